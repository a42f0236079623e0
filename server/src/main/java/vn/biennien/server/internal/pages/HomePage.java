package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.ActorRow;
import vn.biennien.store.EventFilter;
import vn.biennien.store.EventRow;
import vn.biennien.store.RecordFigures;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/** The first page: what is new. */
@Controller
public final class HomePage {
    private static final int STATEMENTS = 12;
    private static final int EVENTS = 8;
    private static final int ACTORS = 16;
    private static final int MOVES = 5;

    private final RecordStore store;
    private final PublicFigures figures;
    private final Views views;
    private final IssuesPage issues;

    /** What the record told last; asked again only once it has changed. */
    private final AtomicReference<@Nullable Told> told = new AtomicReference<>();

    HomePage(RecordStore store, PublicFigures figures, Views views, IssuesPage issues) {
        this.store = store;
        this.figures = figures;
        this.issues = issues;
        this.views = views;
    }

    private record Told(
            int change,
            RecordFigures figures,
            StatementPage statements,
            List<EventRow> events,
            List<ActorRow> actors) {}

    /**
     * What the page shows.
     *
     * @param figures how much the record holds
     * @param statements the latest, surely found ones
     * @param heldBack how many among the latest are not sure enough
     * @param events the latest
     * @param actors the most heard
     * @param moves issues on which somebody may have moved, the latest first
     */
    public record Model(
            RecordFigures figures,
            List<StatementCard> statements,
            int heldBack,
            List<EventCard> events,
            List<ActorRow> actors,
            List<IssuesPage.Move> moves) {}

    @GetMapping("/")
    View show(HttpServletRequest request) {
        Words words = Views.words(request);
        Told now = told();
        List<StatementRow> rows = now.statements.dated().rows();
        List<StatementCard> sure = rows.stream()
                .map(row -> StatementCard.of(row, words))
                .filter(StatementCard::sure)
                .toList();
        List<StatementCard> shown = sure.subList(0, Math.min(sure.size(), STATEMENTS));
        List<EventCard> events = now.events.stream()
                .map(row -> EventCard.of(row, words))
                .filter(EventCard::sure)
                .limit(EVENTS)
                .toList();
        return views.page(
                "home",
                new Model(
                        now.figures, shown, rows.size() - sure.size(), events, now.actors, issues.moves(words, MOVES)));
    }

    private Told told() {
        int change = store.lastChange();
        Told last = told.get();
        if (last == null || last.change != change) {
            last = new Told(
                    change,
                    store.figures(),
                    store.find(StatementFilter.ALL, 0, 2 * STATEMENTS),
                    store.events(EventFilter.ALL, 4 * EVENTS),
                    figures.actors(null, ACTORS));
            told.set(last);
        }
        return last;
    }
}
