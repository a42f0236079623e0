package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.record.Article;
import vn.biennien.record.Rights;
import vn.biennien.store.ArticleLine;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.RecordFigures;
import vn.biennien.store.RecordStore;

/** How much the record holds, and its articles with all their statements. */
@RestController
@RequestMapping(ApiDocument.ROOT)
final class RecordApi {
    static final List<Field> ARTICLE =
            List.of(new Field("id", Field.Kind.TEXT, List.of(), 1, 1000, Field.Place.QUERY, true, "cho-ca"));

    private final RecordStore store;

    RecordApi(RecordStore store) {
        this.store = store;
    }

    @GetMapping("/record")
    RecordFigures figures(HttpServletRequest request) {
        Asked.of(List.of(), request);
        return store.figures();
    }

    /** Articles with this id or name: the statements with their sentences; the text where the rights allow it. */
    @GetMapping("/article")
    Map<String, List<Map<String, @Nullable Object>>> article(HttpServletRequest request) {
        String id = Asked.of(ARTICLE, request).needed("id");
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (ArticleRow row : store.articles(id)) {
            Article article = row.article();
            ArticleLine line = new ArticleLine(
                    0,
                    article,
                    row.publications(),
                    row.language(),
                    row.fingerprint(),
                    row.statements().size());
            Map<String, @Nullable Object> one = named(Sheets.ARTICLES, line);
            one.put("text", article.publication().rights() == Rights.FULL ? article.text() : null);
            one.put(
                    "statements",
                    row.statements().stream()
                            .map(s -> named(Sheets.STATEMENTS, s))
                            .toList());
            found.add(one);
        }
        if (found.isEmpty()) {
            throw new Absent("article", Field.shown(id));
        }
        return Map.of("articles", found);
    }

    private static <T> Map<String, @Nullable Object> named(Sheet<T> sheet, T row) {
        List<@Nullable Object> values = sheet.allowed(row);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(sheet.keys().get(i), values.get(i));
        }
        return named;
    }
}
