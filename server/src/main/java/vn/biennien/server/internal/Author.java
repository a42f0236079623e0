package vn.biennien.server.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.biennien.server.internal.access.Who;

/** Under whose name something is said: who has signed in; else the name given in the form,
 * or in the one before; else this machine's user. */
public final class Author {
    /** The form's field, for who has not signed in. */
    public static final String FIELD = "author";

    private static final int LONGEST = 100;

    private Author() {}

    /** The name. */
    public static String of(HttpServletRequest request) {
        Who who = Who.asking();
        if (who != null && !who.isLocal()) {
            return who.name();
        }
        String given = request.getParameter(FIELD);
        if (given == null || given.isBlank()) {
            String before = remembered(request);
            return before != null ? before : who != null ? who.name() : local();
        }
        String name = given.strip();
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** Keeps the name that a form gave for the forms that follow. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (mustBeAsked(request) && request.getParameter(FIELD) != null) {
            String value = URLEncoder.encode(of(request), StandardCharsets.UTF_8);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(FIELD, value)
                            .path("/")
                            .sameSite("Lax")
                            .httpOnly(true)
                            .build()
                            .toString());
        }
    }

    private static @Nullable String remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(FIELD) && cookie.getValue().matches("[\\w.%+*-]{1,900}")) {
                    try {
                        return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException e) {
                        return null; // somebody has written it by hand
                    }
                }
            }
        }
        return null;
    }

    /** Whether a form must ask for the name. */
    public static boolean mustBeAsked(HttpServletRequest request) {
        Who who = Who.asking();
        return who == null || who.isLocal();
    }

    private static String local() {
        String user = System.getProperty("user.name");
        return user == null || user.isBlank() ? "local" : user;
    }
}
