package vn.biennien.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How fetching behaves. Immutable; each {@code with} method gives a new one.
 *
 * @param contact an e-mail address or web address under which the operators of sites reach who runs this; null where
 *     none is told. It goes out with every request
 * @param allowPrivate whether machines that only this one reaches (itself, the local network) may be asked
 * @param connect longest time to connect
 * @param read longest silence while an answer comes
 * @param whole longest time for one request with its answer
 * @param limit longest answer, unpacked, in bytes
 * @param hostDelay least time between two requests to one host, where its robots.txt asks for no longer one
 * @param longestCrawlDelay a robots.txt that asks for more keeps us out
 * @param tries how often a request is made that fails in a way that may pass, at least 1
 * @param longestWait longest time to wait between two tries; where a server asks for more, the request fails for now
 * @param redirects how many redirects are followed
 */
public record FetchSettings(
        @Nullable String contact,
        boolean allowPrivate,
        Duration connect,
        Duration read,
        Duration whole,
        int limit,
        Duration hostDelay,
        Duration longestCrawlDelay,
        int tries,
        Duration longestWait,
        int redirects) {

    /** What holds unless somebody says otherwise. */
    public static final FetchSettings USUAL = new FetchSettings(
            null,
            false,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            20_000_000,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            3,
            Duration.ofSeconds(30),
            5);

    private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7e&&[^()<>\"\\\\]]{3,200}");

    /**
     * Checks the contact.
     *
     * @throws IllegalArgumentException if it could not stand in a header: see {@link #isContact}
     */
    public FetchSettings {
        if (contact != null && !isContact(contact)) {
            throw new IllegalArgumentException("No contact: " + contact);
        }
    }

    /** Whether it looks like an e-mail address or an address of the web. */
    public static boolean isContact(String contact) {
        return CONTACT.matcher(contact).matches()
                && (contact.indexOf('@') > 0 || contact.startsWith("http://") || contact.startsWith("https://"));
    }

    /** The same with this contact. */
    public FetchSettings withContact(@Nullable String address) {
        return new FetchSettings(
                address,
                allowPrivate,
                connect,
                read,
                whole,
                limit,
                hostDelay,
                longestCrawlDelay,
                tries,
                longestWait,
                redirects);
    }

    /** The same, asking private addresses too, or not. */
    public FetchSettings withAllowPrivate(boolean allowed) {
        return new FetchSettings(
                contact,
                allowed,
                connect,
                read,
                whole,
                limit,
                hostDelay,
                longestCrawlDelay,
                tries,
                longestWait,
                redirects);
    }

    /** The same with other limits of time. */
    public FetchSettings withTimes(Duration toConnect, Duration silence, Duration all) {
        return new FetchSettings(
                contact,
                allowPrivate,
                toConnect,
                silence,
                all,
                limit,
                hostDelay,
                longestCrawlDelay,
                tries,
                longestWait,
                redirects);
    }

    /** The same with another limit of size, in bytes. */
    public FetchSettings withLimit(int bytes) {
        return new FetchSettings(
                contact,
                allowPrivate,
                connect,
                read,
                whole,
                bytes,
                hostDelay,
                longestCrawlDelay,
                tries,
                longestWait,
                redirects);
    }

    /** The same with another least time between two requests to one host. */
    public FetchSettings withHostDelay(Duration delay) {
        return new FetchSettings(
                contact,
                allowPrivate,
                connect,
                read,
                whole,
                limit,
                delay,
                longestCrawlDelay,
                tries,
                longestWait,
                redirects);
    }
}
