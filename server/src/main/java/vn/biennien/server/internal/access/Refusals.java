package vn.biennien.server.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** How programs are told that they may not: RFC 9457, {@code application/problem+json}. */
final class Refusals {
    private static final String SCHEME = "Bearer realm=\"bien-nien\"";

    private Refusals() {}

    /** Nobody is known to ask. */
    static void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean shown = why instanceof Worthless;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, shown ? SCHEME + ", error=\"invalid_token\"" : SCHEME);
        String detail = shown
                ? "The token is unknown, revoked or over: biennien user token makes a new one."
                : "Who asks is not known: send Authorization: Bearer with a token that biennien user token has made.";
        write(request, response, HttpStatus.UNAUTHORIZED, detail);
    }

    /** Who asks is known, and may not. */
    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        String detail = why instanceof CsrfException
                ? String.valueOf(why.getMessage())
                : Rules.needed(request)
                        .map(right -> "This needs the right " + right.name().toLowerCase(Locale.ROOT)
                                + ", which this token or account does not have.")
                        .orElse("This may not be asked.");
        write(request, response, HttpStatus.FORBIDDEN, detail);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        JsonMapper.shared().writeValue(response.getOutputStream(), problem);
    }
}
