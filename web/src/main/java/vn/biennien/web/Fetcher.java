package vn.biennien.web;

import java.net.InetAddress;
import java.util.function.Predicate;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.web.internal.CheckedNames;
import vn.biennien.web.internal.CheckedNames.Names;
import vn.biennien.web.internal.Fetching;
import vn.biennien.web.internal.PublicAddresses;

/**
 * Fetches what stands at addresses of the web: only from hosts that the whole Internet reaches, as sites' robots.txt
 * files allow, one request to a host at a time, within limits of time and size.
 *
 * <pre>{@code
 * try (Fetcher fetcher = Fetcher.create(FetchSettings.USUAL.withContact("lan@example.vn"))) {
 *     Fetched fetched = fetcher.fetch(fetcher.addresses().parse("https://…"), Validators.NONE);
 * }
 * }</pre>
 *
 * <p>Thread-safe. No proxy is used: the check of hosts' numbers would not hold behind one.
 */
public final class Fetcher implements AutoCloseable {

    private final WebAddresses addresses;
    private final FetchSettings settings;
    private final Timekeeper time;
    private final Fetching fetching;

    private Fetcher(WebAddresses addresses, FetchSettings settings, Timekeeper time, CheckedNames names) {
        this.addresses = addresses;
        this.settings = settings;
        this.time = time;
        this.fetching = new Fetching(addresses, settings, time, names);
    }

    /** A fetcher with the shipped knowledge. */
    public static Fetcher create(FetchSettings settings) {
        return create(settings, Knowledge.shipped());
    }

    /** A fetcher with knowledge of your own. */
    public static Fetcher create(FetchSettings settings, Knowledge knowledge) {
        return create(settings, knowledge, Timekeeper.system());
    }

    /** A fetcher with knowledge and a clock of your own. */
    public static Fetcher create(FetchSettings settings, Knowledge knowledge, Timekeeper time) {
        Predicate<InetAddress> allowed =
                settings.allowPrivate() ? number -> !PublicAddresses.isMulticast(number) : PublicAddresses::isPublic;
        return create(settings, knowledge, time, InetAddress::getAllByName, allowed);
    }

    /** For tests: with names and a rule of their own. */
    static Fetcher create(
            FetchSettings settings, Knowledge knowledge, Timekeeper time, Names names, Predicate<InetAddress> allowed) {
        return new Fetcher(WebAddresses.create(knowledge), settings, time, new CheckedNames(names, allowed));
    }

    /** By which it reads addresses. */
    public WebAddresses addresses() {
        return addresses;
    }

    /** How it behaves. */
    public FetchSettings settings() {
        return settings;
    }

    /** The clock that it goes by. */
    public Timekeeper time() {
        return time;
    }

    /**
     * Fetches what stands at {@code address}; waits until it is its turn with the host.
     *
     * @param known the version that we hold
     * @throws WebException if it cannot be fetched
     * @throws InterruptedException if the thread is to end, or this was closed meanwhile
     */
    public Fetched fetch(WebAddress address, Validators known) throws WebException, InterruptedException {
        return fetching.fetch(address.url(), known);
    }

    /** Ends all that is under way, as an interrupt would. */
    @Override
    public void close() {
        fetching.close();
    }
}
