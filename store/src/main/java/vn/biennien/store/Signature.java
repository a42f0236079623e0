package vn.biennien.store;

import org.jspecify.annotations.Nullable;

/**
 * In whose name a record is changed. While a thread holds a signature ({@link #hold}), every transaction of its own that
 * changes a record is signed with it; without one, by the person whose account at the operating system runs the program.
 * Immutable.
 *
 * @param who an account's name, or the operating system's
 * @param way how the program knows who it is
 * @param from address of the machine that asked; empty where the program itself was run
 */
public record Signature(String who, Way way, String from) {

    private static final ThreadLocal<@Nullable Signature> HELD = new ThreadLocal<>();

    /** How the program knows who somebody is. */
    public enum Way {
        /** They run the program on this machine, or use its pages without accounts. */
        PROCESS,
        /** They have signed in. */
        SESSION,
        /** They have shown a token. */
        TOKEN
    }

    /** That of whoever runs this program. */
    public static Signature ofProcess() {
        return new Signature(System.getProperty("user.name", "?"), Way.PROCESS, "");
    }

    /** The one that this thread holds, or that of whoever runs the program. To be handed on to other threads. */
    public static Signature current() {
        Signature held = HELD.get();
        return held == null ? ofProcess() : held;
    }

    /** Lets this thread hold the signature until what comes back is closed; then it holds what it held before. */
    public Held hold() {
        Signature before = HELD.get();
        HELD.set(this);
        return () -> {
            if (before == null) {
                HELD.remove();
            } else {
                HELD.set(before);
            }
        };
    }

    /** A signature held by the thread that made this. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
