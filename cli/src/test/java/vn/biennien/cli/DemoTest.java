package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.cli.internal.terminal.DisplayWidth;
import vn.biennien.cli.internal.terminal.Surroundings;
import vn.biennien.desk.demo.Sample;

/** {@code demo}: the record of the bundled articles, as somebody meets the program first. */
class DemoTest {

    @TempDir
    Path temp;

    @Test
    void shows_the_record_by_speaker_by_day_and_one_press_conference_twice() {
        Run run = Run.of("demo");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("18 sample articles")
                .contains("By speaker", "By day", "One press conference, two agencies")
                .contains("Andrey Kelin", "Vladimir Putin")
                .contains("Meridian", "Atlas Wire", "Only Meridian carried", "Only Atlas Wire carried")
                .contains("biennien ingest");
    }

    @Test
    void fits_a_hundred_columns_in_both_languages() {
        for (String language : List.of("en", "vi")) {
            assertThat(Run.of("demo", "--lang", language).lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void keeps_its_record_when_asked() {
        Path kept = temp.resolve("demo.record");
        assertThat(Run.of("demo", "--keep", kept).exit()).isZero();
        assertThat(Run.of("statements", "--record", kept, "--speaker", "Kelin").out())
                .contains("Kelin");
    }

    @Test
    void on_a_terminal_it_waits_between_pages_and_q_ends_it() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                new ByteArrayInputStream("\nq\n".getBytes(StandardCharsets.UTF_8)),
                out,
                new ByteArrayOutputStream(),
                true,
                true,
                true,
                100,
                Map.of("NO_COLOR", "1"));
        assertThat(Main.run(around, "demo")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("By day", "Enter goes on")
                .doesNotContain("One press conference");
    }

    @Test
    void on_a_terminal_it_goes_on_in_a_browser_until_it_is_stopped() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread demo = Thread.ofPlatform().start(() -> Main.run(terminal(out), "demo"));
        URI address = null;
        while (demo.isAlive() && address == null) {
            Matcher found = Pattern.compile("http://[0-9.:]+/").matcher(out.toString(StandardCharsets.UTF_8));
            address = found.find() ? URI.create(found.group()) : null;
            demo.join(50);
        }
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(Objects.requireNonNull(address)).build(), BodyHandlers.ofString());
        demo.interrupt();
        demo.join();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Andrey Kelin");
    }

    @Test
    void no_browser_prints_only() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Main.run(terminal(out), "demo", "--no-browser")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("One press conference")
                .doesNotContain("http://127");
    }

    /** A terminal to look at, where nobody types, and where no browser is. */
    private static Surroundings terminal(ByteArrayOutputStream out) {
        return new Surroundings(
                InputStream.nullInputStream(),
                out,
                new ByteArrayOutputStream(),
                false,
                true,
                true,
                100,
                Map.of("NO_COLOR", "1", "BROWSER", "there-is-no-such-program"));
    }

    @Test
    void the_list_of_the_sample_is_complete() throws Exception {
        Path sample = Path.of("../desk/src/main/resources/vn/biennien/desk/demo");
        try (Stream<Path> files = Files.list(sample)) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(".txt"))
                            .map(n -> n.substring(0, n.length() - 4))
                            .sorted())
                    .isEqualTo(Sample.NAMES);
        }
    }
}
