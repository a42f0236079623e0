package vn.biennien.desk.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.biennien.desk.IngestReport;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.Signature;
import vn.biennien.web.FetchSettings;

/**
 * Takes articles into an open record, one submission after another, in a thread of its own:
 *
 * <pre>{@code
 * Intake intake = Intake.into(store, FetchSettings.USUAL, () -> {});
 * String id = intake.add(new Submission.Address("https://bao.example/bai.html", null, null));
 * Job job = intake.job(id).orElseThrow();   // as often as one likes
 * }</pre>
 *
 * <p>Jobs live as long as this object does; the record is whole whenever the program ends, and what was not taken in is
 * handed in again. Thread-safe.
 */
public final class Intake implements AutoCloseable {

    /** So many jobs may wait for the one that runs. */
    public static final int MOST_WAITING = 8;

    /** So many articles, and as many problems, of a job are told one by one. */
    public static final int LISTED = 100;

    /** So many pages of one feed or sitemap are taken in at once. */
    public static final int MOST_PAGES = 50;

    private static final int REMEMBERED = 100;
    private static final long LONGEST_END_SECONDS = 20;

    private final Reading reading;
    private final Runnable whenDone;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("intake").factory());

    private Intake(Reading reading, Runnable whenDone) {
        this.reading = reading;
        this.whenDone = whenDone;
    }

    /**
     * An intake into {@code store}, which stays open; models and knowledge are loaded for the first job.
     *
     * @param fetching how the web is asked
     * @param whenDone is run in the intake's thread after each job, before the job says that it is done
     */
    public static Intake into(RecordStore store, FetchSettings fetching, Runnable whenDone) {
        return new Intake(new Reading(store, fetching), whenDone);
    }

    /** The same with the usual settings: public addresses only. */
    public static Intake into(RecordStore store, Runnable whenDone) {
        return into(store, FetchSettings.USUAL, whenDone);
    }

    /**
     * Queues a submission.
     *
     * @return the job's id
     * @throws QueueFullException if too many wait; files that were handed in are deleted then
     */
    public String add(Submission submission) throws QueueFullException {
        String id = UUID.randomUUID().toString();
        synchronized (jobs) {
            if (waiting.size() >= MOST_WAITING || worker.isShutdown()) {
                reading.discard(submission);
                throw new QueueFullException(waiting.size());
            }
            waiting.add(id);
            jobs.put(
                    id,
                    new Job(id, submission.title(), Job.Step.WAITING, 0, 0, null, List.of(), List.of(), false, null));
            jobs.keySet().stream()
                    .filter(old -> jobs.size() > REMEMBERED && isDone(old))
                    .findFirst()
                    .ifPresent(jobs::remove);
            Signature by = Signature.current(); // who hands it in, not the thread that does the work
            worker.execute(() -> {
                try (Signature.Held held = by.hold()) {
                    run(id, submission);
                }
            });
        }
        return id;
    }

    private boolean isDone(String id) {
        Job job = jobs.get(id);
        return job != null && job.step() == Job.Step.DONE;
    }

    /** How far a job is; empty if there is none, or it was too long ago. */
    public Optional<Job> job(String id) {
        synchronized (jobs) {
            Job job = jobs.get(id);
            if (job == null || job.step() != Job.Step.WAITING) {
                return Optional.ofNullable(job);
            }
            int running = jobs.values().stream().anyMatch(j -> j.step() == Job.Step.RUNNING) ? 1 : 0;
            int before = (int) waiting.stream().takeWhile(w -> !w.equals(id)).count();
            return Optional.of(job.at(Job.Step.WAITING, before + running));
        }
    }

    private void run(String id, Submission submission) {
        Job job;
        synchronized (jobs) {
            waiting.remove(id);
            job = jobs.get(id);
            if (job == null) {
                return;
            }
            job = job.at(Job.Step.RUNNING, 0);
            jobs.put(id, job);
        }
        Job done = end(job, submission);
        try {
            whenDone.run();
        } finally {
            put(done);
        }
    }

    private Job end(Job job, Submission submission) {
        List<Job.Article> articles = new ArrayList<>();
        Reading.Outcome outcome;
        try {
            outcome = reading.run(submission, seen -> seen(job.id(), seen), articles);
        } catch (RecordException e) {
            outcome = new Reading.Outcome(IngestReport.NOTHING, 0, List.of(), false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // a mistake of the program: the job tells it, the next one goes on
            outcome = new Reading.Outcome(IngestReport.NOTHING, 0, List.of(), false, e.toString());
        }
        return new Job(
                job.id(),
                job.title(),
                Job.Step.DONE,
                0,
                outcome.seen(),
                outcome.report(),
                articles,
                outcome.problems(),
                outcome.cut(),
                outcome.failure());
    }

    private void seen(String id, long inputs) {
        synchronized (jobs) { // the thread that reads may tell it late
            jobs.computeIfPresent(id, (i, job) -> job.step() == Job.Step.RUNNING ? job.seen(inputs) : job);
        }
    }

    private void put(Job job) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
        }
    }

    /** Ends the job that runs, with all that it has analysed written; those that wait come to nothing. */
    @Override
    public void close() {
        reading.stop();
        worker.shutdownNow();
        try {
            worker.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.close();
    }
}
