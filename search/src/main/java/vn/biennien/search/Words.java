package vn.biennien.search;

import vn.biennien.record.Span;

/**
 * A text, or a part of one, cut into what an index holds of it. A long text is cut once, and its parts shared. Immutable
 * and thread-safe.
 */
public final class Words {
    final Terms terms;
    final int from;
    final int to;

    private Words(Terms terms, int from, int to) {
        this.terms = terms;
        this.from = from;
        this.to = to;
    }

    /** The words of {@code text}, any string. */
    public static Words of(String text) {
        Terms terms = Terms.of(text, Unit.SYLLABLES);
        return new Words(terms, 0, terms.size());
    }

    /** Those that a stretch of the text touches. */
    public Words in(Span span) {
        int first = from;
        int last = to;
        while (first < last) { // the first that ends behind the span's start
            int middle = (first + last) >>> 1;
            if (terms.end(middle) > span.start()) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        int end = first;
        while (end < to && terms.start(end) < span.end()) {
            end++;
        }
        return new Words(terms, first, end);
    }

    /** How many there are. */
    public int size() {
        return to - from;
    }
}
