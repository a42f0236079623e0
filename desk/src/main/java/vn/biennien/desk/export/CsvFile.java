package vn.biennien.desk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8). A cell of words that a spreadsheet would take for a formula gets an apostrophe in
 * front; lists are joined by {@code " | "}.
 */
final class CsvFile<T extends Record> implements TableFile<T> {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Columns columns;
    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    /** @param bom whether to begin with a byte order mark, by which Excel knows UTF-8 */
    CsvFile(Path file, Columns columns, boolean bom) throws IOException {
        this.columns = columns;
        this.out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
        if (bom) {
            out.write('\ufeff');
        }
        out.write(String.join(",", columns.names()));
        out.write("\r\n");
    }

    @Override
    public void write(T row) throws IOException {
        line.setLength(0);
        for (int i = 0; i < columns.count(); i++) {
            if (i > 0) {
                line.append(',');
            }
            cell(columns.value(row, i));
        }
        out.append(line.append("\r\n"));
    }

    private void cell(@Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number || value instanceof Boolean) {
            line.append(value);
            return;
        }
        String words;
        if (value instanceof List<?> list) {
            words = String.join(" | ", list.stream().map(String::valueOf).toList());
        } else {
            words = value.toString();
        }
        words(words);
    }

    private void words(String words) {
        if (words.isEmpty()) {
            return;
        }
        String safe = FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        boolean quote = false;
        for (int i = 0; i < safe.length() && !quote; i++) {
            char c = safe.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quote) {
            line.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            line.append(safe);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
