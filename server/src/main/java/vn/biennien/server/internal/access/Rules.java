package vn.biennien.server.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.biennien.server.accounts.Right;

/**
 * Who may ask what. Nothing is open unless it stands here: to look needs {@link Right#READ}, to change anything
 * {@link Right#CORRECT}, so that what is added to the server is protected without being named. Named are only the few
 * that differ.
 */
public final class Rules implements AuthorizationManager<RequestAuthorizationContext> {

    /** Methods that change nothing. */
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    /** What whoever is to sign in needs: the page, its style, its language. */
    private static final List<RequestMatcher> OPEN = paths("/signin", "/language", "/static/**");

    private static final List<RequestMatcher> ADMIN = paths("/admin", "/admin/**", "/api/v1/admin/**");

    /** Changes that put articles in. */
    private static final List<RequestMatcher> INGEST =
            paths("/add", "/add/**", "/api/v1/add/**", "/api/v1/articles", "/api/v1/articles/**", "/api/v1/ingest/**");

    /** Asked by POST, and changes nothing. */
    private static final List<RequestMatcher> ASKED_BY_POST = paths("/mcp", "/mcp/**", "/signout");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
        Right needed = needed(context.getRequest()).orElse(null);
        if (needed == null) {
            return new AuthorizationDecision(true);
        }
        Authentication known = asking.get();
        return new AuthorizationDecision(known != null && known.getPrincipal() instanceof Who who && who.may(needed));
    }

    /** What is needed to ask this; empty for the little that anybody may. */
    static Optional<Right> needed(HttpServletRequest request) {
        boolean looking = LOOKING.contains(request.getMethod());
        if (looking && any(OPEN, request)) {
            return Optional.empty();
        }
        if (any(ADMIN, request)) {
            return Optional.of(Right.ADMIN);
        }
        if (looking || any(ASKED_BY_POST, request)) {
            return Optional.of(Right.READ);
        }
        return Optional.of(any(INGEST, request) ? Right.INGEST : Right.CORRECT);
    }

    private static boolean any(List<RequestMatcher> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> path.matches(request));
    }

    private static List<RequestMatcher> paths(String... patterns) {
        return List.of(patterns).stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }
}
