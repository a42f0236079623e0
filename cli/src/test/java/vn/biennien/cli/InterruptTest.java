package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of an ingest: the record is whole, and a second run finishes the job. */
class InterruptTest {

    private static final int ARTICLES = 3000;

    @TempDir
    Path temp;

    @Test
    void an_interrupted_ingest_ends_in_good_order_and_is_finished_by_the_next() throws Exception {
        assumeTrue(Processes.works("kill", "-l"), "kill");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String text = (Articles.NATO + Articles.FOOTBALL.repeat(1 + i % 5)).replace("\n", "\\n");
            lines.add("{\"id\": \"a%d\", \"text\": \"%s Số %d.\"}".formatted(i, text, i));
        }
        Path articles = Files.write(temp.resolve("many.jsonl"), lines);
        Path record = temp.resolve("a.record");
        Process process = Processes.command(temp, List.of(), "ingest", "--threads", "1", "--record", record, articles)
                .start();
        for (int i = 0; i < 600 && !Files.exists(record); i++) {
            Thread.sleep(20);
        }
        Thread.sleep(300);
        assertThat(Processes.works("kill", "-INT", Long.toString(process.pid()))).isTrue();
        Run run = Processes.result(temp, process);
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");

        Run again = Run.of("ingest", "--record", record, articles);
        assertThat(again.err()).isEmpty();
        assertThat(again.exit()).isZero();
        Path whole = temp.resolve("whole.record");
        Run.of("ingest", "--record", whole, articles);
        assertThat(Run.of("statements", "--format", "csv", "--record", record).out())
                .isEqualTo(Run.of("statements", "--format", "csv", "--record", whole).out());
    }
}
