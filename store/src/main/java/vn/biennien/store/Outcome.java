package vn.biennien.store;

/** What became of an article that was put into the record, or would become of it. */
public enum Outcome {
    /** It is new. */
    ADDED,
    /** Its text was known with older findings, or its publication with other particulars; the new ones are in now. */
    REPLACED,
    /** The record holds it already, with findings of the same fingerprint. */
    KNOWN,
    /** Somebody had it forgotten, so it stays out. */
    FORGOTTEN
}
