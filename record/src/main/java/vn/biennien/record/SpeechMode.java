package vn.biennien.record;

/** How much of a statement stands in quotation marks or dialogue. */
public enum SpeechMode {
    /** All of it. */
    DIRECT,
    /** None of it (scare-quoted terms do not count). */
    INDIRECT,
    /** A part of it. */
    MIXED
}
