package vn.biennien.server.accounts;

/** What somebody may do with a record. */
public enum Right {
    /** Look at everything that is shown, as far as articles' rights allow. */
    READ,
    /** Say what is right: correct, confirm, reject, merge, and take back. */
    CORRECT,
    /** Put articles in. */
    INGEST,
    /** See who did what, and all else that is not for everybody. */
    ADMIN
}
