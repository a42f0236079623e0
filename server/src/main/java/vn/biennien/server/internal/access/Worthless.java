package vn.biennien.server.internal.access;

import org.springframework.security.core.AuthenticationException;

/** A token that is none, or no longer one. */
final class Worthless extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    Worthless() {
        super("The token is unknown, revoked or over.");
    }
}
