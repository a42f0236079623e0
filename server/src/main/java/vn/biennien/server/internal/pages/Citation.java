package vn.biennien.server.internal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.StatementRow;

/** A statement as one cites it: naming article, outlet, origin and the day on which it was read. */
final class Citation {
    private Citation() {}

    /** For a footnote. */
    static String text(StatementRow row, LocalDate read, Words words) {
        Article article = row.article();
        Publication p = article.publication();
        List<String> parts = new ArrayList<>();
        parts.add(words.either(row.statement().speakers(), row.statement().alternatives()) + " ("
                + words.name("act", row.statement().act()) + ")");
        parts.add("“" + Showing.headline(article) + "”");
        if (p.outlet() != null) {
            parts.add(p.outlet());
        }
        if (p.published().value() != null) {
            parts.add(words.date(p.published().value()));
        }
        List<String> sources = row.statement().via().isEmpty()
                ? row.statement().origin()
                : row.statement().via();
        if (!sources.isEmpty()) {
            parts.add(words.text("cite.after", words.list(sources)));
        }
        String web = ArticlePage.web(p.url());
        if (web != null) {
            parts.add(web);
        }
        parts.add(words.text("cite.read", words.day(read)));
        return String.join(", ", parts) + ".";
    }

    /** For a bibliography. */
    static String bibtex(StatementRow row, LocalDate read) {
        Article article = row.article();
        Publication p = article.publication();
        StringBuilder out =
                new StringBuilder("@misc{biennien-" + row.statement().id() + ",\n");
        field(out, "title", Showing.headline(article));
        field(out, "howpublished", p.outlet());
        field(out, "date", p.published().value());
        field(out, "url", ArticlePage.web(p.url()));
        field(out, "urldate", read.toString());
        String speakers = String.join(", ", row.statement().speakers());
        boolean shown = Showing.isSentence(article);
        field(out, "note", shown ? speakers + ": " + row.sentence().replace('\n', ' ') : speakers);
        return out.append("}\n").toString();
    }

    private static void field(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            String safe = value.replace("\\", "").replace("{", "").replace("}", "");
            out.append("  ").append(name).append(" = {").append(safe).append("},\n");
        }
    }
}
