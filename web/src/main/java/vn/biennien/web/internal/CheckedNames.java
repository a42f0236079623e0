package vn.biennien.web.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, and gives only numbers that may be asked: the client connects to what it gets from here and to nothing
 * else, so that the number checked is the number used. Thread-safe.
 */
public final class CheckedNames implements DnsResolver {

    private final Names names;
    private final Predicate<InetAddress> allowed;

    /** Who knows the numbers of names. */
    @FunctionalInterface
    public interface Names {
        /**
         * The numbers of {@code host}, or the number that it is.
         *
         * @throws UnknownHostException if there is none
         */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** No number of a host may be asked. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private final String number;

        Refused(String host, InetAddress number) {
            super(host + " is " + number.getHostAddress());
            this.number = number.getHostAddress();
        }

        /** The first of its numbers. */
        String number() {
            return number;
        }
    }

    /** Numbers by {@code names}, of those that are {@code allowed}. */
    public CheckedNames(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.of(host);
        InetAddress[] good = Arrays.stream(all).filter(allowed).toArray(InetAddress[]::new);
        if (good.length == 0) {
            throw all.length == 0 ? new UnknownHostException(host) : new Refused(host, all[0]);
        }
        return good;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
