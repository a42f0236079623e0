package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst says of actors by command; it survives that articles are taken in again. */
class ActorWordsTest {
    @TempDir
    Path temp;

    private Path record;
    private Path article;

    @BeforeEach
    void ingest() throws IOException {
        record = temp.resolve("a.record");
        article = Files.writeString(temp.resolve("bai.txt"), """
                Ngày 4/3/2026, bà Mạc Thị Duyên, Giám đốc Sở Y tế, nói rằng bệnh viện sẽ mở thêm khoa.
                Theo nghệ sĩ Duyên Mạc, đêm diễn sẽ dời sang tháng sau.
                """);
        assertThat(Run.of("ingest", "--record", record, article).exit()).isZero();
    }

    private Run actors(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "actors";
        System.arraycopy(args, 0, all, 1, args.length);
        all[all.length - 2] = "--record";
        all[all.length - 1] = record;
        return Run.of(all);
    }

    private long count() {
        return actors("--format", "jsonl").out().lines().count();
    }

    @Test
    void twoNamesAreMergedPartedAndLeftAsTheyWere() {
        long before = count();
        Run merged = actors("merge", "Mạc Thị Duyên", "Duyên Mạc", "--by", "Lan", "--reason", "một người");
        assertThat(merged.err()).isEmpty();
        assertThat(merged.exit()).isZero();
        assertThat(count()).isEqualTo(before - 1);

        assertThat(Run.of("ingest", "--record", record, article).exit()).isZero();
        assertThat(count()).as("after another ingest").isEqualTo(before - 1);
        assertThat(actors("merge", "Mạc Thị Duyên", "Duyên Mạc", "--by", "Lan", "--reason", "x")
                        .err())
                .contains("one actor already");

        assertThat(actors("split", "Duyên Mạc", "--by", "Minh", "--reason", "hai người")
                        .exit())
                .isZero();
        assertThat(count()).isEqualTo(before);
        assertThat(actors("split", "Duyên Mạc", "--by", "Minh", "--reason", "x").err())
                .contains("stands alone");

        String id = merged.out().replaceAll("(?s)^.*?([0-9a-f]{8}).*$", "$1");
        assertThat(actors("undo", id, "--by", "Lan", "--reason", "nhầm").exit()).isZero();
        assertThat(actors("undo", id, "--by", "Lan", "--reason", "nhầm").err()).contains(id);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whoIsNotThereAndWhatIsNotSaidIsTold() {
        assertThat(actors("merge", "Ai Đó", "Duyên Mạc", "--by", "Lan", "--reason", "x")
                        .err())
                .contains("no actor with the very name Ai Đó");
        assertThat(actors("merge", "Mạc Thị Duyên", "Duyên Mạc", "--by", "Lan").exit())
                .isEqualTo(2);
        assertThat(actors("private", "Duyên Mạc", "--by", "Lan", "--reason", "xin được yên")
                        .exit())
                .isZero();
        assertThat(actors("public", "Duyên Mạc", "--by", "Lan", "--reason", "đồng ý")
                        .exit())
                .isZero();
    }
}
