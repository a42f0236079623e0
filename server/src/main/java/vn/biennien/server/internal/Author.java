package vn.biennien.server.internal;

import jakarta.servlet.http.HttpServletRequest;

/** Under whose name something is said: who has signed in; else the name given in the form; else this machine's user. */
public final class Author {
    /** The form's field, for who has not signed in. */
    public static final String FIELD = "author";

    private static final int LONGEST = 100;

    private Author() {}

    /** The name. */
    public static String of(HttpServletRequest request) {
        String signedIn = request.getRemoteUser();
        if (signedIn != null) {
            return signedIn;
        }
        String given = request.getParameter(FIELD);
        return given == null || given.isBlank() ? local() : given.strip().substring(0, Math.min(LONGEST, given.strip().length()));
    }

    /** Whether a form must ask for the name. */
    public static boolean mustBeAsked(HttpServletRequest request) {
        return request.getRemoteUser() == null;
    }

    private static String local() {
        String user = System.getProperty("user.name");
        return user == null || user.isBlank() ? "local" : user;
    }
}
