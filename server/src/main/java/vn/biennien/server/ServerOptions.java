package vn.biennien.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server is to show, where, and to whom.
 *
 * @param record the record's file; it must exist
 * @param port from 1 to 65535; 0 takes any that is free
 * @param bind the address of this machine at which it listens, as a number or a name
 * @param hosts names under which other machines know it; it answers under no others
 * @param proxied whether a proxy stands in front that speaks TLS and says for whom it asks ({@code X-Forwarded-…})
 */
public record ServerOptions(Path record, int port, String bind, List<String> hosts, boolean proxied) {
    /** Where people look for it. */
    public static final int DEFAULT_PORT = 8470;

    /** This machine's own address, which no other machine can reach. */
    public static final String LOOPBACK = "127.0.0.1";

    /**
     * Checks the port.
     *
     * @throws IllegalArgumentException if there is no such port
     */
    public ServerOptions {
        hosts = List.copyOf(hosts);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535");
        }
    }

    /** A record for this machine only. */
    public ServerOptions(Path record, int port) {
        this(record, port, LOOPBACK, List.of(), false);
    }

    /** The same for other machines too. */
    public ServerOptions at(String address, String... names) {
        return new ServerOptions(record, port, address, List.of(names), proxied);
    }

    /** The same behind a proxy. */
    public ServerOptions behindProxy() {
        return new ServerOptions(record, port, bind, hosts, true);
    }

    /**
     * Whether people on other machines may come: by its address, or by a name or a proxy, which say that somebody lets them
     * in.
     *
     * @throws UnusableAddressException if {@code bind} is no address
     */
    public boolean isOpen() {
        return !address().isLoopbackAddress() || !hosts.isEmpty() || proxied;
    }

    /** Whether what is said comes over a network as it is. */
    boolean isPlain() {
        return !address().isLoopbackAddress() && !proxied;
    }

    /** {@code bind} as an address. */
    InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new UnusableAddressException(bind);
        }
    }
}
