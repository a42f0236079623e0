package vn.biennien.web.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.Timekeeper;
import vn.biennien.web.WebException;

/** Requests to one host go one at a time, with a pause between them. Thread-safe. */
final class Turns {

    private final Timekeeper time;
    private final Duration longestWait;
    private final Map<String, Turn> hosts = new ConcurrentHashMap<>();

    /** A host's lock, and when it may be asked next: for politeness, and because it said so. */
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock(true);
        Instant next = Instant.MIN;
        Instant barred = Instant.MIN;
    }

    /** What is done in a turn. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws WebException, InterruptedException;
    }

    /** Turns of hosts; who has to wait longer than {@code longestWait} because the host said so is sent away. */
    Turns(Timekeeper time, Duration longestWait) {
        this.time = time;
        this.longestWait = longestWait;
    }

    /**
     * Does {@code work} when it is its turn, and has the next wait for {@code delay} after it.
     *
     * @param place for whom
     */
    <T> T inTurn(String host, String place, Duration delay, Work<T> work) throws WebException, InterruptedException {
        Turn turn = hosts.computeIfAbsent(host, h -> new Turn());
        turn.lock.lockInterruptibly();
        try {
            Instant now = time.now();
            if (turn.barred.isAfter(now.plus(longestWait))) {
                throw WebException.passing(ReadProblem.ASKED_TOO_OFTEN, place).notBefore(turn.barred);
            }
            Instant at = turn.barred.isAfter(turn.next) ? turn.barred : turn.next;
            if (at.isAfter(now)) {
                time.pause(Duration.between(now, at));
            }
            try {
                return work.run();
            } catch (WebException e) {
                turn.barred = e.notBefore() == null ? turn.barred : e.notBefore();
                throw e;
            } finally {
                turn.next = time.now().plus(delay);
            }
        } finally {
            turn.lock.unlock();
        }
    }
}
