package vn.biennien.server;

/** The server cannot listen at the address that was asked for: it is none, or none of this machine. */
public final class UnusableAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    UnusableAddressException(String address) {
        super(address + " is no address of this machine: name another one with --bind.");
        this.address = address;
    }

    /** The address. */
    public String address() {
        return address;
    }
}
