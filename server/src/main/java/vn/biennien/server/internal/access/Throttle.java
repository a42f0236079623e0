package vn.biennien.server.internal.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who tries passwords: by the name that is tried, and by the address it comes from. After a few failures each
 * further one doubles the time to wait. An attempt counts as failed until it has succeeded, so that a hundred at once are no
 * way around. Who signed in from an address before is counted there alone, so that nobody elsewhere can keep them out. Takes
 * a bounded room: of many names and addresses it forgets the one that was longest quiet. Thread-safe.
 */
final class Throttle {
    /** So many names, and so many addresses, are remembered. */
    static final int REMEMBERED = 10_000;

    /** So many wrong passwords for one name cost nothing: people mistype. */
    static final int FREE_FOR_NAME = 5;

    /** So many from one address: an office may share one. */
    static final int FREE_FOR_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After so long without an attempt all is forgotten. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** An IPv6 network belongs to one customer; its bytes. */
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Map<String, Tries> names = new Recent<>();
    private final Map<String, Tries> addresses = new Recent<>();

    /** Names with addresses from which they have signed in. */
    private final Map<String, Instant> homes = new Recent<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int failed, Instant last) {}

    /**
     * Takes note of an attempt.
     *
     * @return how long to wait before one is looked at; zero: this one is
     */
    synchronized Duration attempt(String name, String address) {
        Duration left = left(name, address);
        if (left.isZero()) {
            failed(names, key(name, address), clock.instant());
            failed(addresses, network(address), clock.instant());
        }
        return left;
    }

    /** How long to wait before the next attempt is looked at. */
    synchronized Duration left(String name, String address) {
        Instant now = clock.instant();
        return longer(
                left(names.get(key(name, address)), FREE_FOR_NAME, now),
                left(addresses.get(network(address)), FREE_FOR_ADDRESS, now));
    }

    /** How much is remembered of failures: names and addresses. */
    synchronized int size() {
        return names.size() + addresses.size();
    }

    /** The last attempt succeeded: the name starts anew, and the address has one failure less. */
    synchronized void succeeded(String name, String address) {
        names.remove(key(name, address));
        homes.put(plain(name) + "@" + network(address), clock.instant());
        addresses.computeIfPresent(
                network(address), (k, tries) -> new Tries(Math.max(0, tries.failed - 1), tries.last));
    }

    private static void failed(Map<String, Tries> all, String key, Instant now) {
        Tries before = all.get(key);
        int failed = before == null || before.last.plus(FORGOTTEN).isBefore(now) ? 0 : before.failed;
        all.put(key, new Tries(failed + 1, now));
    }

    private static Duration left(@Nullable Tries tries, int free, Instant now) {
        if (tries == null || tries.failed < free) {
            return Duration.ZERO;
        }
        int doubled = Math.min(tries.failed - free, Integer.SIZE - 2);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doubled);
        Duration left = Duration.between(now, tries.last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        return left.isPositive() ? left : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private String key(String name, String address) {
        String home = plain(name) + "@" + network(address);
        return homes.containsKey(home) ? home : plain(name);
    }

    private static String plain(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), 100));
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Remembers the latest. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
