package vn.biennien.server.accounts;

import java.util.List;

/** What cannot be done with accounts. The words for it are the front's: {@link #problem} and {@link #parts}. */
public final class AccountsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** No name: empty, too long, or with other than letters, digits, space, full stop, hyphen, underscore. Part: the name. */
        BAD_NAME,
        /** There is such an account already. Part: the name. */
        NAME_TAKEN,
        /** There is no such account. Part: the name. */
        NO_ACCOUNT,
        /** The password is too short. Part: the fewest letters. */
        PASSWORD_SHORT,
        /** The password is too long. Part: the most letters. */
        PASSWORD_LONG,
        /** The password is the name. */
        PASSWORD_IS_NAME,
        /** A token that may more than its account. Parts: the scope, the account's name, its role. */
        SCOPE_TOO_WIDE,
        /** A token for no time, or for too long. Part: the most days. */
        BAD_DAYS,
        /** No token's id begins so, or several do. Part: the beginning. */
        NO_TOKEN,
        /** The file of accounts cannot be used. Parts: the file, the reason. */
        BAD_FILE,
        /** A newer program made the file of accounts. Part: the file. */
        NEWER_FILE
    }

    private final Problem problem;
    private final transient List<String> parts;

    AccountsException(Problem problem, String... parts) {
        super(problem + " " + List.of(parts));
        this.problem = problem;
        this.parts = List.of(parts);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the sentence for it is about, in the order that {@link Problem} tells. */
    public List<String> parts() {
        return parts;
    }
}
