package vn.biennien.server.internal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.store.RecordStore;

/**
 * Answers of the API stay right until the record changes, or another program reads it: whoever has one with the mark of the latest
 * change keeps it. The mark differs with what the answer is chosen by: format and language.
 */
@Component
final class Unchanged extends OncePerRequestFilter {
    private static final String CHOSEN_BY = "Accept, Accept-Language, Cookie, Authorization";

    private final RecordStore store;
    private final String record;

    Unchanged(RecordStore store, Clock clock) {
        this.store = store;
        this.record = store.uuid() + "-" + Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Who sits at the machine may be shown more of articles than others.
        String whom = Showing.isToOwner() ? "" : "-r";
        String mark = "W/\"" + record + "-" + store.lastChange() + "-" + chosen(request) + whom + "\"";
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", CHOSEN_BY);
        if (mark.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What of the request's headers decides on the answer, in a few letters. */
    private static String chosen(HttpServletRequest request) {
        String by = String.valueOf(request.getHeader("Accept")) + request.getHeader("Accept-Language");
        return Integer.toHexString(by.toLowerCase(Locale.ROOT).hashCode());
    }
}
