package vn.biennien.search;

import java.nio.file.Path;

/** An index cannot be read or written. The message is one sentence for the user: which folder, and what is wrong. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexException(Path folder, Exception cause) {
        super("The search index in " + folder + " cannot be used: " + cause.getMessage(), cause);
    }
}
