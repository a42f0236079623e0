package vn.biennien.store;

import org.jspecify.annotations.Nullable;

/**
 * A record cannot be opened, read or written. The message is one sentence for the user: which file, what is wrong with
 * it, and what mends it.
 */
public final class RecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as far as a program cares. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** There is one already. */
        EXISTS,
        /** The file is something else. */
        NOT_A_RECORD,
        /** A newer program wrote it. */
        NEWER_VERSION,
        /** No space is left. */
        DISK_FULL,
        /** File or folder may not be read or written. */
        NO_RIGHTS,
        /** Another program is writing to it. */
        BUSY,
        /** The file is broken. */
        DAMAGED,
        /** An id or a name that the record does not hold, or not once. */
        NO_SUCH_ENTRY,
        /** Somebody else has made a correction meanwhile. */
        CHANGED,
        /** A correction that does not fit what it corrects. */
        BAD_VALUE,
        /** Anything else. */
        OTHER
    }

    private final Reason reason;

    /** An exception with a sentence for the user. */
    public RecordException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** An exception with a sentence for the user, not caused by another one. */
    public RecordException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
