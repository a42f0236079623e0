package vn.biennien.desk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.JsonText;

/** A table as JSON Lines, one object a row, with the columns' names as keys. */
final class JsonLinesFile<T extends Record> implements TableFile<T> {

    private final Columns columns;
    private final Writer out;

    JsonLinesFile(Path file, Columns columns) throws IOException {
        this.columns = columns;
        this.out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
    }

    @Override
    public void write(T row) throws IOException {
        StringBuilder line = new StringBuilder(256);
        JsonText json = new JsonText(line).object();
        for (int i = 0; i < columns.count(); i++) {
            json.key(columns.names().get(i));
            value(json, columns.value(row, i));
        }
        json.endObject();
        out.append(line.append('\n'));
    }

    private static void value(JsonText json, @Nullable Object value) {
        switch (value) {
            case null -> json.value((String) null);
            case Integer number -> json.value(number.longValue());
            case Long number -> json.value(number);
            case Double share -> json.hundredths(share);
            case Boolean truth -> json.value(truth.booleanValue());
            case List<?> list -> json.value(list.stream().map(String::valueOf).toList());
            default -> json.value(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
