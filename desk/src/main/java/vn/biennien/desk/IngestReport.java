package vn.biennien.desk;

import java.time.Duration;
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

    /** Articles, whatever became of them. */
    public long articles() {
        return added + replaced + known + forgotten;
    }
}
