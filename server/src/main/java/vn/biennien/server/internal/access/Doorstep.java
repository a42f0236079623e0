package vn.biennien.server.internal.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.biennien.server.accounts.Access;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.OwnPath;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.pages.Problems;
import vn.biennien.store.Signature;

/** What people meet at the door: where they sign in, and how they are told no. */
@Component
public final class Doorstep {
    static final String SIGN_IN = "/signin";

    private final Views views;
    private final Accounts accounts;

    Doorstep(Views views, Accounts accounts) {
        this.views = views;
        this.accounts = accounts;
    }

    /**
     * What the page for signing in shows.
     *
     * @param back where to go then
     * @param name that was tried
     * @param problem key of the sentence that tells what went wrong, or null
     * @param seconds how long to wait; 0: not at all
     */
    public record Model(String back, String name, @Nullable String problem, long seconds) {}

    /** Somebody has signed in. */
    void in(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, OwnPath.of(request.getParameter("back")));
    }

    /** Somebody could not sign in. */
    void wrong(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof Held held) {
            long seconds = Math.max(1, held.left().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            show(request, response, "account.held", seconds, HttpStatus.TOO_MANY_REQUESTS);
        } else {
            show(request, response, "account.wrong", 0, HttpStatus.UNAUTHORIZED);
        }
    }

    /** Somebody signs out. */
    void out(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        if (known != null && known.getPrincipal() instanceof Who who && who.isSignedIn()) {
            Signature by = new Signature(who.name(), who.way(), request.getRemoteAddr());
            accounts.note(by, Access.Action.SIGNED_OUT, who.name());
        }
    }

    /** Somebody has signed out. */
    void gone(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, SIGN_IN);
    }

    /** Nobody is known to ask: they sign in, and come back to what they wanted to see. */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        boolean script = "empty".equals(request.getHeader("Sec-Fetch-Dest"));
        if (!request.getMethod().equals("GET") || script) {
            show(request, response, "account.needed", 0, HttpStatus.UNAUTHORIZED);
            return;
        }
        String question = request.getQueryString();
        String wanted = question == null ? request.getRequestURI() : request.getRequestURI() + "?" + question;
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION, wanted.equals("/") ? SIGN_IN : SIGN_IN + "?back=" + Frame.encode(wanted));
    }

    /** Who asks may not, or a form is not ours. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        String key = why instanceof CsrfException ? "account.oldForm" : "account.denied";
        render("problem", new Problems.Model(key, ""), HttpStatus.FORBIDDEN, request, response);
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, String problem, long seconds, HttpStatus status)
            throws IOException, ServletException {
        String name = request.getParameter("name");
        Model model = new Model(OwnPath.of(request.getParameter("back")), name == null ? "" : name, problem, seconds);
        render("signin", model, status, request, response);
    }

    private void render(
            String template, Object model, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            views.page(template, model, status).render(Map.of(), request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
