package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.record.SpeechAct;
import vn.biennien.server.internal.Author;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.pages.StatementCard;
import vn.biennien.server.internal.pages.StatementsPage.Choice;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.RecordStore;
import vn.biennien.store.ReviewPage;
import vn.biennien.store.StatementRow;

/** The queue: what nobody has looked at, the least certain first. */
@Controller
public final class QueuePage {
    private static final int ROWS = 20;

    private final RecordStore store;
    private final Views views;

    QueuePage(RecordStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param queue which part of the queue it is
     * @param acts all acts
     * @param left how many statements wait
     * @param cards the next of them
     * @param more the address of those behind them, or null
     * @param done what was decided last, or null
     * @param author who decides
     * @param asksAuthor whether forms ask for the name
     */
    public record Model(
            Queue queue,
            List<Choice> acts,
            long left,
            List<StatementCard> cards,
            @Nullable String more,
            @Nullable Done done,
            String author,
            boolean asksAuthor) {}

    @GetMapping("/review")
    View show(@RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        Words words = Views.words(request);
        Queue queue = Queue.of(request);
        ReviewPage page = store.unreviewed(queue.filter(), after, ROWS + 1);
        List<StatementRow> rows =
                page.rows().subList(0, Math.min(ROWS, page.rows().size()));
        String last =
                rows.isEmpty() ? "" : rows.get(rows.size() - 1).statement().id();
        return views.page(
                "review",
                new Model(
                        queue,
                        Choices.of("act", SpeechAct.values(), words),
                        page.left(),
                        rows.stream().map(row -> StatementCard.of(row, words)).toList(),
                        page.rows().size() > ROWS ? queue.address("/review", "after", last) : null,
                        Done.of(request, store, words),
                        Author.of(request),
                        Author.mustBeAsked(request)));
    }

    /** Leads on to the next statement, or to the queue where none is left. */
    @GetMapping("/review/next")
    View next(@RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        return next(store, Queue.of(request), after, "");
    }

    static View next(RecordStore store, Queue queue, @Nullable String after, String made) {
        List<StatementRow> rows = store.unreviewed(queue.filter(), after, 1).rows();
        String path = rows.isEmpty()
                ? "/review"
                : "/review/" + rows.get(0).statement().id();
        RedirectView view =
                new RedirectView(queue.address(path, "made", made, "of", made.isEmpty() || after == null ? "" : after));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
