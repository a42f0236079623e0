package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;

/**
 * Short invented cases, one for each pattern of reporting speech; written before the finder, never trained on. The finder
 * learns, so not every case comes out: what has been reached must not be lost.
 */
class PatternsTest {
    private final Analyzer analyzer = Analyzer.create();

    /** A case: the pattern's name, the text, and the statements as {@code speaker|act|mode|content}. */
    private record Case(String pattern, String text, Set<String> expected) {}

    private static List<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(PatternsTest.class.getResourceAsStream("patterns.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split("\t", -1))
                    .map(c -> new Case(c[0], c[1].replace("⏎", "\n"), expected(c)))
                    .toList();
        }
    }

    private static Set<String> expected(String[] cells) {
        return cells.length < 3
                ? Set.of()
                : Arrays.stream(cells[2].split(";;"))
                        .map(String::trim)
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.toSet());
    }

    private Set<String> found(String text) {
        Article article = Article.of("case", text);
        Findings findings = analyzer.analyze(article);
        Set<String> found = new TreeSet<>();
        findings.statements()
                .forEach(s -> found.add(String.join(" & ", s.speakers()) + "|" + s.act() + "|" + s.mode() + "|"
                        + s.content(article.text())));
        return found;
    }

    @Test
    void mostPatternsComeOutWithSpeakerActModeAndBoundaries() throws IOException {
        long right = 0;
        long all = 0;
        for (Case one : cases()) {
            Set<String> found = found(one.text());
            all += one.expected().size();
            right += one.expected().stream().filter(found::contains).count();
        }
        assertThat(all).isEqualTo(178);
        assertThat(right).as("statements wholly right of %s", all).isGreaterThanOrEqualTo(95);
    }

    @Test
    void whereNobodySaysAnythingSeldomAnythingIsFound() throws IOException {
        List<Case> silent = cases().stream().filter(c -> c.expected().isEmpty()).toList();
        List<String> wrong = silent.stream()
                .filter(c -> !found(c.text()).isEmpty())
                .map(Case::pattern)
                .toList();

        assertThat(silent).hasSize(28);
        assertThat(wrong).hasSizeLessThanOrEqualTo(6);
    }
}
