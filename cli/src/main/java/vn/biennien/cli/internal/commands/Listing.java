package vn.biennien.cli.internal.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.desk.format.RowText;

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
        switch (format) {
            case JSON -> context.out().text((begun ? ",\n " : "[\n ") + RowText.json(keys, values));
            case JSONL -> context.out().line(RowText.json(keys, values));
            case CSV -> {
                begin();
                context.out().line(RowText.csv(values));
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
}
