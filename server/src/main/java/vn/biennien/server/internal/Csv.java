package vn.biennien.server.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/** A page's table as a file: CSV (RFC 4180, UTF-8), safe to open in a spreadsheet. */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /**
     * The file.
     *
     * @param name without its end
     * @param header names of the columns
     * @param rows cells; null where there is nothing
     */
    public static View file(String name, List<String> header, List<List<@Nullable Object>> rows) {
        return (model, request, response) -> write(name, header, rows, response);
    }

    private static void write(
            String name, List<String> header, List<List<@Nullable Object>> rows, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Cache-Control", "no-cache");
        Writer out = response.getWriter();
        out.write(String.join(",", header) + "\r\n");
        for (List<@Nullable Object> row : rows) {
            StringBuilder line = new StringBuilder();
            for (Object cell : row) {
                line.append(cell == null ? "" : cell(cell)).append(',');
            }
            line.setLength(Math.max(0, line.length() - 1)); // the last comma
            out.write(line.append("\r\n").toString());
        }
    }

    private static String cell(Object value) {
        String words = value.toString();
        if (value instanceof Number || words.isEmpty()) {
            return words;
        }
        String safe = FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
