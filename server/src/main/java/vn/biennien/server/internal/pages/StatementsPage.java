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
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/** Statements by speaker, addressee, target, act, mode, words, days and outlet: the filters of {@code statements}. */
@Controller
public final class StatementsPage {
    private static final int ROWS = 25;
    private static final int LAST_PAGE = 400;

    private final RecordStore store;
    private final Views views;

    StatementsPage(RecordStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /**
     * A choice of a form.
     *
     * @param value what the form sends
     * @param label what people read
     */
    public record Choice(String value, String label) {}

    /**
     * What the page shows.
     *
     * @param asked what was filled in, by field
     * @param problem what is wrong with it, or null
     * @param acts all acts
     * @param modes all modes
     * @param days those whose day is known, by day
     * @param open those whose day is open
     * @param dated how many of the first there are in all
     * @param openTotal how many of the second
     * @param utterances how many acts of speaking all of them report
     * @param previous the address of the page before, or null
     * @param next the address of the page after, or null
     */
    public record Model(
            Map<String, String> asked,
            @Nullable String problem,
            List<Choice> acts,
            List<Choice> modes,
            Map<String, List<StatementCard>> days,
            List<StatementCard> open,
            long dated,
            long openTotal,
            long utterances,
            @Nullable String previous,
            @Nullable String next) {

        /** What was filled in. */
        public String value(String field) {
            return asked.getOrDefault(field, "");
        }

        /** Whether anything but words was filled in. */
        public boolean narrowed() {
            return asked.keySet().stream().anyMatch(field -> !field.equals("about"));
        }
    }

    @GetMapping("/statements")
    View show(HttpServletRequest request) {
        Words words = Views.words(request);
        Map<String, String> asked = Filters.asked(request, Filters.STATEMENTS);
        String problem = null;
        StatementFilter filter = StatementFilter.ALL;
        try {
            filter = Filters.statements(asked);
        } catch (BadValue e) {
            problem = words.text("search.badValue", e.value());
        }
        int page = page(request);
        StatementPage found = store.find(filter, page * ROWS, ROWS);
        List<StatementCard> dated = cards(found.dated().rows(), words);
        Map<String, List<StatementCard>> days = dated.stream()
                .collect(Collectors.groupingBy(StatementCard::said, LinkedHashMap::new, Collectors.toList()));
        long most = Math.max(found.dated().reports(), found.open().reports());
        return views.page(
                "statements",
                new Model(
                        asked,
                        problem,
                        choices("act", SpeechAct.values(), words),
                        choices("mode", SpeechMode.values(), words),
                        days,
                        cards(found.open().rows(), words),
                        found.dated().reports(),
                        found.open().reports(),
                        found.dated().utterances() + found.open().utterances(),
                        page == 0 ? null : address(asked, page - 1),
                        (page + 1L) * ROWS < most && page < LAST_PAGE ? address(asked, page + 1) : null));
    }

    private static List<StatementCard> cards(List<StatementRow> rows, Words words) {
        return rows.stream().map(row -> StatementCard.of(row, words)).toList();
    }

    private static List<Choice> choices(String key, Enum<?>[] values, Words words) {
        List<Choice> choices = new ArrayList<>();
        for (Enum<?> value : values) {
            choices.add(new Choice(value.name(), words.name(key, value)));
        }
        return choices;
    }

    private static int page(HttpServletRequest request) {
        String value = request.getParameter("page");
        return value != null && value.matches("\\d{1,3}") ? Math.min(LAST_PAGE, Integer.parseInt(value)) : 0;
    }

    private static String address(Map<String, String> asked, int page) {
        StringBuilder address = new StringBuilder("/statements?");
        asked.forEach((field, value) ->
                address.append(field).append('=').append(Frame.encode(value)).append('&'));
        return address.append("page=").append(page).toString();
    }
}
