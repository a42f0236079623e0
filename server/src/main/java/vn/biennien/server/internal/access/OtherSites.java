package vn.biennien.server.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites' pages from asking a program's door for changes in the name of whoever looks at them. Forms have a token
 * for that; programs have none. What shows a token of the API is no browser's doing. All else must not say that it comes
 * from another site, and must have a content type that no form can send, so that a browser asks first.
 */
final class OtherSites extends OncePerRequestFilter {
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    /** What forms can send, and what a script can send without being asked. */
    private static final List<String> FORMS =
            List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final AccessDeniedHandler refusal;

    OtherSites(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod()) || Tokens.isShown(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Forms can only POST; before any other method a browser asks.
        boolean form = request.getMethod().equals("POST") && isForm(request.getContentType());
        if (isForeign(request) || form) {
            refusal.handle(
                    request,
                    response,
                    new CsrfException(
                            "Changes without a token must come from this server's own pages, or from a program, as"
                                    + " JSON."));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            int port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(from.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isForm(@Nullable String type) {
        if (type == null) {
            return true;
        }
        String plain = type.toLowerCase(Locale.ROOT);
        return FORMS.stream().anyMatch(plain::startsWith);
    }
}
