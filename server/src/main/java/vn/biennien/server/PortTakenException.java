package vn.biennien.server;

/** Another program listens at the port that was asked for. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port) {
        super("Another program listens at port " + port + ": name another one with --port.");
        this.port = port;
    }

    /** The port. */
    public int port() {
        return port;
    }
}
