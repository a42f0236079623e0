package vn.biennien.server;

/** People on other machines are to use a record that has no accounts. */
public final class NoAccountsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAccountsException() {
        super("Other machines need accounts: make one with biennien user add NAME --role admin.");
    }
}
