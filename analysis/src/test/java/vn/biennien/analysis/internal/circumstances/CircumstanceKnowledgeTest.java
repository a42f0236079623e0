package vn.biennien.analysis.internal.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.analysis.Analyzer;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Occasion;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;
import vn.biennien.text.Tokens;
import vn.biennien.text.Vietnamese;

/** Runs the examples of the knowledge files of circumstances over the statements that the analyzer finds in them. */
class CircumstanceKnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Analyzer ANALYZER = Analyzer.create();
    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final Casting CASTING = new Casting(KNOWLEDGE);
    private static final Circumstances CIRCUMSTANCES =
            new Circumstances(KNOWLEDGE, LinearModel.empty(), LinearModel.empty());

    static Stream<Row> occasions() {
        return KNOWLEDGE.table("occasions").examples().stream();
    }

    static Stream<Row> addressees() {
        return KNOWLEDGE.table("addressee-words").examples().stream();
    }

    static Stream<Row> sources() {
        return KNOWLEDGE.table("relay-words").examples().stream();
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void occasion(Row row) {
        Occasion occasion = first(row).occasion();
        assertThat(occasion).as(row.place()).isNotNull();
        if (occasion != null) {
            assertThat(occasion.kind() + "|" + occasion.span().in(row.get(Table.EXAMPLE)))
                    .as(row.place())
                    .isEqualTo(row.get(Table.READING));
        }
    }

    @ParameterizedTest
    @MethodSource("addressees")
    void addressees(Row row) {
        Circumstance found = first(row);
        List<String> names = new ArrayList<>(found.addressees());
        names.addAll(found.targets());
        List<String> wanted = row.list(Table.READING);
        if (wanted.isEmpty()) {
            assertThat(names).as(row.place()).isEmpty();
        } else {
            assertThat(names).as(row.place()).containsAll(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void sources(Row row) {
        assertThat(first(row).via()).as(row.place()).containsExactlyElementsOf(row.list(Table.READING));
    }

    /** The circumstances of the first statement in a row's example. */
    private static Circumstance first(Row row) {
        Article article = Article.of("example", row.get(Table.EXAMPLE));
        Document document = VIETNAMESE.read(article.text());
        List<Statement> statements = ANALYZER.analyze(article).statements();
        assertThat(statements).as(row.place() + ": a statement").isNotEmpty();
        List<Told> told =
                statements.stream().map(s -> told(s, document.tokens())).toList();
        return CIRCUMSTANCES
                .of(article, document, CASTING.of(article, document), told)
                .get(0);
    }

    private static Told told(Statement s, Tokens tokens) {
        Span cue = s.cue();
        Span mention = s.mention();
        return new Told(
                range(s.sentence(), tokens),
                cue == null ? null : range(cue, tokens),
                s.spans().stream().map(span -> range(span, tokens)).toList(),
                s.speakers(),
                mention == null ? null : range(mention, tokens),
                s.act());
    }

    private static Range range(Span span, Tokens tokens) {
        return new Range(tokens.at(span.start()), tokens.at(span.end()));
    }
}
