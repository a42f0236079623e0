package vn.biennien.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of an ingest.
 *
 * @param added articles that are new in the record
 * @param replaced articles whose findings or particulars are new
 * @param known articles that the record held already
 * @param forgotten articles that stay out because somebody had them forgotten
 * @param skipped inputs that are no articles
 * @param failed inputs that could not be read or analysed
 * @param statements statements found in the articles added and replaced
 * @param foreign how many of the articles added and replaced are not in Vietnamese and so stored without analysis, by ISO 639
 *     code of their language
 * @param elapsed how long it took
 * @param stopped whether it was stopped before its end; running it again finishes the job
 */
public record IngestReport(
        long added,
        long replaced,
        long known,
        long forgotten,
        long skipped,
        long failed,
        long statements,
        Map<String, Long> foreign,
        Duration elapsed,
        boolean stopped) {

    public IngestReport {
        foreign = Map.copyOf(foreign);
    }
    /** Nothing was taken in. */
    public static final IngestReport NOTHING = new IngestReport(0, 0, 0, 0, 0, 0, 0, Map.of(), Duration.ZERO, false);

    /** Articles, whatever became of them. */
    public long articles() {
        return added + replaced + known + forgotten;
    }

    /** What became of both together. */
    public IngestReport plus(IngestReport other) {
        return new IngestReport(
                added + other.added,
                replaced + other.replaced,
                known + other.known,
                forgotten + other.forgotten,
                skipped + other.skipped,
                failed + other.failed,
                statements + other.statements,
                sum(foreign, other.foreign),
                elapsed.plus(other.elapsed),
                stopped || other.stopped);
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new HashMap<>(one);
        other.forEach((language, n) -> sum.merge(language, n, Long::sum));
        return sum;
    }
}
