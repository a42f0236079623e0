package vn.biennien.web;

import java.time.Duration;
import java.time.Instant;

/** The clock that fetching goes by, and waits by. Tests bring their own, which does not let them wait. Thread-safe. */
public interface Timekeeper {

    /** The time now. */
    Instant now();

    /**
     * Returns when {@code time} has passed; at once where it is zero or less.
     *
     * @throws InterruptedException if somebody wants the thread to end
     */
    void pause(Duration time) throws InterruptedException;

    /** The machine's clock. */
    static Timekeeper system() {
        return new Timekeeper() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
