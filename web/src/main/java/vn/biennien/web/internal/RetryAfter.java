package vn.biennien.web.internal;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}: seconds, or a date. Stateless and thread-safe. */
final class RetryAfter {

    /** A server that asks for more is asked again after this all the same. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /** When to ask again; null where the header tells nothing, or a time that has passed. */
    static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Instant wanted;
        if (header.matches("\\d{1,18}")) {
            long seconds = Math.min(Long.parseLong(header), LONGEST.toSeconds());
            wanted = now.plusSeconds(seconds);
        } else {
            wanted = DateUtils.parseStandardDate(header);
        }
        if (wanted == null || !wanted.isAfter(now)) {
            return null;
        }
        Instant last = now.plus(LONGEST);
        return wanted.isAfter(last) ? last : wanted;
    }
}
