package vn.biennien.cli.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, taken as a wish: while this is open, the program ends only when the work at hand is whole, or after some
 * seconds.
 */
public final class Stop implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final CountDownLatch wish = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Stop(Context context) {
        this.hook = new Thread(() -> awaitEnd(context), "biennien-stop");
    }

    /** Listens for Ctrl-C, and for a polite kill, from now on. */
    public static Stop onInterrupt(Context context) {
        Stop stop = new Stop(context);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Whether the user wants the work to end. */
    public boolean isWanted() {
        return wish.getCount() == 0;
    }

    /** Waits for {@code time}, or until the user wants the work to end; whether that is so. */
    public boolean await(Duration time) {
        try {
            return wish.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void awaitEnd(Context context) {
        wish.countDown();
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
