package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Findings;
import vn.biennien.record.Party;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.When;

/** Events lie in the record with the findings of their article, and go with them. */
class EventsInRecordTest {

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

    private static Party state(String name, String code) {
        return new Party(name, name, code, Sector.GOV);
    }

    private static final Party RUSSIA = new Party("Nga", "Anton Velikov", "RUS", Sector.GOV);
    private static final Party POLAND = state("Ba Lan", "POL");

    private static Entry entry(String id, String words, String fingerprint, Event... events) {
        Entry plain = article(id).says("Anton Velikov", words).entry();
        Findings f = plain.findings();
        return new Entry(
                plain.article(),
                new Findings(
                        f.articleId(),
                        f.textSha256(),
                        fingerprint,
                        f.statements(),
                        List.of(events),
                        f.times(),
                        f.actors()),
                plain.utterances());
    }

    private static Event event(String id, EventType type, When when, Party actor, Party recipient) {
        return new Event(
                id,
                type,
                "expel",
                List.of("diplomatic"),
                List.of(actor),
                List.of(recipient),
                "Warsaw",
                when,
                EventStatus.HAPPENED,
                new Span(0, 5),
                new Span(0, 10),
                List.of(new Span(0, 5)),
                null,
                0.81);
    }

    private static When on(String day) {
        return new When(LocalDate.parse(day), LocalDate.parse(day), When.Basis.STATED);
    }

    private List<String> ids(EventFilter filter) {
        return store.events(filter, 100).stream().map(r -> r.event().id()).toList();
    }

    @Test
    void comeOutAsTheyWentIn() {
        Event event = event("0a", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA);
        store.put(entry("a", "một hai ba", "f1", event));
        assertThat(store.events(EventFilter.ALL, 10)).singleElement().satisfies(r -> {
            assertThat(r.event()).isEqualTo(event);
            assertThat(r.article().id()).isEqualTo("a");
            assertThat(r.reports()).extracting(EventReport::article).containsExactly("a");
        });
        assertThat(store.event("0")).hasSize(1);
    }

    @Test
    void areFoundByPartyTypePlaceAndDay() {
        store.put(entry(
                "a",
                "một hai ba",
                "f1",
                event("0a", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA),
                event("0b", EventType.CONSULT, on("2021-12-14"), RUSSIA, POLAND),
                event("0c", EventType.ASSAULT, When.OPEN, RUSSIA, POLAND)));
        assertThat(ids(EventFilter.ALL)).containsExactly("0a", "0b", "0c");
        assertThat(ids(new EventFilter("ba lan", null, null, null, null, null, null)))
                .containsExactly("0a", "0b"); // what parties do together has no sides
        assertThat(ids(new EventFilter("velikov", null, EventType.ASSAULT, null, null, null, null)))
                .containsExactly("0c");
        assertThat(ids(new EventFilter(null, "RUS", null, null, null, null, null)))
                .containsExactly("0a", "0b");
        assertThat(ids(new EventFilter(null, null, null, EventStatus.PLANNED, null, null, null)))
                .isEmpty();
        assertThat(ids(new EventFilter(null, null, null, null, "warsaw", LocalDate.parse("2022-01-01"), null)))
                .containsExactly("0a", "0c"); // nobody knows that the open one lies before
    }

    @Test
    void aNewAnalysisReplacesThem() {
        store.put(entry("a", "một hai ba", "f1", event("0a", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA)));
        store.put(entry("a", "một hai ba", "f2", event("0b", EventType.CONSULT, on("2022-03-23"), POLAND, RUSSIA)));
        assertThat(ids(EventFilter.ALL)).containsExactly("0b");
    }

    @Test
    void areForgottenWithTheirArticle() {
        store.put(entry("a", "một hai ba", "f1", event("0a", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA)));
        store.forget("a", "test");
        assertThat(ids(EventFilter.ALL)).isEmpty();
    }

    @Test
    void oneHappeningIsOneRowWithAllItsReports() {
        store.put(entry("a", "một hai ba", "f1", event("0a", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA)));
        store.put(entry("b", "bốn năm sáu", "f1", event("0b", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA)));
        store.put(entry("c", "bảy tám chín", "f1", event("0c", EventType.SANCTION, When.OPEN, POLAND, RUSSIA)));
        store.put(entry("d", "mười một", "f1", event("0d", EventType.SANCTION, When.OPEN, POLAND, RUSSIA)));
        List<EventRow> rows = store.events(EventFilter.ALL, 10);
        assertThat(rows).extracting(r -> r.event().id()).containsExactly("0a", "0c", "0d"); // nobody knows of open days
        assertThat(rows.get(0).reports()).extracting(EventReport::event).containsExactlyInAnyOrder("0a", "0b");
        assertThat(rows.get(0).reports()).extracting(EventReport::article).containsExactlyInAnyOrder("a", "b");
        assertThat(rows.get(1).reports()).extracting(EventReport::article).containsExactly("c");
        assertThat(rows.get(0).outlets()).isNotEmpty();
        assertThat(store.events(EventFilter.ALL, 2)).hasSize(2); // a row more than the reports of the first
    }

    @Test
    void theSurestReportStandsForTheOthers() {
        Event sure = new Event(
                "0b",
                EventType.SANCTION,
                null,
                List.of(),
                List.of(POLAND),
                List.of(RUSSIA),
                null,
                on("2022-03-23"),
                EventStatus.HAPPENED,
                new Span(0, 5),
                new Span(0, 10),
                List.of(new Span(0, 5)),
                null,
                0.95);
        store.put(entry("a", "một hai ba", "f1", event("0a", EventType.SANCTION, on("2022-03-23"), POLAND, RUSSIA)));
        store.put(entry("b", "bốn năm sáu", "f1", sure));
        assertThat(ids(EventFilter.ALL)).containsExactly("0b");
        // one that does not fit the question cannot stand for one that does
        assertThat(ids(new EventFilter(null, null, null, null, "warsaw", null, null)))
                .containsExactly("0a");
    }
}
