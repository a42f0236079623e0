package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;

/**
 * Prints rows for programs: JSON, JSON Lines or CSV, one row at a time, so that any number fit. Tables for people are
 * the commands' own.
 */
final class Listing {

    private final Context context;
    private final Format format;
    private final List<String> keys;
    private boolean begun;

    /**
     * A listing.
     *
     * @param keys names of the columns, the same in both languages
     */
    Listing(Context context, Format format, List<String> keys) {
        this.context = context;
        this.format = format;
        this.keys = List.copyOf(keys);
    }

    /**
     * Prints one row.
     *
     * @param values one for each key: strings, numbers, truth values, lists of strings, or null
     */
    void row(List<? extends @Nullable Object> values) {
        if (values.size() != keys.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + keys.size() + " columns");
        }
        switch (format) {
            case JSON -> context.out().text((begun ? ",\n " : "[\n ") + object(values));
            case JSONL -> context.out().line(object(values));
            case CSV -> {
                begin();
                context.out().line(csv(values));
            }
            case TABLE -> throw new IllegalStateException("A table for people is the command's own");
        }
        begun = true;
    }

    /** Ends it. */
    void end() {
        if (format == Format.JSON) {
            context.out().line(begun ? "\n]" : "[]");
        } else if (format == Format.CSV) {
            begin();
        }
    }

    private void begin() {
        if (!begun) {
            context.out().line(String.join(",", keys));
            begun = true;
        }
    }

    private String object(List<? extends @Nullable Object> values) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            quote(keys.get(i), out);
            out.append(": ");
            value(values.get(i), out);
        }
        return out.append('}').toString();
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

    private static String csv(List<? extends @Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(cell(value));
        }
        return String.join(",", cells);
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
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
