package vn.biennien.desk.internal.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.WebState;
import vn.biennien.web.WebException;

/** When to try again what failed. Stateless and thread-safe. */
final class Patience {

    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A page that failed so often, over some days, is given up. */
    private static final int MOST_FAILURES = 10;

    private Patience() {}

    /**
     * When to fetch {@code state} again after {@code problem}; null where never, unless somebody asks for it again.
     *
     * @param now the time of the failure
     */
    static @Nullable Instant next(WebState state, WebException problem, Instant now) {
        boolean page = state.source() != null && !state.listing();
        if (!problem.temporary()) {
            return page || state.source() == null ? null : now.plus(LONGEST);
        }
        if (page && state.failures() + 1 >= MOST_FAILURES) {
            return null;
        }
        int doublings = Math.min(state.failures(), 10);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        Instant own = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Instant wanted = problem.notBefore();
        return wanted != null && wanted.isAfter(own) ? wanted : own;
    }
}
