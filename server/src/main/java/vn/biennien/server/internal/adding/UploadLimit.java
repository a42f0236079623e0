package vn.biennien.server.internal.adding;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.server.internal.Views;

/** Refuses uploads that are too long, in a sentence, before anything reads them. */
final class UploadLimit extends OncePerRequestFilter {
    private static final int MEGABYTE = 1_000_000;

    private final Views views;
    private final long most;

    UploadLimit(Views views, long most) {
        this.views = views;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (!request.getMethod().equals("POST") || length >= 0 && length <= most) {
            chain.doFilter(request, response);
            return;
        }
        HttpStatus status = length < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.CONTENT_TOO_LARGE;
        String sentence = Views.words(request).text("add.tooLong", most / MEGABYTE);
        try {
            views.page("add", AddPage.Model.empty(sentence), status).render(Map.of(), request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
