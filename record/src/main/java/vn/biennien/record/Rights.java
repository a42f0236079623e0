package vn.biennien.record;

/** How much of a publication's text may leave the machine. */
public enum Rights {
    /** All of it. */
    FULL,
    /** Headline, link and the sentence of a statement. */
    EXCERPT,
    /** Only what was found, not the words. */
    METADATA
}
