package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.desk.format.StatementValues;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.store.Lookup;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/** Statements for programs: the columns and filters of the command {@code statements}. */
@RestController
@RequestMapping("/api/v1/statements")
final class StatementsApi {
    /** Columns with words of the article. */
    private static final List<String> WORDS =
            List.of("cue", "content", "sentence", "title", "revision_wording", "revision_notice");

    private final RecordStore store;

    StatementsApi(RecordStore store) {
        this.store = store;
    }

    /**
     * One page.
     *
     * @param dated how many whose day is known
     * @param open how many whose day is open; they come last
     * @param utterances how many acts of speaking all of them report
     * @param next the cursor of the next page, or null
     * @param statements the rows
     */
    record Page(
            long dated,
            long open,
            long utterances,
            @Nullable String next,
            List<Map<String, @Nullable Object>> statements) {}

    @GetMapping
    Page list(HttpServletRequest request) throws BadValue {
        StatementFilter filter = Filters.statements(Filters.asked(request, Filters.STATEMENTS));
        Paging paging = Paging.of(request);
        StatementPage found = store.find(filter, paging.from(), paging.limit());
        List<StatementRow> rows = new ArrayList<>(found.dated().rows());
        long dated = found.dated().reports();
        long open = found.open().reports();
        int left = paging.limit() - rows.size();
        if (left > 0 && open > 0) { // those whose day is open come behind all others
            int from = (int) Math.max(0, paging.from() - dated);
            rows.addAll(store.find(filter, from, left).open().rows());
        }
        return new Page(
                dated,
                open,
                found.dated().utterances() + found.open().utterances(),
                paging.next(dated + open),
                rows.stream().map(StatementsApi::row).toList());
    }

    @GetMapping("/{id}")
    List<Map<String, @Nullable Object>> show(@PathVariable String id) {
        Lookup found = store.show(id);
        if (found.rows().isEmpty()) {
            throw new Absent("No statement has an id that begins with " + id + ".");
        }
        return found.rows().stream().map(StatementsApi::row).toList();
    }

    static Map<String, @Nullable Object> row(StatementRow row) {
        List<@Nullable Object> values = StatementValues.of(row);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(StatementValues.ROW_KEYS.get(i), values.get(i));
        }
        if (!Showing.isSentence(row.article())) {
            WORDS.forEach(key -> named.put(key, null));
        }
        return named;
    }
}
