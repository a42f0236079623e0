package vn.biennien.cli.internal.terminal;

import java.util.OptionalLong;
import java.util.function.Supplier;
import vn.biennien.cli.internal.Context;

/**
 * How far a long piece of work has come, in one line of standard error: number, rate, time left. Says nothing where
 * nobody looks.
 */
public final class Progress implements AutoCloseable {

    private static final long EVERY_NANOS = 200_000_000;

    /** What takes no longer needs no progress. */
    private static final long FIRST_NANOS = 1_000_000_000;

    private static final double NANOS = 1e9;

    private final Context context;
    private final boolean visible;
    private final Supplier<OptionalLong> total;
    private final long began = System.nanoTime();
    private long last = began;
    private long done;
    private boolean written;

    /**
     * Begins.
     *
     * @param total how many there will be, as soon as that is known
     * @param streaming whether results are printed meanwhile: on one terminal with them, progress would be in the way
     */
    public Progress(Context context, Supplier<OptionalLong> total, boolean streaming) {
        this.context = context;
        this.visible = context.around().errIsTerminal()
                && !(streaming && context.around().outIsTerminal());
        this.total = total;
    }

    /** One more is done. */
    public void step() {
        at(done + 1);
    }

    /** So many are done. */
    public void at(long number) {
        done = number;
        long now = System.nanoTime();
        if (visible && now - last > EVERY_NANOS && now - began > FIRST_NANOS) {
            last = now;
            context.err().text("\r\u001b[K" + line((last - began) / NANOS));
            context.err().flush();
            written = true;
        }
    }

    /** Takes the line away, so that something else can be written. */
    public void clear() {
        if (written) {
            context.err().text("\r\u001b[K");
            context.err().flush();
            written = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private String line(double seconds) {
        var messages = context.messages();
        double rate = done / seconds;
        String each = messages.number(Math.round(rate));
        OptionalLong all = total.get();
        if (all.isEmpty() || all.getAsLong() < done) {
            return messages.text("progress.open", messages.number(done), each);
        }
        long left = Math.round((all.getAsLong() - done) / Math.max(rate, 0.01));
        return messages.text("progress", messages.number(done), messages.number(all.getAsLong()), each, duration(left));
    }

    private static String duration(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
