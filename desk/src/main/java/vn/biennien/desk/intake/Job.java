package vn.biennien.desk.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.IngestReport;
import vn.biennien.desk.words.ReadWords;
import vn.biennien.reading.Read;

/**
 * How far a submission has come, as of one moment.
 *
 * @param id by which it is looked up
 * @param title what the user calls it
 * @param step where it is
 * @param ahead how many jobs are before it
 * @param seen how many inputs have been read so far
 * @param report what became of them; null before the end
 * @param articles those that are in the record now, in the order of reading; the first {@link Intake#LISTED}
 * @param problems inputs that are no articles or could not be read; the first {@link Intake#LISTED}
 * @param cut whether there was more than is taken in at once
 * @param failure why the job as a whole came to nothing, in the record's words; else null
 */
public record Job(
        String id,
        String title,
        Step step,
        int ahead,
        long seen,
        @Nullable IngestReport report,
        List<Article> articles,
        List<Read> problems,
        boolean cut,
        @Nullable String failure) {

    /** Copies the lists. */
    public Job {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    /** What went wrong, a sentence for each of the problems, for who sits before a page; {@code vi}, else English. */
    public List<String> sentences(String language) {
        ReadWords words = ReadWords.in(language).onPage();
        return problems.stream().map(read -> words.of(read)).toList();
    }

    /** Where a job is. */
    public enum Step {
        /** Others are before it. */
        WAITING,
        /** It is being read, analysed and written. */
        RUNNING,
        /** It has come to its end, whatever came of it. */
        DONE
    }

    /**
     * An article that is in the record.
     *
     * @param id its identity there: see {@link vn.biennien.store.RecordStore#articles}
     * @param title its headline, or its name
     */
    public record Article(String id, String title) {}

    Job at(Step now, int before) {
        return new Job(id, title, now, before, seen, report, articles, problems, cut, failure);
    }

    Job seen(long inputs) {
        return new Job(id, title, step, 0, inputs, report, articles, problems, cut, failure);
    }
}
