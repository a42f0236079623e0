package vn.biennien.server.internal.pages;

import vn.biennien.record.Leaning;
import vn.biennien.record.Stance;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.PositionRow;

/**
 * A position in a word, with a sign, so that none is told by its colour alone.
 *
 * @param label {@code asks that it be not}
 * @param sign one character
 * @param style for, against, between or open
 */
public record Stances(String label, String sign, String style) {

    /** The words for a position. */
    static Stances of(PositionRow row, Words words) {
        Stance stance = row.position().stand().stance();
        Leaning leaning = row.position().stand().leaning();
        String key = "view.stance." + stance.name();
        String label =
                switch (stance) {
                    case CONDITIONAL, ASKS, OFFERS, REFUSES ->
                        words.text(key + (leaning == Leaning.AGAINST ? ".against" : ".for"));
                    case FOR, AGAINST, OPEN, NONE -> words.text(key);
                };
        if (stance == Stance.CONDITIONAL) {
            return new Stances(label, "◐", "between");
        }
        return switch (leaning) {
            case FOR -> new Stances(label, "+", "for");
            case AGAINST -> new Stances(label, "−", "against");
            case NEITHER -> new Stances(label, "○", "open");
        };
    }
}
