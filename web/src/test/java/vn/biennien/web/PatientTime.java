package vn.biennien.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock on which time passes only when somebody waits, and then at once. */
final class PatientTime implements Timekeeper {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(time);
        now = now.plus(time);
    }

    /** How long somebody waited, one after another. */
    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
