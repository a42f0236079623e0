package vn.biennien.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, taken as a wish: while this is open, the program ends only when the work at hand is whole, or after some
 * seconds.
 */
public final class Stop implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean wanted;

    private Stop(Context context) {
        this.hook = new Thread(() -> await(context), "biennien-stop");
    }

    /** Listens for Ctrl-C, and for a polite kill, from now on. */
    public static Stop onInterrupt(Context context) {
        Stop stop = new Stop(context);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Whether the user wants the work to end. */
    public boolean isWanted() {
        return wanted;
    }

    private void await(Context context) {
        wanted = true;
        try {
            if (!ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                context.err().line("biennien: " + context.text("stop.late"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook has what it waited for.
        }
    }
}
