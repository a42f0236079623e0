package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
        // Started in the background by a shell, a build ignores Ctrl-C, and so do all that it starts.
        String signal = ignoresInterrupts() ? "-TERM" : "-INT";
        assertThat(Processes.works("kill", signal, Long.toString(process.pid())))
                .isTrue();
        Run run = Processes.result(temp, process);
        assertThat(run.exit()).isEqualTo(signal.equals("-INT") ? 130 : 143);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");

        Run again = Run.of("ingest", "--record", record, articles);
        assertThat(again.err()).isEmpty();
        assertThat(again.exit()).isZero();
        Path whole = temp.resolve("whole.record");
        Run.of("ingest", "--record", whole, articles);
        assertThat(Run.of("statements", "--format", "csv", "--record", record).out())
                .isEqualTo(Run.of("statements", "--format", "csv", "--record", whole)
                        .out());
    }

    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
}
