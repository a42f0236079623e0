package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.record.Article;
import vn.biennien.record.Rights;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.store.ActorRow;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.RecordFigures;
import vn.biennien.store.RecordStore;

/** The record itself, its articles and its actors, for programs. */
@RestController
@RequestMapping("/api/v1")
final class RecordApi {
    private final RecordStore store;
    private final PublicFigures figures;

    RecordApi(RecordStore store, PublicFigures figures) {
        this.store = store;
        this.figures = figures;
    }

    @GetMapping("/record")
    RecordFigures figures() {
        return store.figures();
    }

    @GetMapping("/actors")
    List<ActorRow> actors(@RequestParam(required = false) @Nullable String name, HttpServletRequest request)
            throws BadValue {
        return figures.actors(name, Paging.of(request).limit());
    }

    /** Articles with this id or name: the statements with their sentences; the text where the rights allow it. */
    @GetMapping("/articles")
    List<Map<String, @Nullable Object>> articles(@RequestParam String id) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (ArticleRow row : store.articles(id)) {
            Article article = row.article();
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", article.id());
            one.put("sha256", article.sha256());
            one.put("title", article.headline().orElse(null));
            one.put("outlet", article.publication().outlet());
            one.put("published", article.publication().published().value());
            one.put("published_basis", article.publication().published().basis());
            one.put("url", article.publication().url());
            one.put("language", row.language());
            one.put("fingerprint", row.fingerprint());
            one.put("rights", article.publication().rights());
            one.put("text", article.publication().rights() == Rights.FULL ? article.text() : null);
            one.put(
                    "statements",
                    row.statements().stream().map(StatementsApi::row).toList());
            found.add(one);
        }
        if (found.isEmpty()) {
            throw new Absent("The record holds no article with the id or name " + id + ".");
        }
        return found;
    }
}
