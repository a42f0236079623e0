package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.terminal.Ink;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.record.Said;
import vn.biennien.store.ActorRow;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.StatementRow;

/** What {@code demo} shows of its record, page by page. */
final class DemoPages {

    private static final int SPEAKERS = 6;
    private static final int STATEMENTS = 3;

    /** What readers are shown unless they ask for more; the rest is counted. */
    private static final double SURE = 0.8;

    private final Context context;
    private final Ink ink;
    private final StatementText words;
    private final List<ArticleRow> articles;
    private final List<StatementRow> utterances;
    private final long heldBack;
    private final Map<String, ActorRow> actors = new HashMap<>();

    DemoPages(Context context, List<ArticleRow> articles, List<ActorRow> actors) {
        this.context = context;
        this.ink = context.ink();
        this.words = new StatementText(context);
        this.articles = articles;
        List<StatementRow> all =
                articles.stream().flatMap(a -> heads(a).stream()).toList();
        this.utterances = sure(all);
        this.heldBack = (long) all.size() - this.utterances.size();
        for (ActorRow actor : actors) {
            actor.spellings().forEach(name -> this.actors.putIfAbsent(name, actor));
        }
    }

    /** One row for each act of speaking; headline and standfirst that repeat it are the same one. */
    private static List<StatementRow> heads(ArticleRow article) {
        return article.statements().stream()
                .filter(r -> r.utterance().equals(r.statement().id()))
                .toList();
    }

    private static boolean isSure(StatementRow row) {
        return row.corrected() || row.statement().confidence() >= SURE;
    }

    void opening(Duration elapsed) {
        var messages = context.messages();
        long reports = articles.stream().mapToLong(a -> a.statements().size()).sum();
        context.line(ink.bold(context.text("demo.title")));
        context.paragraph(context.text(
                "demo.opening",
                messages.number(articles.size()),
                messages.number(reports),
                messages.number(utterances.size() + heldBack),
                messages.number(bySpeakers().size()),
                messages.decimal(elapsed.toMillis() / 1000.0, 1)));
        context.paragraph(
                context.text("demo.held-back", messages.number(utterances.size()), messages.number(heldBack)));
    }

    /** The speakers that say most, and what they say: act, cue, the whole sentence, source. */
    void bySpeaker() {
        title("demo.by-speaker");
        List<Map.Entry<String, List<StatementRow>>> speakers = bySpeakers().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<StatementRow>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        for (var speaker : speakers.subList(0, Math.min(SPEAKERS, speakers.size()))) {
            List<StatementRow> rows = speaker.getValue();
            String role = rows.stream()
                    .map(r -> StatementText.orEmpty(r.statement().role()))
                    .filter(r -> !r.isEmpty())
                    .findFirst()
                    .map(r -> " · " + r)
                    .orElse("");
            context.line("");
            context.paragraph(ink.bold(speaker.getKey()) + role + " · "
                    + context.messages().count("count.utterances", rows.size()));
            rows.stream().limit(STATEMENTS).forEach(this::statement);
            if (rows.size() > STATEMENTS) {
                context.line("    " + ink.dim(context.text("demo.more", rows.size() - STATEMENTS, speaker.getKey())));
            }
        }
        int rest = speakers.size() - SPEAKERS;
        if (rest > 0) {
            context.line("");
            context.line(ink.dim(context.text("demo.more-speakers", rest)));
        }
        context.line("");
    }

    private void statement(StatementRow row) {
        var s = row.statement();
        String parties = words.parties(s);
        context.paragraph(
                "  ",
                words.said(s.said()) + "  " + words.act(row.article(), s) + (parties.isEmpty() ? "" : "  " + parties));
        context.paragraph("    ", words.sentence(row.article(), s));
        context.paragraph("    ", ink.dim(words.source(row.article(), s) + " · " + words.confidence(s)));
    }

