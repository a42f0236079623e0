package vn.biennien.server.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.server.accounts.Account;
import vn.biennien.server.accounts.Accounts;

/**
 * Knows who asks without a token. Where there are no accounts and only this machine can ask, that is who sits at it. Else
 * it is who has signed in, as long as the account is there and its password the same.
 */
final class Recognised extends OncePerRequestFilter {
    private final Accounts accounts;
    private final boolean closed;

    /** @param closed whether only this machine can ask */
    Recognised(Accounts accounts, boolean closed) {
        this.accounts = accounts;
        this.closed = closed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Who said = Who.asking();
        if (said == null || said.isSignedIn()) {
            Who who = known(said);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (who != null) {
                context.setAuthentication(who.authentication());
            }
            SecurityContextHolder.setContext(context);
            if (said != null && who == null) {
                end(request.getSession(false));
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable Who known(@Nullable Who said) {
        if (said == null) {
            return closed && !accounts.any() ? Who.local() : null;
        }
        Account account = accounts.find(said.name()).orElse(null);
        return account != null && account.stamp().equals(said.stamp()) ? Who.signedIn(account) : null;
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
