package vn.biennien.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Block;
import vn.biennien.record.Publication;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Statement;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.StatementRow;

/**
 * A reviewed article as annotated articles are written: what people have looked at as it stands; what they have not as
 * optional, which counts neither when found nor when missed; what they have rejected not at all.
 */
final class GoldArticle {
    private final ArticleRow row;
    private final TextLevel level;
    private final Places places;

    GoldArticle(ArticleRow row, TextLevel wanted) {
        this.row = row;
        this.level = wanted == TextLevel.FULL ? TextLevel.FULL : allowed(row);
        String text = row.article().text();
        this.places = level.includes(TextLevel.FULL) ? Places.whole(text) : Places.only(text, kept());
    }

    /** How much of the text all of its publications allow to go. */
    private static TextLevel allowed(ArticleRow row) {
        TextLevel allowed = TextLevel.FULL;
        for (ArticleRow.Published p : row.publications()) {
            allowed = allowed.within(p.publication().rights());
        }
        return allowed;
    }

    /** Whether anything of it may go. */
    boolean mayGo() {
        return level.includes(TextLevel.SENTENCE);
    }

    private List<Span> kept() {
        List<Span> kept = new ArrayList<>();
        row.article().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.HEADLINE)
                .map(Block::span)
                .forEach(kept::add);
        row.statements().forEach(s -> kept.add(s.statement().sentence()));
        return kept;
    }

    /** The text's file. */
    String text() {
        return places.text();
    }

    /** The sidecar's fields. */
    Map<String, @Nullable Object> meta() {
        Publication p = row.article().publication();
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        put(meta, "published", p.published().value());
        put(meta, "outlet", p.outlet());
        put(meta, "url", p.url());
        meta.put("sha256", row.article().sha256());
        meta.put("whole", level.includes(TextLevel.FULL));
        meta.put(
                "reviewers",
                row.statements().stream()
                        .flatMap(s -> s.correctors().stream())
                        .distinct()
                        .sorted()
                        .toList());
        return meta;
    }

    private static void put(Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /** The annotation. */
    Map<String, @Nullable Object> annotation(String id) {
        Map<String, @Nullable Object> annotation = new LinkedHashMap<>();
        annotation.put("id", id);
        annotation.put("published", row.article().publication().published().value());
        annotation.put(
                "statements", row.statements().stream().map(this::statement).toList());
        return annotation;
    }

    private Map<String, @Nullable Object> statement(StatementRow found) {
        Statement s = found.statement();
        String original = row.article().text();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put(
                "content",
                s.spans().stream()
                        .flatMap(span -> places.lines(span).stream())
                        .map(places::item)
                        .toList());
        said.put("speaker", s.speakers());
        if (s.speakers().size() > 1) {
            said.put("joint", true);
        }
        said.put("mention", places.item(s.mention(), original));
        said.put("mode", s.mode().name());
        said.put("act", s.act().name());
        said.put("cue", found.cue());
        said.put("addressee", addressees(s));
        said.put("via", s.via());
        said.put("when", when(s.said()));
        if (!found.corrected()) {
            said.put("optional", true);
        }
        return said;
    }

    /** Who was spoken to; in a request or threat where nobody else is named, the one asked or threatened. */
    private static List<String> addressees(Statement s) {
        boolean asks = s.act() == SpeechAct.REQUEST || s.act() == SpeechAct.THREATEN;
        return s.addressees().isEmpty() && asks ? s.targets() : s.addressees();
    }

    /** A day, month or year in ISO 8601; null where it is none of them. */
    private static @Nullable String when(Said said) {
        LocalDate from = said.from();
        LocalDate to = said.to();
        if (from == null || to == null) {
            return said.partial();
        }
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return from.toString().substring(0, 7);
        }
        boolean year = from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
        return year ? String.valueOf(from.getYear()) : null;
    }
}
