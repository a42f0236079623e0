package vn.biennien.server.internal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.search.Finder;
import vn.biennien.desk.search.SearchAnswer;
import vn.biennien.desk.search.SearchRequest;
import vn.biennien.desk.search.StatementHit;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/** Lists of statements: by filters, by id, by words. */
final class StatementLists {
    private static final Field SPEAKER = Field.text("speaker", "Hoàng Thị Vân");
    private static final Field ACT = Field.code("act", SpeechAct.values(), "REQUEST");
    private static final Field MODE = Field.code("mode", SpeechMode.values(), "INDIRECT");
    private static final Field OUTLET = Field.text("outlet", "Báo Bến Cảng");
    static final Field SINCE = Field.days("since", "2024-06-01");
    static final Field UNTIL = Field.days("until", "2024-06");

    private StatementLists() {}

    /** By the filters of the command {@code statements}. */
    static final class Filtered implements ApiList<StatementRow> {
        private static final List<Field> FIELDS = List.of(
                Field.text("about", "rửa chợ"),
                SPEAKER,
                Field.text("to", "chủ vựa"),
                Field.text("target", "chủ vựa"),
                ACT,
                MODE,
                SINCE,
                UNTIL,
                OUTLET);

        private final RecordStore store;

        Filtered(RecordStore store) {
            this.store = store;
        }

        @Override
        public String path() {
            return "statements";
        }

        @Override
        public List<Field> fields() {
            return FIELDS;
        }

        @Override
        public Sheet<StatementRow> sheet(Asked asked) {
            return Sheets.STATEMENTS;
        }

        @Override
        public List<String> counts() {
            return List.of("dated", "open", "utterances");
        }

        static StatementFilter filter(Asked asked) {
            return new StatementFilter(
                    asked.text("speaker"),
                    asked.text("to"),
                    asked.text("target"),
                    asked.code("act", SpeechAct.class),
                    asked.code("mode", SpeechMode.class),
                    asked.text("about"),
                    asked.first("since"),
                    asked.last("until"),
                    asked.text("outlet"));
        }

        @Override
        public Page<StatementRow> page(Asked asked, int cursor, int limit) {
            StatementFilter filter = filter(asked);
            StatementPage found = store.find(filter, cursor, limit);
            List<StatementRow> rows = new ArrayList<>(found.dated().rows());
            long dated = found.dated().reports();
            long open = found.open().reports();
            int left = limit - rows.size();
            if (left > 0 && open > 0) { // those whose day is open come behind all others
                int from = (int) Math.max(0, cursor - dated);
                rows.addAll(store.find(filter, from, left).open().rows());
            }
            long next = (long) cursor + limit;
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("dated", dated);
            counts.put("open", open);
            counts.put("utterances", found.dated().utterances() + found.open().utterances());
            return new Page<>(rows, next < dated + open && next <= FARTHEST ? (int) next : null, counts);
        }

        @Override
        public void each(Asked asked, Consumer<StatementRow> consumer) {
            store.forEachStatement(filter(asked), consumer);
        }
    }

    /** The statements that an id, or the beginning of one, means. */
    static final class ById implements ApiList<StatementRow> {
        private final RecordStore store;

        ById(RecordStore store) {
            this.store = store;
        }

        @Override
        public String path() {
            return "statements/{id}";
        }

        @Override
        public String name() {
            return "statements";
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.id("id", "0f3a9c"));
        }

        @Override
        public boolean isPaged() {
            return false;
        }

        @Override
        public Sheet<StatementRow> sheet(Asked asked) {
            return Sheets.STATEMENTS;
        }

        @Override
        public Page<StatementRow> page(Asked asked, int cursor, int limit) {
            String id = asked.needed("id");
            List<StatementRow> rows = store.show(id).rows();
            if (rows.isEmpty()) {
                throw new Absent("statement", id);
            }
            return new Page<>(rows, null, Map.of());
        }

        @Override
        public void each(Asked asked, Consumer<StatementRow> consumer) {
            page(asked, 0, MOST).rows().forEach(consumer);
        }
    }

    /** By words, with the index: what fits best first. */
    static final class Searched implements ApiList<StatementRow> {
        private static final List<Field> FIELDS = List.of(
                Field.text("q", "chợ cá").needed(),
                SPEAKER,
                ACT,
                MODE,
                OUTLET,
                Field.number("year", 1, 9999, "2024"),
                SINCE,
                UNTIL,
                Field.code("sort", SearchRequest.Sort.values(), "DAY"));

        private final Finder finder;

        Searched(Finder finder) {
            this.finder = finder;
        }

        @Override
        public String path() {
            return "search";
        }

        @Override
        public String name() {
            return "statements";
        }

        @Override
        public List<Field> fields() {
            return FIELDS;
        }

        @Override
        public boolean isOfRecord() {
            return false; // the index follows the record, a little behind
        }

        @Override
        public Sheet<StatementRow> sheet(Asked asked) {
            return Sheets.STATEMENTS;
        }

        @Override
        public List<String> counts() {
            return List.of("total", "reports", "accents_count", "up_to_date");
        }

        @Override
        public Page<StatementRow> page(Asked asked, int cursor, int limit) {
            int from = Math.min(cursor, SearchRequest.DEEPEST);
            SearchAnswer<StatementHit> answer =
                    finder.statements(request(asked).page(from, limit).build());
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("total", answer.total());
            counts.put("reports", answer.reports());
            counts.put("accents_count", answer.accentsCount());
            counts.put("up_to_date", answer.upToDate());
            int next = from + limit;
            return new Page<>(
                    answer.hits().stream().map(StatementHit::row).toList(),
                    next < answer.total() && next <= SearchRequest.DEEPEST ? next : null,
                    counts);
        }

        @Override
        public void each(Asked asked, Consumer<StatementRow> consumer) {
            Integer next = 0;
            while (next != null) {
                Page<StatementRow> page = page(asked, next, MOST);
                page.rows().forEach(consumer);
                next = page.next();
            }
        }

        private static SearchRequest.Builder request(Asked asked) {
            SpeechAct act = asked.code("act", SpeechAct.class);
            SpeechMode mode = asked.code("mode", SpeechMode.class);
            SearchRequest.Sort sort = asked.code("sort", SearchRequest.Sort.class);
            String speaker = asked.text("speaker");
            String outlet = asked.text("outlet");
            return SearchRequest.words(asked.needed("q"))
                    .speakers(speaker == null ? Set.of() : Set.of(speaker))
                    .outlets(outlet == null ? Set.of() : Set.of(outlet))
                    .acts(act == null ? Set.of() : Set.of(act))
                    .modes(mode == null ? Set.of() : Set.of(mode))
                    .years(asked.has("year") ? Set.of(asked.number("year", 0)) : Set.of())
                    .days(asked.first("since"), asked.last("until"))
                    .sort(sort == null ? SearchRequest.Sort.RELEVANCE : sort)
                    .facets(false);
        }
    }
}
