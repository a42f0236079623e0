package vn.biennien.server.internal.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.biennien.desk.Tellings;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.desk.format.TellingSheets.Telling;
import vn.biennien.desk.positions.Exchange;
import vn.biennien.desk.positions.PositionViews;
import vn.biennien.desk.positions.Shift;
import vn.biennien.desk.positions.Told;
import vn.biennien.record.AgreementStatus;
import vn.biennien.store.Moment;
import vn.biennien.store.PositionRow;
import vn.biennien.store.TimelinePage;

/** Lists of what is worked out from statements: positions, shifts, exchanges, what became of agreements, timelines. */
final class PositionLists {
    private static final Field ISSUE = Field.text("issue", "Ukraine");
    private static final Field ACTOR = Field.text("actor", "Hoàng Thị Vân");
    private static final Field LANGUAGE = Field.codes("language", List.of("vi", "en"), "en");
    private static final Field SINCE = StatementLists.SINCE;
    private static final Field UNTIL = StatementLists.UNTIL;

    private PositionLists() {}

    private static String language(Asked asked) {
        String language = asked.text(LANGUAGE.name());
        return language == null ? "vi" : language;
    }

    /** Ids of the issues and propositions that are asked for; empty for all. */
    private static List<String> issues(PositionViews views, Asked asked) {
        String issue = asked.text(ISSUE.name());
        if (issue == null) {
            return List.of();
        }
        List<String> ids = views.names().meant(issue);
        if (ids.isEmpty()) {
            throw new BadParameter(ISSUE.name(), "issue", Field.shown(issue));
        }
        return ids;
    }

    /** Who stands where on what is at stake. */
    static final class Positions implements ApiList<Told> {
        /** So many are fetched at once. */
        private static final int CHUNK = 200;

        private final PositionViews views;

        Positions(PositionViews views) {
            this.views = views;
        }

        @Override
        public String path() {
            return "positions";
        }

        @Override
        public List<Field> fields() {
            return List.of(ISSUE, ACTOR, SINCE, UNTIL, LANGUAGE);
        }

        @Override
        public Sheet<Told> sheet(Asked asked) {
            return Sheets.positions(views.names(), language(asked));
        }

        @Override
        public List<String> counts() {
            return List.of("total");
        }

        @Override
        public Page<Told> page(Asked asked, int cursor, int limit) {
            List<PositionRow> rows = rows(asked);
            Page<PositionRow> page = Page.of(rows, cursor, limit);
            return new Page<>(views.told(page.rows()), page.next(), Map.of("total", rows.size()));
        }

        @Override
        public void each(Asked asked, Consumer<Told> consumer) {
            List<PositionRow> rows = rows(asked);
            for (int i = 0; i < rows.size(); i += CHUNK) {
                views.told(rows.subList(i, Math.min(rows.size(), i + CHUNK))).forEach(consumer);
            }
        }

        private List<PositionRow> rows(Asked asked) {
            return PositionViews.newest(views.positions(
                    issues(views, asked), asked.text("actor"), asked.first("since"), asked.last("until")));
        }
    }

    /** Where a side may have moved, and where sources differ. */
    static final class Moves implements ApiList<Shift> {
        private final PositionViews views;

        Moves(PositionViews views) {
            this.views = views;
        }

        @Override
        public String path() {
            return "shifts";
        }

        @Override
        public List<Field> fields() {
            return List.of(ISSUE, ACTOR, LANGUAGE);
        }

        @Override
        public Sheet<Shift> sheet(Asked asked) {
            return Sheets.shifts(views.names(), language(asked));
        }

        @Override
        public Page<Shift> page(Asked asked, int cursor, int limit) {
            return Page.of(all(asked), cursor, limit);
        }

        @Override
        public void each(Asked asked, Consumer<Shift> consumer) {
            all(asked).forEach(consumer);
        }

        private List<Shift> all(Asked asked) {
            return views.shifts(issues(views, asked), asked.text("actor"));
        }
    }

    /** What sides asked of one another, and what was answered. */
    static final class Exchanged implements ApiList<Exchange> {
        private static final int MOST_OTHERS = 8;

