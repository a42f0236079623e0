package vn.biennien.desk.export;

import vn.biennien.record.Rights;

/** How much of the texts an export holds. The rights of a publication may allow less. */
public enum TextLevel {
    /** No words of the texts: offsets and SHA-256 only. */
    NONE,
    /** What was said, and the reporting words. */
    STATEMENT,
    /** The whole sentence and the headline too. */
    SENTENCE,
    /** The whole text. */
    FULL;

    /** This level, or less where {@code rights} allow less. */
    public TextLevel within(Rights rights) {
        TextLevel most =
                switch (rights) {
                    case FULL -> FULL;
                    case EXCERPT -> SENTENCE;
                    case METADATA -> NONE;
                };
        return compareTo(most) <= 0 ? this : most;
    }

    boolean includes(TextLevel other) {
        return compareTo(other) >= 0;
    }
}
