package vn.biennien.server.internal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.store.RecordStore;

/** Answers of the API stay right until the record changes: whoever has one with the mark of the latest change keeps it. */
@Component
final class Unchanged extends OncePerRequestFilter {
    private final RecordStore store;
    private final String uuid;

    Unchanged(RecordStore store) {
        this.store = store;
        this.uuid = store.figures().uuid();
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
        String mark = "W/\"" + uuid + "-" + store.lastChange() + whom + "\"";
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", "private, no-cache");
        if (mark.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        chain.doFilter(request, response);
    }
}
