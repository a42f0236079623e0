package vn.biennien.web.internal;

import java.net.URI;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.WebException;

/** What answers' numbers mean. Stateless and thread-safe. */
final class Status {

    static final int NOT_MODIFIED = 304;
    static final int TOO_MANY_REQUESTS = 429;

    private Status() {}

    static boolean isGood(int status) {
        return status / 100 == 2;
    }

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** What an answer means that is neither good nor a redirect. */
    static WebException problem(int status, URI url) {
        String place = url.toString();
        return switch (status) {
            case 404, 410 -> WebException.lasting(ReadProblem.NOT_THERE, place, status);
            case 401, 403, 407, 451 -> WebException.lasting(ReadProblem.NOT_LET_IN, place, status);
            case 408, 425 -> WebException.passing(ReadProblem.ODD_STATUS, place, status);
            default -> WebException.lasting(ReadProblem.ODD_STATUS, place, status);
        };
    }
}
