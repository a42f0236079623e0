package vn.biennien.desk.internal.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.search.Facet;
import vn.biennien.search.IndexedItem;
import vn.biennien.search.Kind;
import vn.biennien.search.RecordIndex;
import vn.biennien.search.Words;
import vn.biennien.store.index.FeedArticle;
import vn.biennien.store.index.FeedEvent;
import vn.biennien.store.index.FeedName;
import vn.biennien.store.index.FeedStatement;

/** Makes of a record's things what an index holds. Stateless. */
final class Items {
    /** Changes whenever something is to be found by other words or values. */
    private static final int VERSION = 1;

    private static final int SURE = 100;

    private Items() {}

    /** Index and record understand each other as long as this is the same: values are places in these lists. */
    static String version() {
        String values = Arrays.toString(SpeechAct.values())
                + Arrays.toString(SpeechMode.values())
                + Arrays.toString(EventType.values())
                + Arrays.toString(EventStatus.values())
                + Arrays.toString(Actor.Kind.values());
        return RecordIndex.VERSION + "." + VERSION + "."
                + Article.sha256(values).substring(0, 8);
    }

    /** The article itself, its statements and its events. */
    static List<IndexedItem> of(FeedArticle article) {
        Words words = Words.of(article.text());
        List<IndexedItem> items = new ArrayList<>();
        items.add(article(article, words));
        for (FeedStatement s : article.statements()) {
            items.add(statement(article, s, words));
        }
        for (FeedEvent e : article.events()) {
            items.add(event(article, e, words));
        }
        return items;
    }

    private static IndexedItem article(FeedArticle a, Words words) {
        Integer day = day(new PublishedDate(a.published(), PublishedDate.Basis.UNKNOWN, null)
                .day()
                .orElse(null));
        return new IndexedItem(
                Kind.ARTICLE,
                a.number(),
                a.number(),
                a.headline() == null ? List.of() : List.of(words.in(a.headline())),
                List.of(words),
                values(a, day, day),
                number(a.textSha256()),
                day,
                day,
                SURE,
                0,
                a.publications());
    }

    private static IndexedItem statement(FeedArticle a, FeedStatement s, Words words) {
        List<Words> own = new ArrayList<>();
        List<Words> around = new ArrayList<>();
        around.add(words.in(s.sentence()));
        for (Span span : s.spans()) {
            own.add(words.in(span));
        }
        s.targets().forEach(t -> own.add(Words.of(t.name())));
        s.speakers().forEach(n -> around.add(Words.of(n.name())));
        Map<Facet, int[]> values = values(a, day(s.from()), day(s.to()));
        values.put(
                Facet.SPEAKER,
                s.speakers().stream()
                        .mapToInt(FeedStatement.Name::number)
                        .distinct()
                        .toArray());
        values.put(Facet.ACT, new int[] {s.act().ordinal()});
        values.put(Facet.MODE, new int[] {s.mode().ordinal()});
        return new IndexedItem(
                Kind.STATEMENT,
                s.number(),
                a.number(),
                own,
                around,
                values,
                0,
                day(s.from()),
                day(s.to()),
                s.corrected() ? SURE : percent(s.confidence()),
                0,
                List.of());
    }

    private static IndexedItem event(FeedArticle a, FeedEvent e, Words words) {
        List<Words> who = new ArrayList<>();
        e.parties().forEach(p -> who.add(Words.of(p)));
        List<Words> around = new ArrayList<>();
        around.add(words.in(e.sentence()));
        if (e.place() != null) {
            around.add(Words.of(e.place()));
        }
        Map<Facet, int[]> values = values(a, day(e.from()), day(e.to()));
        values.put(Facet.TYPE, new int[] {e.type().ordinal()});
        values.put(Facet.STATUS, new int[] {e.status().ordinal()});
        return new IndexedItem(
                Kind.EVENT,
                e.number(),
                a.number(),
                who,
                around,
                values,
                e.happening() == null ? 0 : number(Article.sha256(e.happening())),
                day(e.from()),
                day(e.to()),
                percent(e.confidence()),
                0,
                List.of());
    }

    /** A name with all its forms. */
    static IndexedItem of(FeedName name) {
        List<Words> forms = new ArrayList<>();
        for (String form : name.forms()) {
            if (!form.equals(name.name())) {
                forms.add(Words.of(form));
            }
        }
        Map<Facet, int[]> values = new EnumMap<>(Facet.class);
        values.put(Facet.TYPE, new int[] {name.kind().ordinal()});
        return new IndexedItem(
                Kind.NAME,
                name.number(),
                name.number(),
                List.of(Words.of(name.name())),
                forms,
                values,
                0,
                null,
                null,
                SURE,
                name.spoken(),
                List.of());
    }

    private static Map<Facet, int[]> values(FeedArticle a, @Nullable Integer from, @Nullable Integer to) {
        Map<Facet, int[]> values = new EnumMap<>(Facet.class);
        if (a.outlet() != null) {
            values.put(Facet.OUTLET, new int[] {a.outlet()});
        }
        int year = from == null || to == null ? 0 : LocalDate.ofEpochDay(to).getYear();
        if (year > 0) {
            values.put(Facet.YEAR, new int[] {year});
        }
        return values;
    }

    private static int percent(double confidence) {
        return (int) Math.round(confidence * SURE);
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : (int) day.toEpochDay();
    }

    /** A number for what a hash stands for; 63 bits, not 0. */
    private static long number(String sha256) {
        long number = Long.parseUnsignedLong(sha256.substring(0, 16), 16) >>> 1;
        return number == 0 ? 1 : number;
    }
}
