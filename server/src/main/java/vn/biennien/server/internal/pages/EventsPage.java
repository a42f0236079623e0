package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.EventFilter;
import vn.biennien.store.EventRow;
import vn.biennien.store.RecordStore;

/** Who did what to whom, when and where: the filters of {@code events}. */
@Controller
public final class EventsPage {
    private static final int ROWS = 100;

    private final RecordStore store;
    private final Views views;

    EventsPage(RecordStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param asked what was filled in, by field
     * @param problem what is wrong with it, or null
     * @param types all types
     * @param statuses all statuses
     * @param days those that are sure enough, by day
     * @param heldBack how many are not
     * @param more whether there are more than are shown
     */
    public record Model(
            Map<String, String> asked,
            @Nullable String problem,
            List<StatementsPage.Choice> types,
            List<StatementsPage.Choice> statuses,
            Map<String, List<EventCard>> days,
            int heldBack,
            boolean more) {

        /** What was filled in. */
        public String value(String field) {
            return asked.getOrDefault(field, "");
        }
    }

    @GetMapping("/events")
    View show(HttpServletRequest request) {
        Words words = Views.words(request);
        Map<String, String> asked = Filters.asked(request, Filters.EVENTS);
        String problem = null;
        EventFilter filter = EventFilter.ALL;
        try {
            filter = Filters.events(asked);
        } catch (BadValue e) {
            problem = words.text("search.badValue", e.value());
        }
        List<EventRow> rows = store.events(filter, ROWS + 1);
        List<EventCard> cards =
                rows.stream().limit(ROWS).map(row -> EventCard.of(row, words)).toList();
        List<EventCard> shown = asked.containsKey("unsure")
                ? cards
                : cards.stream().filter(EventCard::sure).toList();
        Map<String, List<EventCard>> days =
                shown.stream().collect(Collectors.groupingBy(EventCard::when, LinkedHashMap::new, Collectors.toList()));
        return views.page(
                "events",
                new Model(
                        asked,
                        problem,
                        choices("event.type", EventType.values(), words),
                        choices("event.status", EventStatus.values(), words),
                        days,
                        cards.size() - shown.size(),
                        rows.size() > ROWS));
    }

    private static List<StatementsPage.Choice> choices(String key, Enum<?>[] values, Words words) {
        List<StatementsPage.Choice> choices = new ArrayList<>();
        for (Enum<?> value : values) {
            choices.add(new StatementsPage.Choice(value.name(), words.name(key, value)));
        }
        return choices;
    }
}
