package vn.biennien.web.internal;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Fetched;
import vn.biennien.web.Timekeeper;
import vn.biennien.web.Validators;
import vn.biennien.web.WebAddresses;
import vn.biennien.web.WebException;
import vn.biennien.web.internal.Exchange.Reply;

/** Follows an address to its answer, with every redirect checked as the first address was. Thread-safe. */
public final class Fetching implements AutoCloseable {

    /** What robots.txt files call us. */
    private static final String NAME = "BienNien";

    private static final String VERSION = "0.1";

    private final FetchSettings settings;
    private final WebAddresses addresses;
    private final Exchange exchange;
    private final Asking asking;
    private final Robots robots;

    /** Fetching by these settings, from hosts that {@code names} gives. */
    public Fetching(WebAddresses addresses, FetchSettings settings, Timekeeper time, CheckedNames names) {
        this.addresses = addresses;
        this.settings = settings;
        this.exchange = new Exchange(settings, userAgent(settings), names);
        this.asking = new Asking(settings, exchange, time);
        this.robots = new Robots(settings, asking, addresses, time, NAME.toLowerCase(Locale.ROOT));
    }

    private static String userAgent(FetchSettings settings) {
        String contact = settings.contact();
        String reach = contact == null ? "" : contact.contains("://") ? "; +" + contact : "; " + contact;
        return NAME + "/" + VERSION + " (reads news for a record of who said what" + reach + ")";
    }

    /** Fetches what stands at {@code start}. */
    public Fetched fetch(URI start, Validators known) throws WebException, InterruptedException {
        URI url = start;
        Set<URI> seen = new HashSet<>();
        for (int i = 0; i <= settings.redirects() && seen.add(url); i++) {
            Duration delay = robots.delay(url);
            Reply reply = asking.ask(url, known, delay);
            if (Status.isGood(reply.status())) {
                return new Fetched.Answer(url, reply.body(), reply.contentType(), reply.validators());
            }
            if (reply.status() == Status.NOT_MODIFIED) {
                return new Fetched.Unchanged(url);
            }
            String location = Status.isRedirect(reply.status()) ? reply.location() : null;
            if (location == null) {
                throw Status.problem(reply.status(), url);
            }
            url = target(start, url, location);
        }
        throw WebException.lasting(ReadProblem.REDIRECTED_TOO_OFTEN, start.toString(), url);
    }

    private URI target(URI start, URI from, String location) throws WebException {
        try {
            return addresses.target(location, from).url();
        } catch (WebException e) {
            throw WebException.lasting(
                    ReadProblem.BAD_REDIRECT, start.toString(), e.parts().get(0));
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
