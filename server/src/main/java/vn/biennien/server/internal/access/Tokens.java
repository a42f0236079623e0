package vn.biennien.server.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Token;

/** Knows programs by their tokens: {@code Authorization: Bearer …}. One that is worth nothing is told so at once. */
final class Tokens extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final Accounts accounts;
    private final AuthenticationEntryPoint refusal;

    Tokens(Accounts accounts, AuthenticationEntryPoint refusal) {
        this.accounts = accounts;
        this.refusal = refusal;
    }

    /** Whether the request shows a token, good or not. */
    static boolean isShown(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isShown(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String words =
                request.getHeader("Authorization").substring(BEARER.length()).strip();
        Optional<Token> token = accounts.shown(words);
        if (token.isEmpty()) {
            SecurityContextHolder.clearContext();
            refusal.commence(request, response, new Worthless());
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Who.by(token.get()).authentication());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
