package vn.biennien.server.internal.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.store.ActorRow;
import vn.biennien.store.ArticleFilter;
import vn.biennien.store.ArticleLine;
import vn.biennien.store.EventFilter;
import vn.biennien.store.EventRow;
import vn.biennien.store.RecordStore;

/** Lists of what the record holds besides statements: texts, actors, events; and of the outlets that are known. */
final class RecordLists {
    private static final Field SINCE = StatementLists.SINCE;
    private static final Field UNTIL = StatementLists.UNTIL;

    private RecordLists() {}

    /** Texts, those that came last first. */
    static final class Articles implements ApiList<ArticleLine> {
        private final RecordStore store;

        Articles(RecordStore store) {
            this.store = store;
        }

        @Override
        public String path() {
            return "articles";
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.text("outlet", "Báo Bến Cảng"), SINCE, UNTIL);
        }

        @Override
        public Sheet<ArticleLine> sheet(Asked asked) {
            return Sheets.ARTICLES;
        }

        /** The cursor is the last row's number. */
        @Override
        public Page<ArticleLine> page(Asked asked, int cursor, int limit) {
            List<ArticleLine> lines = store.articles(filter(asked), cursor, limit);
            return new Page<>(
                    lines, lines.size() < limit ? null : lines.get(limit - 1).number(), Map.of());
        }

        @Override
        public void each(Asked asked, Consumer<ArticleLine> consumer) {
            ArticleFilter filter = filter(asked);
            List<ArticleLine> lines = store.articles(filter, 0, MOST);
            while (!lines.isEmpty()) {
                lines.forEach(consumer);
                lines = store.articles(filter, lines.get(lines.size() - 1).number(), MOST);
            }
        }

        private static ArticleFilter filter(Asked asked) {
            return new ArticleFilter(asked.text("outlet"), asked.first("since"), asked.last("until"));
        }
    }

    /** Actors by the number of their statements. */
    static final class Actors implements ApiList<ActorRow> {
        private final RecordStore store;
        private final PublicFigures figures;

        Actors(RecordStore store, PublicFigures figures) {
            this.store = store;
            this.figures = figures;
        }

        @Override
        public String path() {
            return "actors";
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.text("name", "Vân"));
        }

        @Override
        public Sheet<ActorRow> sheet(Asked asked) {
            return Sheets.ACTORS;
        }

        @Override
        public Page<ActorRow> page(Asked asked, int cursor, int limit) {
            int from = Math.min(cursor, FARTHEST);
            return Page.of(figures.actors(asked.text("name"), from + limit + 1), from, limit);
        }

        @Override
        public void each(Asked asked, Consumer<ActorRow> consumer) {
            store.actors(asked.text("name"), Integer.MAX_VALUE).stream()
                    .filter(figures::isShown)
                    .forEach(consumer);
        }
    }

    /** Happenings, the latest first. */
    static final class Events implements ApiList<EventRow> {
        private final RecordStore store;

        Events(RecordStore store) {
            this.store = store;
        }

        @Override
        public String path() {
            return "events";
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.text("actor", "Sở Thủy sản"),
                    Field.text("recipient", "chủ vựa"),
                    Field.code("type", EventType.values(), "CONSULT"),
                    Field.code("status", EventStatus.values(), "HAPPENED"),
                    Field.text("place", "Hà Yên"),
                    SINCE,
                    UNTIL);
        }

        @Override
        public Sheet<EventRow> sheet(Asked asked) {
            return TellingSheets.EVENTS;
        }

        @Override
        public Page<EventRow> page(Asked asked, int cursor, int limit) {
            int from = Math.min(cursor, FARTHEST);
            return Page.at(from, limit, store.events(filter(asked), from, limit + 1));
        }

        @Override
        public void each(Asked asked, Consumer<EventRow> consumer) {
            store.forEachEvent(filter(asked), consumer);
        }

        private static EventFilter filter(Asked asked) {
            return new EventFilter(
                    asked.text("actor"),
                    asked.text("recipient"),
                    asked.code("type", EventType.class),
                    asked.code("status", EventStatus.class),
                    asked.text("place"),
                    asked.first("since"),
                    asked.last("until"));
        }
    }

    /** The events that an id, or the beginning of one, means. */
    static final class EventsById implements ApiList<EventRow> {
        private final RecordStore store;

        EventsById(RecordStore store) {
            this.store = store;
        }

        @Override
        public String path() {
            return "events/{id}";
        }

        @Override
        public String name() {
            return "events";
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.id("id", "7be402"));
        }

        @Override
        public boolean isPaged() {
            return false;
        }

        @Override
        public Sheet<EventRow> sheet(Asked asked) {
            return TellingSheets.EVENTS;
        }

        @Override
        public Page<EventRow> page(Asked asked, int cursor, int limit) {
            String id = asked.needed("id");
            List<EventRow> rows = store.event(id);
            if (rows.isEmpty()) {
                throw new Absent("event", id);
            }
            return new Page<>(rows, null, Map.of());
        }

        @Override
        public void each(Asked asked, Consumer<EventRow> consumer) {
            page(asked, 0, MOST).rows().forEach(consumer);
        }
    }

    /** The media that are known. */
    static final class Media implements ApiList<Outlet> {
        private final Outlets outlets;

        Media(Outlets outlets) {
            this.outlets = outlets;
        }

        @Override
        public String path() {
            return "outlets";
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.text("name", "Nhân Dân"));
        }

        @Override
        public Sheet<Outlet> sheet(Asked asked) {
            return Sheets.OUTLETS;
        }

        @Override
        public Page<Outlet> page(Asked asked, int cursor, int limit) {
            return Page.of(found(asked), cursor, limit);
        }

        @Override
        public void each(Asked asked, Consumer<Outlet> consumer) {
            found(asked).forEach(consumer);
        }

        private List<Outlet> found(Asked asked) {
            String name = asked.text("name");
            return name == null ? List.copyOf(outlets.all()) : outlets.meant(name);
        }
    }
}