    /** A chronicle: every utterance in a row, by day; what has no day comes last and says so. */
    void byDay() {
        title("demo.by-day");
        Map<String, List<StatementRow>> days = utterances.stream()
                .collect(Collectors.groupingBy(r -> sortKey(r.statement().said()), TreeMap::new, Collectors.toList()));
        for (List<StatementRow> rows : days.values()) {
            context.line("");
            context.line(ink.bold(words.said(rows.get(0).statement().said())));
            Table table = new Table(ink)
                    .column("", 24)
                    .column("", 18)
                    .column("", 18)
                    .column("", 20)
                    .column("", 8);
            for (StatementRow row : rows) {
                var s = row.statement();
                table.row(
                        "  " + words.speaker(s),
                        words.act(row.article(), s),
                        words.parties(s),
                        ink.dim(words.source(row.article(), s)),
                        words.id(s));
            }
            context.table(table);
        }
        context.line("");
    }

    /** What two articles carried of one press conference. */
    void onePressConference(List<String> ids) {
        title("demo.one-conference");
        List<ArticleRow> two = ids.stream()
                .flatMap(id -> articles.stream().filter(a -> a.article().id().equals(id)))
                .toList();
        if (two.size() != 2) {
            return;
        }
        ArticleRow left = two.get(0);
        ArticleRow right = two.get(1);
        context.line("");
        for (ArticleRow article : two) {
            context.paragraph(ink.bold(agency(article)) + " · " + words.publication(article.article()) + " · "
                    + article.article().headline().orElse(""));
        }
        // What two articles carry needs no other proof; what one carries alone does.
        SideBySide sides = SideBySide.of(heads(left), heads(right), this::actor);
        if (!sides.both().isEmpty()) {
            context.line("");
            context.line(ink.bold(context.text("demo.both")));
        }
        for (SideBySide.Pair pair : sides.both()) {
            StatementRow row = pair.left();
            context.paragraph("  ", ink.bold(words.speaker(row.statement())));
            carried(left, pair.left());
            carried(right, pair.right());
        }
        only(left, sure(sides.onlyLeft()));
        only(right, sure(sides.onlyRight()));
        context.line("");
    }

    private void carried(ArticleRow article, StatementRow row) {
        context.paragraph(
                "    ",
                agency(article) + ": " + words.act(row.article(), row.statement()) + ": "
                        + words.sentence(row.article(), row.statement()));
    }

    private void only(ArticleRow article, List<StatementRow> rows) {
        context.line("");
        context.line(ink.bold(context.text("demo.only", agency(article))));
        for (StatementRow row : rows) {
            context.paragraph(
                    "  ",
                    ink.bold(words.speaker(row.statement())) + " · " + words.act(row.article(), row.statement()) + ": "
                            + words.sentence(row.article(), row.statement()));
        }
    }

    void closing(@Nullable Path kept) {
        context.paragraph(context.text("demo.closing"));
        String record = kept == null ? "" : " --record " + kept;
        for (String key : List.of("demo.try.ingest", "demo.try.statements", "demo.try.show")) {
            context.line("  " + context.text(key) + record);
        }
    }

    private void title(String key) {
        context.line("");
        context.line(ink.bold("── " + context.text(key) + " ──"));
    }

    /** The agency that the article is credited to, else its outlet. */
    private String agency(ArticleRow article) {
        List<String> credits = article.article().publication().credits();
        return credits.isEmpty() ? words.publication(article.article()) : credits.get(credits.size() - 1);
    }

    private static List<StatementRow> sure(List<StatementRow> rows) {
        return rows.stream().filter(DemoPages::isSure).toList();
    }

    private Map<String, List<StatementRow>> bySpeakers() {
        Map<String, List<StatementRow>> speakers = new LinkedHashMap<>();
        for (StatementRow row : utterances) {
            for (String name : row.statement().speakers()) {
                speakers.computeIfAbsent(actor(name), k -> new ArrayList<>()).add(row);
            }
        }
        speakers.values()
                .forEach(rows -> rows.sort(
                        Comparator.comparing(r -> sortKey(r.statement().said()))));
        return speakers;
    }

    private String actor(String name) {
        ActorRow actor = actors.get(name);
        return actor == null ? name : actor.name();
    }

    /** By the last day that is possible; what is wholly open comes last. */
    private static String sortKey(Said said) {
        String to = said.to() == null ? "9" : said.to().toString();
        return to + (said.from() == null ? "~" : said.from());
    }
}
