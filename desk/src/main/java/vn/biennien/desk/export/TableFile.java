package vn.biennien.desk.export;

import java.io.IOException;

/** A table's file that is being written. */
interface TableFile<T extends Record> extends AutoCloseable {

    void write(T row) throws IOException;

    @Override
    void close() throws IOException;
}
