package vn.biennien.desk.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for programs as text: an object of JSON, or a line of CSV by RFC 4180. In CSV lists are joined by {@code " | "}, and a
 * cell of words that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class RowText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RowText() {}

    /**
     * A row as an object of JSON on one line.
     *
     * @param values one for each key: words, numbers, truth values, lists, or null; others by their {@code toString}
     * @throws IllegalArgumentException if there are more or fewer values than keys
     */
    public static String json(List<String> keys, List<? extends @Nullable Object> values) {
        if (values.size() != keys.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + keys.size() + " columns");
        }
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            quote(keys.get(i), out);
            out.append(": ");
            value(values.get(i), out);
        }
        return out.append('}').toString();
    }

    /** A row as a line of CSV, without its end. */
    public static String csv(List<? extends @Nullable Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (Object value : values) {
            cells.add(cell(value));
        }
        return String.join(",", cells);
    }

    private static void value(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    value(list.get(i), out);
                }
                out.append(']');
            }
            default -> quote(value.toString(), out);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = value instanceof List<?> list
                ? String.join(" | ", list.stream().map(String::valueOf).toList())
                : value.toString();
        // A spreadsheet would run a cell that begins so as a formula.
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
