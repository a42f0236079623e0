package vn.biennien.server.internal.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.store.MonthCount;
import vn.biennien.store.RecordFigures;
import vn.biennien.store.RecordStore;

/** About this record: how much it holds, and of which outlets. */
@Controller
public final class AboutPage {
    private final RecordStore store;
    private final Remembered remembered;
    private final Views views;

    AboutPage(RecordStore store, Remembered remembered, Views views) {
        this.store = store;
        this.remembered = remembered;
        this.views = views;
    }

    /** By which it is remembered. */
    private record Key() {}

    /**
     * What the page shows.
     *
     * @param figures counts
     * @param megabytes size of the file
     * @param months articles for each outlet and month
     */
    public record Model(RecordFigures figures, long megabytes, List<MonthCount> months) {}

    @GetMapping("/about")
    View show() {
        return views.page("about", remembered.get(new Key(), () -> {
            RecordFigures figures = store.figures();
            return new Model(figures, Math.round(figures.bytes() / 1e6), store.months());
        }));
    }
}
