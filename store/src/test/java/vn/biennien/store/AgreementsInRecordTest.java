package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Findings;
import vn.biennien.record.Party;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.When;

/** What articles tell of agreements lies in the record, follows corrections, and is found. */
class AgreementsInRecordTest {

    private static final Party USA = new Party("Mỹ", "Colin Rusk", "USA", Sector.GOV);
    private static final Party RUSSIA = new Party("Nga", "Nga", "RUS", Sector.GOV);

    @TempDir
    private Path folder;

    private RecordStore store;

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Entry entry(String id, String fingerprint, Telling... tellings) {
        Entry plain = article(id).says("Colin Rusk", id + " một hai ba").entry();
        Findings f = plain.findings();
        Statement said = f.statements().get(0);
        List<Agreement> agreements =
                List.of(tellings).stream().map(t -> t.of(said)).toList();
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
                        f.language(),
                        f.notices(),
                        f.positions(),
                        agreements),
                plain.utterances());
    }

    /** Something told, by the statement of the article or by the article itself. */
    private record Telling(
            String id, String key, @Nullable AgreementStatus status, When when, boolean said, List<Party> parties) {

        Agreement of(Statement statement) {
            return new Agreement(
                    id,
                    key,
                    key.equals("INF") ? "Hiệp ước Các lực lượng hạt nhân tầm trung" : key,
                    status,
                    parties,
                    when,
                    new Span(0, 3),
                    new Span(4, 6),
                    new Span(0, 10),
                    said ? statement.id() : null);
        }
    }

    private static When in(int year) {
        return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), When.Basis.STATED);
    }

    private static Telling left(String id, int year, boolean said) {
        return new Telling(id, "INF", AgreementStatus.LEFT, in(year), said, List.of(USA));
    }

    private List<String> ids(AgreementFilter filter) {
        return store.agreements(filter, 100).stream()
                .map(r -> r.agreement().id())
                .toList();
    }

    private static AgreementFilter filter(
            Set<String> keys, @Nullable String name, @Nullable String party, @Nullable AgreementStatus status) {
        return new AgreementFilter(keys, name, party, null, status, false, null, null);
    }

    @Test
    void comes_out_as_it_went_in_with_the_statement_that_tells_it() {
        Entry entry = entry("a", "f1", left("0a", 2018, true));
        store.put(entry);

        assertThat(store.agreements(AgreementFilter.ALL, 10)).singleElement().satisfies(r -> {
            assertThat(r.agreement()).isEqualTo(entry.findings().agreements().get(0));
            assertThat(r.said()).isEqualTo(entry.findings().statements().get(0));
            assertThat(r.article().id()).isEqualTo("a");
        });
        assertThat(store.analysed(entry.article(), "f1")
                        .orElseThrow()
                        .findings()
                        .agreements())
                .isEqualTo(entry.findings().agreements());
    }

    @Test
    void different_days_of_one_thing_stand_side_by_side() {
        store.put(entry("a", "f1", left("0a", 2018, false)));
        store.put(entry("b", "f1", left("0b", 2019, true)));

        assertThat(ids(filter(Set.of("INF"), null, "USA", AgreementStatus.LEFT)))
                .containsExactly("0b", "0a");
    }

    @Test
    void is_found_by_name_party_status_and_day() {
        store.put(entry(
                "a",
                "f1",
                left("0a", 2018, false),
                new Telling(
                        "0b",
                        "hiệp ước sông ngòi",
                        AgreementStatus.VIOLATION_ALLEGED,
                        When.OPEN,
                        true,
                        List.of(RUSSIA)),
                new Telling("0c", "NPT", null, When.OPEN, false, List.of())));

        assertThat(ids(filter(Set.of(), "song ngoi", null, null))).containsExactly("0b");
        assertThat(ids(filter(Set.of(), "lực lượng hạt nhân", null, null))).containsExactly("0a");
        assertThat(ids(filter(Set.of(), null, "nga", null))).containsExactly("0b");
        assertThat(ids(filter(Set.of(), null, "rusk", null))).containsExactly("0a");
        assertThat(ids(new AgreementFilter(Set.of(), null, null, "rusk", null, true, null, null)))
                .containsExactly("0a", "0b"); // a party, and who says it
        assertThat(ids(new AgreementFilter(Set.of(), null, null, null, null, true, LocalDate.of(2019, 1, 1), null)))
                .containsExactly("0b"); // nobody knows that the open one lies before
    }

    @Test
    void a_statement_that_people_have_struck_tells_nothing_any_more() {
        Entry entry = entry("a", "f1", left("0a", 2018, true), left("0b", 2019, false));
        store.put(entry);
        String statement = entry.findings().statements().get(0).id();

        List<Correction> struck =
                store.correct(statement, Map.of(Correction.Field.NO_STATEMENT, List.of()), "Lan", "not said");

        assertThat(ids(AgreementFilter.ALL)).containsExactly("0b");
        store.undo(struck.get(0).id(), "Lan", "was said after all");
        assertThat(ids(AgreementFilter.ALL)).containsExactly("0b", "0a");
    }

    @Test
    void a_corrected_speaker_is_who_says_it() {
        Entry entry = entry("a", "f1", left("0a", 2018, true));
        store.put(entry);
        store.correct(
                entry.findings().statements().get(0).id(),
                Map.of(Correction.Field.SPEAKERS, List.of("Darren Holm")),
                "Lan",
                "misread");

        assertThat(store.agreements(AgreementFilter.ALL, 10))
                .singleElement()
                .satisfies(r -> assertThat(r.said())
                        .isNotNull()
                        .satisfies(s -> assertThat(s.speakers()).containsExactly("Darren Holm")));
    }

    @Test
    void a_new_analysis_replaces_it_and_forgetting_takes_it_out() {
        store.put(entry("a", "f1", left("0a", 2018, true)));
        store.put(entry("a", "f2", left("0b", 2018, true)));
        assertThat(ids(AgreementFilter.ALL)).containsExactly("0b");

        store.forget("a", "test");
        assertThat(ids(AgreementFilter.ALL)).isEmpty();
    }

    @Test
    void a_timeline_holds_what_was_said_and_what_became_of_agreements_day_by_day() {
        store.put(entry("a", "f1", left("0a", 2018, false)));
        store.put(entry("b", "f1", left("0b", 2016, false)));
        TimelineFilter all = new TimelineFilter(null, null, Set.of(), Set.of(), null, null);

        TimelinePage page = store.timeline(all, 10);

        assertThat(page.dated()).extracting(Moment::id).startsWith("0b", "0a");
        assertThat(page.dated().size() + page.open().size()).isEqualTo(4);
        TimelinePage latest = store.timeline(all, 1);
        assertThat(latest.moreDated()).isTrue();
        assertThat(latest.dated()).hasSize(1);
        assertThat(store.timeline(
                                new TimelineFilter("Mỹ", null, Set.of(), Set.of(), null, LocalDate.of(2017, 1, 1)), 10)
                        .dated())
                .extracting(Moment::id)
                .containsExactly("0b");
        assertThat(store.timeline(new TimelineFilter(null, "INF", Set.of(), Set.of("INF"), null, null), 10)
                        .dated())
                .extracting(Moment::id)
                .containsExactly("0b", "0a");
    }
}
