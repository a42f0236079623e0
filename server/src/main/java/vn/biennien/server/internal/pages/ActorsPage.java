package vn.biennien.server.internal.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.store.ActorRow;

/** Who is in the record. */
@Controller
public final class ActorsPage {
    private static final int ACTORS = 100;

    private final PublicFigures figures;
    private final Remembered remembered;
    private final Views views;

    ActorsPage(PublicFigures figures, Remembered remembered, Views views) {
        this.figures = figures;
        this.remembered = remembered;
        this.views = views;
    }

    /** By which those who speak most are remembered. */
    private record MostHeard() {}

    /**
     * What the list shows.
     *
     * @param asked the name that was asked for, or empty
     * @param actors those that it may mean, or those who speak most
     */
    public record ListModel(String asked, List<ActorRow> actors) {}

    @GetMapping("/actors")
    View list(@RequestParam(defaultValue = "") String name) {
        String asked = name.strip();
        List<ActorRow> actors = asked.isEmpty()
                ? remembered.get(new MostHeard(), () -> figures.actors(null, ACTORS))
                : figures.actors(asked, ACTORS);
        return views.page("actors", new ListModel(asked, actors));
    }
}
