package vn.biennien.desk.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.JsonText;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Page;
import vn.biennien.reading.PageTime;
import vn.biennien.record.Article;
import vn.biennien.record.PublishedDate;

/**
 * An article as it was read, as one line of JSON: the format of {@code biennien read --json}. What a page tells stands beside
 * its basis ({@code "section"}, {@code "sectionBasis"}); what is not told is null. Keys always come in the same order.
 * Stateless and thread-safe.
 */
public final class PageJson {

    /** Version of the format; it grows when a key changes its meaning or goes away. */
    public static final int FORMAT_VERSION = 1;

    private PageJson() {}

    /**
     * One line, with its line end.
     *
     * @param path where the article was read from
     */
    public static String line(String path, Page page) {
        Article article = page.article();
        StringBuilder out = new StringBuilder(article.text().length() + 1024);
        JsonText json = new JsonText(out).object();
        json.key("formatVersion").value(FORMAT_VERSION);
        json.key("id").value(article.id());
        json.key("path").value(path);
        told("url", page.canonical(), article.publication().url(), json);
        told("outlet", page.outlet(), article.publication().outlet(), json);
        told("language", page.language(), null, json);
        told("section", page.section(), null, json);
        published(page, json);
        time("modified", page.modified(), json);
        told("headline", page.headline(), article.headline().orElse(null), json);
        json.key("standfirst").value(page.standfirst().orElse(null));
        list("bylines", page.bylines(), json);
        json.key("body").value(String.join("\n", page.body()));
        strings("captions", page.captions(), json);
        strings("credits", article.publication().credits(), json);
        list("tags", page.tags(), json);
        json.endObject();
        return out.append('\n').toString();
    }

    /** What the record will hold, unless only the page tells the time of day. */
    private static void published(Page page, JsonText json) {
        PublishedDate date = page.article().publication().published();
        Fact<PageTime> told = page.published();
        if (told == null || date.basis() == PublishedDate.Basis.GIVEN) {
            json.key("published").value(date.value());
            json.key("publishedBasis").value(date.basis());
        } else {
            time("published", told, json);
        }
    }

    private static void time(String key, @Nullable Fact<PageTime> fact, JsonText json) {
        json.key(key).value(fact == null ? null : fact.value().value());
        json.key(key + "Basis").value(fact == null ? null : fact.basis());
    }

    private static void told(String key, @Nullable Fact<String> fact, @Nullable String otherwise, JsonText json) {
        json.key(key).value(fact == null ? otherwise : fact.value());
        json.key(key + "Basis").value(fact == null ? null : fact.basis());
    }

    private static void list(String key, List<Fact<String>> facts, JsonText json) {
        strings(key, facts.stream().map(Fact::value).toList(), json);
        json.key(key + "Basis").value(facts.isEmpty() ? null : facts.get(0).basis());
    }

    private static void strings(String key, List<String> values, JsonText json) {
        json.key(key).array();
        values.forEach(json::value);
        json.endArray();
    }
}
