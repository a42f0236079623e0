package vn.biennien.server;

import java.nio.file.Path;

/**
 * What a server is to show, and where.
 *
 * @param record the record's file; it must exist
 * @param port of this machine's own address, from 1 to 65535; 0 takes any that is free
 */
public record ServerOptions(Path record, int port) {
    /** Where people look for it. */
    public static final int DEFAULT_PORT = 8470;

    /**
     * Checks the port.
     *
     * @throws IllegalArgumentException if there is no such port
     */
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535");
        }
    }
}
