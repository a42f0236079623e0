package vn.biennien.desk.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A table as Parquet. Uncompressed, so that the bytes do not hang on a compressor's version. */
final class ParquetFile<T extends Record> implements TableFile<T> {

    private final CarpetWriter<T> out;

    ParquetFile(Path file, Class<T> table) throws IOException {
        this.out = new CarpetWriter.Builder<>(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), table)
                .withConf(new PlainParquetConfiguration())
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build();
    }

    @Override
    public void write(T row) throws IOException {
        out.write(row);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
