package vn.biennien.web.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which numbers of hosts the whole Internet reaches, by IANA's registries of special addresses. A page may not make this
 * program ask machines that only it reaches (server-side request forgery). Stateless and thread-safe.
 */
public final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local, and the clouds' own services
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All that is public lies in here, but for what follows. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks(
            "2001::/23", // protocols: Teredo, ORCHID, benchmarks
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: holds an IPv4 number
            "3fff::/20"); // documentation

    private static final List<Block> MULTICAST = blocks("224.0.0.0/4", "255.255.255.255/32", "ff00::/8");

    private PublicAddresses() {}

    /** Addresses whose first bits are these. */
    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] start = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Block(start, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("A number needs no look-up", e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, start, 0, whole)) {
                return false;
            }
            int mask = 0xff00 >> (bits % 8) & 0xff;
            return mask == 0 || (address[whole] & mask) == (start[whole] & mask);
        }
    }

    /**
     * Whether the whole Internet reaches it. Forms of IPv6 that hold a number of IPv4 (mapped, compatible, NAT64, 6to4,
     * Teredo) are not public: what they lead to depends on the network.
     */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? NOT_PUBLIC_4.stream().noneMatch(b -> b.holds(bytes))
                : GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(b -> b.holds(bytes));
    }

    /** Whether it is many hosts at once, which nobody means who asks for a page. */
    public static boolean isMulticast(InetAddress address) {
        byte[] bytes = address.getAddress();
        return MULTICAST.stream().anyMatch(b -> b.holds(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }
}
