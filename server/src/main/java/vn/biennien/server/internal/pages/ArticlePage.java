package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.biennien.desk.export.TextLevel;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Publication;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.reading.Reading;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** The reading view: an article with every statement marked in its speaker's colour and line. */
@Controller
public final class ArticlePage {
    private final RecordStore store;
    private final Views views;

    ArticlePage(RecordStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param title the headline, or the article's name
     * @param source outlet and day
     * @param basis how the day is known
     * @param url where it stands, or null; only http and https
     * @param credits whom the article as a whole is credited to
     * @param language ISO 639 code of the text
     * @param analysed whether it was analysed: others are kept without
     * @param reading the text, as far as it may be shown
     * @param cut whether there is more that may not be shown
     * @param margin the statements, in text order
     */
    public record Model(
            String title,
            String source,
            String basis,
            @Nullable String url,
            String credits,
            String language,
            boolean analysed,
            Reading reading,
            boolean cut,
            List<Note> margin) {}

    /**
     * A statement in the margin.
     *
     * @param card the statement
     * @param voice its speaker
     */
    public record Note(StatementCard card, Reading.Voice voice) {}

    @GetMapping("/article")
    View show(@RequestParam String id, HttpServletRequest request) {
        Words words = Views.words(request);
        ArticleRow row = store.articles(id).stream().findFirst().orElseThrow(NotThere::new);
        Article article = row.article();
        List<Statement> statements =
                row.statements().stream().map(StatementRow::statement).toList();
        boolean whole = Showing.isWhole(row);
        Reading reading = whole
                ? Reading.of(article, statements, row.times())
                : Reading.of(article, statements, row.times(), shown(row, statements));
        List<Note> margin = row.statements().stream()
                .map(s -> new Note(StatementCard.of(s, words), voice(reading, s.statement())))
                .toList();
        Publication p = article.publication();
        return views.page(
                "article",
                new Model(
                        Showing.headline(article),
                        StatementCard.source(article, words),
                        words.name("published", p.published().basis()),
                        web(p.url()),
                        words.list(p.credits()),
                        row.language(),
                        row.language().equals("vi"),
                        reading,
                        !whole,
                        margin));
    }

    /** The headline and the sentences of statements, where they may be shown. */
    private static List<Span> shown(ArticleRow row, List<Statement> statements) {
        if (Showing.of(row) == TextLevel.NONE) {
            return List.of();
        }
        return Stream.concat(
                        row.article().blocks().stream()
                                .filter(block -> block.kind() == Block.Kind.HEADLINE)
                                .map(Block::span),
                        statements.stream().map(Statement::sentence))
                .toList();
    }

    private static Reading.Voice voice(Reading reading, Statement statement) {
        String name = statement.speakers().get(0);
        return reading.voices().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An address that a browser may be led to; null for others. */
    static @Nullable String web(@Nullable String url) {
        return url != null && url.matches("(?i)https?://.+") ? url : null;
    }
}