        private final PositionViews views;

        Exchanged(PositionViews views) {
            this.views = views;
        }

        @Override
        public String path() {
            return "exchange";
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.text("between", "Nga").needed(),
                    Field.text("and", "Mỹ,NATO").needed(),
                    ISSUE);
        }

        @Override
        public Sheet<Exchange> sheet(Asked asked) {
            return Sheets.EXCHANGES;
        }

        @Override
        public Page<Exchange> page(Asked asked, int cursor, int limit) {
            return Page.of(all(asked), cursor, limit);
        }

        @Override
        public void each(Asked asked, Consumer<Exchange> consumer) {
            all(asked).forEach(consumer);
        }

        private List<Exchange> all(Asked asked) {
            List<String> others = Arrays.stream(asked.needed("and").split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            if (others.isEmpty() || others.size() > MOST_OTHERS) {
                throw new BadParameter("and", "others", MOST_OTHERS);
            }
            return views.exchanges(asked.needed("between"), others, issues(views, asked));
        }
    }

    /** What became of treaties and accords. */
    static final class Agreed implements ApiList<Telling> {
        /** So far can be leafed: what is told on one page is compared with all before it. */
        private static final int DEEPEST = 10_000;

        private final Tellings tellings;

        Agreed(Tellings tellings) {
            this.tellings = tellings;
        }

        @Override
        public String path() {
            return "agreements";
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.text("name", "Hiệp ước Bến Cảng"),
                    Field.text("party", "Nga"),
                    Field.code("status", AgreementStatus.values(), "SIGNED"),
                    SINCE,
                    UNTIL);
        }

        @Override
        public Sheet<Telling> sheet(Asked asked) {
            return TellingSheets.agreements(tellings.register());
        }

        @Override
        public Page<Telling> page(Asked asked, int cursor, int limit) {
            int from = Math.min(cursor, DEEPEST);
            return Page.of(all(asked, from + limit + 1), from, limit);
        }

        @Override
        public void each(Asked asked, Consumer<Telling> consumer) {
            all(asked, Integer.MAX_VALUE).forEach(consumer);
        }

        private List<Telling> all(Asked asked, int most) {
            return tellings.agreements(
                    asked.text("name"),
                    asked.text("party"),
                    asked.code("status", AgreementStatus.class),
                    asked.first("since"),
                    asked.last("until"),
                    most);
        }
    }

    /** What was said and done, day by day. */
    static final class Days implements ApiList<Moment> {
        /** Entries of a file: as many as the command writes. */
        private static final int WHOLE = 10_000;

        private final Tellings tellings;

        Days(Tellings tellings) {
            this.tellings = tellings;
        }

        @Override
        public String path() {
            return "timeline";
        }

        @Override
        public List<Field> fields() {
            return List.of(ACTOR, ISSUE, SINCE, UNTIL, ListAnswers.LIMIT);
        }

        @Override
        public boolean isPaged() {
            return false;
        }

        @Override
        public Sheet<Moment> sheet(Asked asked) {
            return TellingSheets.timeline(tellings.register());
        }

        @Override
        public List<String> counts() {
            return List.of("more_dated", "more_open");
        }

        @Override
        public Page<Moment> page(Asked asked, int cursor, int limit) {
            TimelinePage page = all(asked, limit);
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("more_dated", page.moreDated());
            counts.put("more_open", page.moreOpen());
            // Days lead on: who wants what came before asks again, until the first entry's day.
            return new Page<>(
                    Stream.concat(page.dated().stream(), page.open().stream()).toList(), null, counts);
        }

        @Override
        public void each(Asked asked, Consumer<Moment> consumer) {
            TimelinePage page = all(asked, WHOLE);
            page.dated().forEach(consumer);
            page.open().forEach(consumer);
        }

        private TimelinePage all(Asked asked, int limit) {
            return tellings.timeline(
                    asked.text("actor"), asked.text("issue"), asked.first("since"), asked.last("until"), limit);
        }
    }
}
