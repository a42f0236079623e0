package vn.biennien.analysis.internal.statements;

import java.util.List;

/**
 * A possible content of a statement.
 *
 * @param shape how it lies to its cue
 * @param parts token ranges, each from its first token to the token after its last
 * @param end how its last part ends
 */
record Content(Shape shape, List<Part> parts, End end) {

    Content {
        parts = List.copyOf(parts);
    }

    /** Tokens {@code from} up to but without {@code to}. */
    record Part(int from, int to) {}

    /** How content lies to its cue. */
    enum Shape {
        /** Right after the cue. */
        AFTER_CUE,
        /** After {@code rằng} or {@code là}. */
        AFTER_THAT,
        /** After a preposition that does not belong to it: {@code chỉ trích về …}. */
        AFTER_WORD,
        /** After a colon. */
        AFTER_COLON,
        /** After a comma: {@code theo X, …}. */
        AFTER_COMMA,
        /** A quotation after the cue. */
        QUOTE_AFTER,
        /** A quotation before the cue. */
        QUOTE_BEFORE,
        /** A quotation that the attribution interrupts. */
        QUOTE_AROUND,
        /** From the passage's beginning up to the attribution. */
        BEFORE,
        /** A quotation, an answer or a line of dialogue without a cue. */
        ALONE
    }

    /** How content ends. */
    enum End {
        /** With the passage. */
        PASSAGE,
        /** At a comma or the like. */
        COMMA,
        /** Before a conjunction or preposition. */
        WORD,
        /** With a quotation. */
        QUOTE,
        /** With a later passage of the same turn. */
        TURN
    }

    int from() {
        return parts.get(0).from();
    }

    int to() {
        return parts.get(parts.size() - 1).to();
    }

    int tokens() {
        int n = 0;
        for (int i = 0; i < parts.size(); i++) { // not for-each: asked for every pair of contents
            n += parts.get(i).to() - parts.get(i).from();
        }
        return n;
    }

    /** Whether a token is in one of its parts. */
    boolean holds(int token) {
        for (Part part : parts) {
            if (token >= part.from() && token < part.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue of {@code site} stands in it. */
    boolean holdsCueOf(CueSite site) {
        return site.hasCue() && holds(site.from());
    }

    /** How far two contents agree: tokens that both have, over those that either has; 0 to 1. */
    double agreement(Content other) {
        int shared = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part p = parts.get(i);
            for (int k = 0; k < other.parts.size(); k++) {
                Part q = other.parts.get(k);
                shared += Math.max(0, Math.min(p.to(), q.to()) - Math.max(p.from(), q.from()));
            }
        }
        return (double) shared / (tokens() + other.tokens() - shared);
    }
}
