package vn.biennien.server.internal.review;

import java.util.List;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.Correction;

/**
 * A correction as people read it.
 *
 * @param field what it is about
 * @param value the right value, empty where there is none
 * @param author who says so
 * @param at when
 * @param reason why
 */
public record Note(String field, String value, String author, String at, String reason) {

    static List<Note> all(List<Correction> corrections, Words words) {
        return corrections.stream().map(c -> of(c, words)).toList();
    }

    private static Note of(Correction c, Words words) {
        String field = words.name(c.undoes() == null ? "field" : "field.undone", c.field());
        return new Note(field, value(c, words), c.author(), words.date(c.at()), c.reason());
    }

    /** The right value as people read it; empty where there is none, or where it is places in the text. */
    public static String value(Correction c, Words words) {
        return switch (c.field()) {
            case ACT -> words.text("act." + c.value().get(0));
            case MODE -> words.text("mode." + c.value().get(0));
            case CONFIRMED, CONTENT, NO_STATEMENT -> "";
            default -> words.list(c.value());
        };
    }
}
