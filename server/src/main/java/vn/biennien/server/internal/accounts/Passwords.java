package vn.biennien.server.internal.accounts;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords, kept as Argon2id makes them. However a keyboard puts tone marks on letters, the same password is the same.
 * Thread-safe.
 */
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** OWASP's first choice: 19 MiB, two rounds. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int ROUNDS = 2;

    /** So many are worked out at once; what more there are wait, so that a flood of them takes no more memory. */
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** A password that nobody has, so that it takes as long to find out that there is no account. */
    private @Nullable String nobodys;

    /** What is to be kept of a password. */
    public String kept(String password) {
        return alone(() -> String.valueOf(encoder.encode(plain(password))));
    }

    /**
     * Whether this is the password of which {@code kept} was kept.
     *
     * @param kept null where there is no account: the answer is no, after the usual time
     */
    public boolean matches(String password, @Nullable String kept) {
        return alone(() -> {
            boolean same = encoder.matches(plain(password), kept == null ? nobodys() : kept);
            return same && kept != null;
        });
    }

    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = String.valueOf(encoder.encode("nobody's"));
        }
        return nobodys;
    }

    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T alone(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
