package vn.biennien.text.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** Runs the examples of the knowledge files that names are found by. */
class NameKnowledgeTest {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();

    static Stream<Row> examples() {
        return Stream.of("states", "places", "outlets", "organisations", "name-syllables")
                .flatMap(name -> Knowledge.shipped().table(name).examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleGivesItsNames(Row row) {
        assertThat(names(row.get("example"))).as(row.place()).isEqualTo(row.list("reading"));
    }

    static List<String> names(String text) {
        Document document = VIETNAMESE.read(text);
        return document.names().stream()
                .map(n -> n.kind() + ":" + n.span().in(text))
                .toList();
    }
}
