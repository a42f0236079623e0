package vn.biennien.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sixty pages in the markup of Vietnamese sites, with and without metadata, with other dates all around: what {@code
 * truth.tsv} says of them must come out. The pages are older than the code that reads them.
 */
class SitePagesTest {

    private static final double RIGHT = 0.98;

    private record Sample(
            String page,
            String url,
            String headline,
            String published,
            String byline,
            int paragraphs,
            String standfirst,
            String firstEnds,
            String lastEnds,
            String caption) {
        static Sample of(String line) {
            String[] c = line.split("\t", -1);
            return new Sample(c[0], c[1], c[2], c[3], c[4], Integer.parseInt(c[5]), c[6], c[7], c[8], c[9]);
        }
    }

    private record Case(Sample sample, Page page) {}

    private static final List<Case> CASES = new ArrayList<>();

    @BeforeAll
    static void read() {
        PageReader reader = PageReader.create();
        String table = new String(bytes("truth.tsv"), StandardCharsets.UTF_8);
        Arrays.stream(table.split("\n"))
                .skip(2)
                .map(Sample::of)
                .forEach(s -> CASES.add(new Case(
                        s,
                        reader.read(s.page(), bytes(s.page() + ".html"), s.url().isEmpty() ? null : s.url(), null))));
        assertThat(CASES).hasSize(60);
    }

    @Test
    void days_of_publication_are_right() {
        holds(RIGHT, (s, p) -> {
            PageTime time = p.published() == null ? null : p.published().value();
            if (s.published().isEmpty() || time == null) {
                return s.published().isEmpty() && time == null;
            }
            return s.published().length() > 10
                    ? time.instant().equals(java.util.Optional.of(OffsetDateTime.parse(s.published())))
                            && time.value().startsWith(s.published().substring(0, 10))
                    : time.value().startsWith(s.published());
        });
    }

    @Test
    void the_record_has_the_day_that_the_page_tells() {
        holds(RIGHT, (s, p) -> {
            String value = p.article().publication().published().value();
            return value == null ? s.published().isEmpty() : value.startsWith(day(s.published()));
        });
    }

    private static String day(String published) {
        return published.length() > 10 ? published.substring(0, 10) : published;
    }

    @Test
    void headlines_are_right() {
        holds(1, (s, p) -> s.headline().equals(p.article().headline().orElse("")));
    }

    @Test
    void writers_are_named() {
        holds(0.95, (s, p) -> names(p).equals(s.byline().toLowerCase(Locale.ROOT)));
    }

    private static String names(Page page) {
        return page.bylines().stream()
                .map(f -> f.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    @Test
    void standfirsts_stand_apart() {
        holds(0.95, (s, p) -> p.standfirst().orElse("").endsWith(s.standfirst()));
    }

    @Test
    void bodies_are_whole_and_hold_nothing_else() {
        holds(1, (s, p) -> {
            List<String> body = p.body();
            return body.size() == s.paragraphs()
                    && body.get(0).endsWith(nfc(s.firstEnds()))
                    && body.get(body.size() - 1).endsWith(nfc(s.lastEnds()));
        });
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Test
    void captions_are_not_in_the_body() {
        holds(1, (s, p) -> p.body().stream().noneMatch(line -> line.contains(s.caption())));
    }

    private static void holds(double share, BiPredicate<Sample, Page> right) {
        List<String> wrong = CASES.stream()
                .filter(c -> !right.test(c.sample(), c.page()))
                .map(c -> c.sample() + "\n      " + c.page().headline() + " "
                        + c.page().standfirst() + " " + c.page().bylines() + " "
                        + c.page().published() + "\n      "
                        + c.page().body())
                .toList();
        double rate = 1 - (double) wrong.size() / CASES.size();
        assertThat(rate).as("wrong:\n  %s", String.join("\n  ", wrong)).isGreaterThanOrEqualTo(share);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(SitePagesTest.class.getResourceAsStream("pages/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
