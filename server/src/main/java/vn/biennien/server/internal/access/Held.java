package vn.biennien.server.internal.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has tried too often and must wait. */
final class Held extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    Held(Duration wait) {
        super("Too many attempts.");
        this.wait = wait;
    }

    /** For how long; at least a second. */
    Duration left() {
        return wait;
    }
}
