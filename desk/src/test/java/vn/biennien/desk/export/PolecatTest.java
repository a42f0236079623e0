package vn.biennien.desk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Party;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.When;

/** Political scientists load our events as they load POLECAT. */
class PolecatTest {

    private static Event event(EventType type, EventStatus status, When when) {
        return new Event(
                "0a",
                type,
                "expel",
                List.of("diplomatic", "legal"),
                List.of(new Party("Ba Lan", "Piotr\tZawada", "POL", Sector.GOV)),
                List.of(new Party("Nga", "Nga", "RUS", Sector.GOV)),
                "Warsaw",
                when,
                status,
                new Span(0, 1),
                new Span(0, 2),
                List.of(),
                null,
                0.8);
    }

    private static Map<String, String> row(When when) {
        Event event = event(EventType.SANCTION, EventStatus.HAPPENED, when);
        String[] cells = Polecat.line(event, Article.of("a", "tin").published(LocalDate.of(2022, 3, 24)))
                .split("\t", -1);
        String[] names = Polecat.header().split("\t", -1);
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    @Test
    void theColumnsAreThoseOfPolecatAndOneMore() {
        assertThat(Polecat.COLUMNS).startsWith("Event ID", "Event Date", "Event Type", "Event Mode");
        assertThat(Polecat.COLUMNS).endsWith("Language", "Version", "Event Date Basis");
    }

    @Test
    void actorsAndRecipientsAreCoded() {
        LocalDate day = LocalDate.of(2022, 3, 23);
        assertThat(row(new When(day, day, When.Basis.STATED)))
                .containsEntry("Event Date", "2022-03-23")
                .containsEntry("Event Date Basis", "STATED")
                .containsEntry("Quad Code", "MATERIAL CONFLICT")
                .containsEntry("Contexts", "diplomatic;legal")
                .containsEntry("Actor Country", "POL")
                .containsEntry("Actor Name Raw", "Piotr Zawada")
                .containsEntry("Primary Recipient Sector", "GOV")
                .containsEntry("Placename", "Warsaw");
    }

    @Test
    void aDateThatIsNotToldStaysEmpty() {
        assertThat(row(new When(null, LocalDate.of(2022, 3, 24), When.Basis.NOT_AFTER_PUBLICATION)))
                .containsEntry("Event Date", "")
                .containsEntry("Publication Date", "2022-03-24")
                .containsEntry("Event Date Basis", "NOT_AFTER_PUBLICATION");
    }

    @Test
    void whatDidNotHappenIsNoRowForPolecatHasNoStatus() {
        assertThat(Polecat.holds(event(EventType.SANCTION, EventStatus.HAPPENED, When.OPEN)))
                .isTrue();
        assertThat(Polecat.holds(event(EventType.ASSAULT, EventStatus.ALLEGED, When.OPEN)))
                .isTrue();
        assertThat(Polecat.holds(event(EventType.AGREE, EventStatus.PLANNED, When.OPEN)))
                .isTrue();
        assertThat(Polecat.holds(event(EventType.SANCTION, EventStatus.PLANNED, When.OPEN)))
                .isFalse();
        assertThat(Polecat.holds(event(EventType.COERCE, EventStatus.DENIED, When.OPEN)))
                .isFalse();
        assertThat(Polecat.holds(event(EventType.ASSAULT, EventStatus.HYPOTHETICAL, When.OPEN)))
                .isFalse();
    }
}
