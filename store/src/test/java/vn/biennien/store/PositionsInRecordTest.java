package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Findings;
import vn.biennien.record.Leaning;
import vn.biennien.record.Position;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Stance;
import vn.biennien.record.Stand;
import vn.biennien.record.Statement;

/** Positions lie in the record with the findings of their article, and follow what people make of their statements. */
class PositionsInRecordTest {

    private static final Stand ASKS = new Stand(Stance.ASKS, Leaning.AGAINST);
    private static final Stand REFUSES = new Stand(Stance.REFUSES, Leaning.FOR);

    @TempDir
    Path folder;

    private RecordStore store;

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Entry entry(String id, String speaker, String day, String fingerprint, Stand stand) {
        Entry plain = article(id)
                .says(speaker, "NATO mở rộng về phía đông trong năm tới", day)
                .entry();
        Findings f = plain.findings();
        Statement s = f.statements().get(0);
        Position position = new Position(
                s.id(),
                speaker,
                "Nga",
                "RUS",
                "nato-enlargement",
                "nato-eastward",
                stand,
                Map.of(SpeechAct.ASSERT, stand, SpeechAct.REJECT, REFUSES),
                s.spans().get(0),
                null,
                List.of("NATO"),
                0.7);
        return new Entry(
                plain.article(),
                new Findings(
                        f.articleId(),
                        f.textSha256(),
                        fingerprint,
                        f.statements(),
                        f.events(),
                        f.times(),
                        f.actors(),
                        "vi",
                        List.of(),
                        List.of(position),
                        List.of()),
                plain.utterances());
    }

    private static Entry velikov(String id, String day) {
        return entry(id, "Anton Velikov", day, "test-1", ASKS);
    }

    private List<PositionRow> ask(String actor) {
        return store.positions(new PositionFilter(List.of(), actor, null, null));
    }

    @Test
    void what_goes_in_comes_out() {
        Entry entry = velikov("a", "2021-12-14");
        store.put(entry);

        assertThat(store.analysed(entry.article(), "test-1")).contains(entry);
        assertThat(store.positions(PositionFilter.ALL)).singleElement().satisfies(r -> {
            assertThat(r.position()).isEqualTo(entry.findings().positions().get(0));
            assertThat(r.from()).isEqualTo(LocalDate.of(2021, 12, 14));
            assertThat(r.isSure()).as("0.7 and reviewed by nobody").isFalse();
        });
        assertThat(store.reports(ask("Nga")))
                .extracting(StatementRow::content)
                .containsExactly("NATO mở rộng về phía đông trong năm tới");
    }

    @Test
    void a_speaker_a_side_its_code_an_issue_and_days_are_asked_for() {
        store.put(velikov("a", "2021-12-14"));
        store.put(entry("b", "Pavel Nga", "2022-03-01", "test-1", REFUSES));

        assertThat(ask("velikov")).hasSize(1);
        assertThat(ask("RUS")).hasSize(2);
        assertThat(ask("Nga")).as("the state, not who is called so").hasSize(2);
        assertThat(ask("Mỹ")).isEmpty();
        assertThat(store.positions(new PositionFilter(List.of("nato-eastward"), null, null, null)))
                .hasSize(2);
        assertThat(store.positions(
                        new PositionFilter(List.of("nato-enlargement"), null, LocalDate.of(2022, 1, 1), null)))
                .extracting(r -> r.position().stand())
                .containsExactly(REFUSES);
        assertThat(store.positions(new PositionFilter(List.of("brexit"), null, null, null)))
                .isEmpty();
    }

    @Test
    void a_bare_naming_is_kept_but_not_shown() {
        store.put(entry("a", "Anton Velikov", "2021-12-14", "test-1", Stand.NONE));
        assertThat(ask("Nga")).isEmpty();
    }

    @Test
    void positions_follow_corrections_and_their_undoing() {
        store.put(velikov("a", "2021-12-14"));
        String id = ask("Nga").get(0).position().statementId();

        List<Correction> acts = store.correct(id, Map.of(Correction.Field.ACT, List.of("REJECT")), "Lan", "he refused");
        assertThat(ask("Nga")).singleElement().satisfies(r -> {
            assertThat(r.position().stand()).isEqualTo(REFUSES);
            assertThat(r.isSure()).as("reviewed").isTrue();
        });

        store.undo(acts.get(0).id(), "Lan", "he did not");
        assertThat(ask("Nga")).extracting(r -> r.position().stand()).containsExactly(ASKS);

        store.correct(id, Map.of(Correction.Field.SAID, List.of("2021-12-10", "2021-12-10")), "Lan", "day");
        assertThat(ask("Nga")).extracting(PositionRow::from).containsExactly(LocalDate.of(2021, 12, 10));

        List<Correction> none =
                store.correct(id, Map.of(Correction.Field.NO_STATEMENT, List.of()), "Lan", "no statement");
        assertThat(ask("Nga")).isEmpty();
        store.undo(none.get(0).id(), "Lan", "it is one");
        assertThat(ask("Nga")).hasSize(1);
    }

    @Test
    void who_is_said_to_have_spoken_has_the_side_that_the_record_knows() {
        store.put(velikov("a", "2021-12-14"));
        store.put(entry("b", "Ilka Sorvan", "2022-03-01", "test-1", ASKS));
        String id = ask("sorvan").get(0).position().statementId();

        store.correct(id, Map.of(Correction.Field.SPEAKERS, List.of("Anton Velikov")), "Lan", "misread");
        assertThat(ask("velikov")).extracting(r -> r.position().side()).containsExactly("Nga", "Nga");

        store.correct(id, Map.of(Correction.Field.SPEAKERS, List.of("Oleg Marvin")), "Lan", "misread again");
        assertThat(ask("marvin")).extracting(r -> r.position().side()).containsExactly("Oleg Marvin");
    }

    @Test
    void a_new_analysis_replaces_them_and_forgetting_takes_them_out() {
        store.put(velikov("a", "2021-12-14"));
        store.put(entry("a", "Anton Velikov", "2021-12-14", "test-2", REFUSES));
        assertThat(ask("Nga")).extracting(r -> r.position().stand()).containsExactly(REFUSES);

        store.forget("a", "no right to it");
        assertThat(store.positions(PositionFilter.ALL)).isEmpty();
    }
}
