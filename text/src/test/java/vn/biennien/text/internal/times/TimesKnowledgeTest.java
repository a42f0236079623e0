package vn.biennien.text.internal.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** Runs the examples of the knowledge files of times. */
class TimesKnowledgeTest {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final TimeTagger TAGGER = TimeTagger.of(Knowledge.shipped());

    /** An example, shown by its place in the file. */
    private record Example(Row row) {
        @Override
        public String toString() {
            return row.place() + ": " + row.get("example");
        }
    }

    static Stream<Example> examples() {
        return Stream.of(Grammar.RULES, Grammar.WORDS, Grammar.HOLIDAYS)
                .flatMap(file -> Knowledge.shipped().table(file).examples().stream())
                .map(Example::new);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreReadAsTheySay(Example example) {
        String created = example.row.get("created");
        LocalDate day = created.isEmpty() ? null : LocalDate.parse(created);

        assertThat(read(example.row.get("example"), day, example.row.get("reading")))
                .isEqualTo(example.row.get("reading"));
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(Knowledge.shipped().table(Grammar.RULES).rows())
                .filteredOn(row -> !row.get("type").equals("part"))
                .allSatisfy(
                        row -> assertThat(row.get("example")).as(row.place()).isNotEmpty());
    }

    /** The times as a reading writes them; a mod is shown only where the reading tells one for those words. */
    private static String read(String text, @Nullable LocalDate created, String reading) {
        Document document = VIETNAMESE.read(text, created);
        List<TimeExpression> times = TAGGER.tag(document.tokens(), document.sentences(), created);
        return times.stream()
                .map(t -> {
                    String plain = t.span().in(text) + " = " + t.value().type() + " "
                            + t.value().value();
                    String full = plain + " " + t.value().mod();
                    return reading.contains(full) ? full : plain;
                })
                .collect(Collectors.joining("; "));
    }
}
