package vn.biennien.analysis.internal.statements;

import java.util.BitSet;
import java.util.List;
import vn.biennien.record.Span;

/** The letters and digits that spans cover, and how far two covers agree. */
final class Cover {
    private Cover() {}

    static BitSet of(String text, List<Span> spans) {
        BitSet cover = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    cover.set(i);
                }
            }
        }
        return cover;
    }

    /** Intersection over union; 0 where both are empty. */
    static double agreement(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int shared = both.cardinality();
        int all = a.cardinality() + b.cardinality() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
