package vn.biennien.desk.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table in all its files. */
final class Table<T extends Record> implements AutoCloseable {

    private final List<TableFile<T>> files = new ArrayList<>();
    private final String name;
    private long rows;

    Table(Path folder, Class<T> table, boolean bom) throws IOException {
        this.name = Columns.table(table);
        Columns columns = new Columns(table);
        try {
            files.add(new CsvFile<>(folder.resolve(name + ".csv"), columns, bom));
            files.add(new JsonLinesFile<>(folder.resolve(name + ".jsonl"), columns));
            files.add(new ParquetFile<>(folder.resolve(name + ".parquet"), table));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    void write(T row) throws IOException {
        for (TableFile<T> file : files) {
            file.write(row);
        }
        rows++;
    }

    String name() {
        return name;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        for (TableFile<T> file : files) {
            file.close();
        }
        files.clear();
    }
}
