package vn.biennien.web.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Timekeeper;
import vn.biennien.web.Validators;
import vn.biennien.web.WebException;
import vn.biennien.web.internal.Exchange.Reply;

/** Asks a host in turn, and again where it fails in a way that may pass. Thread-safe. */
final class Asking {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    /** Problems of a moment. A host that is slow or unknown is so a second later, too. */
    private static final Set<ReadProblem> PASSING_SOON = EnumSet.of(
            ReadProblem.NOT_CONNECTED,
            ReadProblem.CUT_SHORT,
            ReadProblem.BROKEN_PACKING,
            ReadProblem.SERVER_FAILS,
            ReadProblem.ASKED_TOO_OFTEN);

    private final FetchSettings settings;
    private final Exchange exchange;
    private final Turns turns;
    private final Timekeeper time;

    Asking(FetchSettings settings, Exchange exchange, Timekeeper time) {
        this.settings = settings;
        this.exchange = exchange;
        this.turns = new Turns(time, settings.longestWait());
        this.time = time;
    }

    /**
     * Asks until there is an answer.
     *
     * @param delay to keep to the host's next request
     * @return an answer of any status but those by which a server says that it cannot answer now
     */
    Reply ask(URI url, Validators known, Duration delay) throws WebException, InterruptedException {
        for (int i = 1; ; i++) {
            try {
                return turns.inTurn(url.getHost(), url.toString(), delay, () -> once(url, known));
            } catch (WebException e) {
                Duration pause = FIRST_PAUSE.multipliedBy(1L << (i - 1));
                if (i >= settings.tries() || !PASSING_SOON.contains(e.problem()) || waitsLonger(e)) {
                    throw e;
                }
                time.pause(pause);
            }
        }
    }

    private boolean waitsLonger(WebException e) {
        Instant notBefore = e.notBefore();
        return notBefore != null && notBefore.isAfter(time.now().plus(settings.longestWait()));
    }

    private Reply once(URI url, Validators known) throws WebException, InterruptedException {
        Reply reply = exchange.get(url, known, settings.limit());
        String place = url.toString();
        Instant notBefore = RetryAfter.read(reply.retryAfter(), time.now());
        if (reply.status() == Status.TOO_MANY_REQUESTS) {
            throw WebException.passing(ReadProblem.ASKED_TOO_OFTEN, place).notBefore(notBefore);
        }
        if (reply.status() / 100 == 5) {
            throw WebException.passing(ReadProblem.SERVER_FAILS, place, reply.status())
                    .notBefore(notBefore);
        }
        return reply;
    }
}
