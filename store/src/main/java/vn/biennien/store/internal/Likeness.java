package vn.biennien.store.internal;

/**
 * What two texts share, counted out in full.
 *
 * @param shared runs of words that stand in both
 * @param left runs of the one
 * @param right runs of the other
 * @param sharedParticulars figures and names that stand in both behind the same words
 * @param comparableParticulars those that stand in both behind the same words, the same or others
 */
record Likeness(int shared, int left, int right, int sharedParticulars, int comparableParticulars) {

    /** From this share of the longer text on, the two are one article; two halves of a third never are. */
    static final double WHOLE = 0.6;

    /** From this share of the shorter text on, it stands within the longer. */
    static final double PART = 0.5;

    /**
     * From this share of figures and names on, where the words before them are the same: a copy may have newer counts, a
     * form that is filled in anew has others nearly everywhere.
     */
    private static final double PARTICULARS = 0.76;

    static Likeness of(Shingles a, Shingles b) {
        return new Likeness(
                a.shared(b),
                a.size(),
                b.size(),
                a.sharedParticulars(b),
                Math.min(a.comparableParticulars(b), b.comparableParticulars(a)));
    }

    /** Whether one is a copy of the other, or of a part of it. */
    boolean isCopy() {
        return shared >= PART * Math.min(left, right) && sharedParticulars >= PARTICULARS * comparableParticulars;
    }

    /** Thousandths of the one that stand in the other. */
    int leftShare() {
        return share(left);
    }

    /** Thousandths of the other that stand in the one. */
    int rightShare() {
        return share(right);
    }

    /** Whether shares, in thousandths, are of two texts that are one article. */
    static boolean isWhole(int share, int otherShare) {
        return Math.min(share, otherShare) >= 1000 * WHOLE;
    }

    private int share(int all) {
        return Math.round(1000f * shared / all);
    }
}
