package vn.biennien.desk.format;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.IssueNames;
import vn.biennien.desk.positions.Exchange;
import vn.biennien.desk.positions.Report;
import vn.biennien.desk.positions.Shift;
import vn.biennien.desk.positions.Told;
import vn.biennien.knowledge.Outlet;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Leaning;
import vn.biennien.record.Occasion;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.record.Role;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Stance;
import vn.biennien.record.Statement;
import vn.biennien.store.ActorRow;
import vn.biennien.store.ArticleLine;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.Revision;
import vn.biennien.store.StatementRow;

/** What statements, actors, positions, shifts, exchanges and outlets look like as rows for programs. */
public final class Sheets {

    /** Statements of an article that is in no record. */
    public static final Sheet<Found> FOUND = found();

    /** Statements of a record. The content never goes without its act, its cue and its sentence. */
    public static final Sheet<StatementRow> STATEMENTS = statements();

    /** Actors of a record. */
    public static final Sheet<ActorRow> ACTORS = Sheet.<ActorRow>builder()
            .text("name", ActorRow::name)
            .code("kind", Actor.Kind.class, ActorRow::kind)
            .count("statements", ActorRow::statements)
            .texts("roles", a -> a.roles().stream().map(Role::display).toList())
            .texts("spellings", ActorRow::spellings)
            .texts("forms", ActorRow::forms)
            .textIf("reason", ActorRow::reason)
            .build();

    /** Media that are known, with their domains and owners. */
    public static final Sheet<Outlet> OUTLETS = Sheet.<Outlet>builder()
            .text("id", Outlet::id)
            .text("name", Outlet::name)
            .texts("aliases", Outlet::aliases)
            .texts("marks", Outlet::marks)
            .code("kind", Outlet.Kind.class, Outlet::kind)
            .textIf("country", Outlet::country)
            .texts("domains", Outlet::domains)
            .textIf("parent", Outlet::parent)
            .textIf("owner", Outlet::owner)
            .codeIf("ownership", Outlet.Ownership.class, Outlet::ownership)
            .textIf("source", Outlet::source)
            .build();

    /** Texts of a record. */
    public static final Sheet<ArticleLine> ARTICLES = Sheet.<ArticleLine>builder()
            .text("id", l -> l.article().id())
            .text("sha256", l -> l.article().sha256())
            .part("", about(), false, ArticleLine::article)
            .text("language", ArticleLine::language)
            .text("fingerprint", ArticleLine::fingerprint)
            .count("statements", ArticleLine::statements)
            .texts(
                    "published_as",
                    l -> l.publications().stream()
                            .map(ArticleRow.Published::articleId)
                            .toList())
            .build();

    /** Demands and offers with what was answered. */
    public static final Sheet<Exchange> EXCHANGES = Sheet.<Exchange>builder()
            .text("side", Exchange::side)
            .text("other", Exchange::other)
            .texts("propositions", Exchange::propositions)
            .flag("answered", e -> e.answer() != null)
            .codeIf("link", Exchange.Link.class, Exchange::link)
            .quoted("condition", e -> rights(e.answer()), e -> e.condition().isEmpty() ? null : e.condition())
            .part("demand_", exchanged(), false, Exchange::demand)
            .part("answer_", exchanged(), true, Exchange::answer)
            .build();

    private Sheets() {}

    /**
     * A statement as the program finds it.
     *
     * @param article the article
     * @param statement the statement
     */
    public record Found(Article article, Statement statement) {
        Said said() {
            return statement.said();
        }
    }

    private static Sheet<Found> found() {
        return Sheet.<Found>builder()
                .text("id", f -> f.statement().id())
                .texts("speakers", f -> f.statement().speakers())
                .textIf("role", f -> f.statement().role())
                .code("act", SpeechAct.class, f -> f.statement().act())
                .code("mode", SpeechMode.class, f -> f.statement().mode())
                .quoted("cue", f -> rights(f.article()), Sheets::cue)
                .quoted(
                        "content",
                        f -> rights(f.article()),
                        f -> f.statement().content(f.article().text()))
                .quoted(
                        "sentence",
                        f -> rights(f.article()),
                        f -> f.statement().sentence().in(f.article().text()))
                .texts("addressees", f -> f.statement().addressees())
                .texts("targets", f -> f.statement().targets())
                .dayIf("said_from", f -> f.said().from())
                .dayIf("said_to", f -> f.said().to())
                .code("said_basis", Said.Basis.class, f -> f.said().basis())
                .textIf("said_partial", f -> f.said().partial())
                .texts("via", f -> f.statement().via())
                .texts("origin", f -> f.statement().origin())
                .codeIf("occasion", Occasion.Kind.class, Sheets::occasion)
                .share("confidence", f -> f.statement().confidence())
                .part("", articles(), false, Found::article)
                .build();
    }

    private static Sheet<StatementRow> statements() {
        return Sheet.<StatementRow>builder()
                .part("", found(), false, r -> new Found(r.article(), r.statement()))
                .text("utterance", StatementRow::utterance)
                .flag("corrected", StatementRow::corrected)
                .texts("corrected_by", StatementRow::correctors)
                .texts("carried_by", StatementRow::carriedBy)
                .codeIf("revision", Revision.Kind.class, r -> revised(r, Revision::kind))
                .textIf("revision_date", r -> revised(r, Revision::date))
                .quoted("revision_wording", Sheets::revisionRights, r -> revised(r, Revision::wording))
                .quoted("revision_notice", Sheets::revisionRights, r -> revised(r, Revision::notice))
                .flag("open", r -> r.statement().said().isOpen())
                .build();
    }

    /** Which article tells something. */
    private static Sheet<Article> articles() {
        return Sheet.<Article>builder()
                .text("article", Article::id)
                .part("", published(), false, a -> a)
                .build();
    }

    private static Sheet<Article> about() {
        return Sheet.<Article>builder()
                .part("", published(), false, a -> a)
                .texts("credits", a -> a.publication().credits())
                .code("rights", Rights.class, a -> a.publication().rights())
                .build();
    }

    private static Sheet<Article> published() {
        return Sheet.<Article>builder()
                .quoted("title", Sheets::rights, a -> a.headline().orElse(null))
                .textIf("outlet", a -> a.publication().outlet())
                .textIf("published", a -> a.publication().published().value())
                .code(
                        "published_basis",
                        PublishedDate.Basis.class,
                        a -> a.publication().published().basis())
                .textIf("url", a -> a.publication().url())
                .build();
    }

    /**
     * Positions with the statements that tell them.
     *
     * @param language of issues' names: {@code vi}, else English
     */
    public static Sheet<Told> positions(IssueNames names, String language) {
        return Sheet.<Told>builder()
                .text("issue", t -> t.position().issue())
                .text("issue_name", t -> names.issue(t.position().issue()).in(language))
                .text("proposition", t -> t.position().proposition())
                .text(
                        "proposition_name",
                        t -> names.proposition(t.position().proposition()).in(language))
                .code("stance", Stance.class, t -> t.position().stand().stance())
                .code("leaning", Leaning.class, t -> t.position().stand().leaning())
                .text("side", t -> t.position().side())
                .textIf("country", t -> t.position().country())
                .text("actor", t -> t.position().actor())
                .flag("rolled_up", t -> t.position().isRolled())
                .texts("asked", t -> t.position().asked())
                .quoted("condition", t -> rights(t.report()), t -> t.condition().isEmpty() ? null : t.condition())
                .quoted("words", t -> rights(t.report()), Told::words)
                .flag("reviewed", t -> t.row().reviewed())
                .share("position_confidence", t -> t.position().confidence())
                .part("", STATEMENTS, false, Told::report)
                .build();
    }

    /**
     * Shifts and contradictions, with both statements.
     *
     * @param language of propositions' names: {@code vi}, else English
     */
    public static Sheet<Shift> shifts(IssueNames names, String language) {
        return Sheet.<Shift>builder()
                .code("kind", Shift.Kind.class, Shift::kind)
                .text("side", Shift::side)
                .textIf("proposition", s -> s.proposition().isEmpty() ? null : s.proposition())
                .textIf(
                        "proposition_name",
                        s -> s.proposition().isEmpty()
                                ? null
                                : names.proposition(s.proposition()).in(language))
                .part("earlier_", ends(), false, Shift::earlier)
                .part("later_", ends(), false, Shift::later)
                .build();
    }

    private static Sheet<Report> ends() {
        return Sheet.<Report>builder()
                .text("actor", Report::actor)
                .code("stance", Stance.class, r -> r.stand().stance())
                .code("leaning", Leaning.class, r -> r.stand().leaning())
                .quoted("condition", r -> rights(r.report()), r -> r.condition().isEmpty() ? null : r.condition())
                .dayIf("day", Report::day)
                .part(
                        "",
                        only(List.of("statement", "act", "cue", "content", "sentence", "via", "origin")),
                        false,
                        Report::report)
                .share("confidence", Report::confidence)
                .part("", only(List.of("article", "outlet", "published", "url")), false, Report::report)
                .build();
    }

    private static Sheet<StatementRow> exchanged() {
        return only(List.of(
                "speakers",
                "act",
                "cue",
                "content",
                "sentence",
                "said_from",
                "said_to",
                "statement",
                "via",
                "origin",
                "confidence",
                "article",
                "outlet",
                "published",
                "url"));
    }

    /** Some columns of statements; the id goes by {@code statement} where it is not the row's own. */
    private static Sheet<StatementRow> only(List<String> keys) {
        Sheet<StatementRow> all = statements();
        Sheet.Builder<StatementRow> some = Sheet.builder();
        for (String key : keys) {
            Column<StatementRow> column = all.columns().stream()
                    .filter(c -> c.key().equals(key.equals("statement") ? "id" : key))
                    .findFirst()
                    .orElseThrow();
            some.add(new Column<>(
                    key, column.kind(), column.codes(), column.optional(), column.rights(), column.cell()));
        }
        return some.build();
    }

    private static Occasion.@Nullable Kind occasion(Found found) {
        Occasion occasion = found.statement().occasion();
        return occasion == null ? null : occasion.kind();
    }

    private static @Nullable String cue(Found found) {
        Span cue = found.statement().cue();
        return cue == null ? null : cue.in(found.article().text());
    }

    private interface Part {
        @Nullable
        Object of(Revision revision);
    }

    private static @Nullable Object revised(StatementRow row, Part part) {
        Revision revision = row.revision();
        return revision == null ? null : part.of(revision);
    }

    private static @Nullable Rights revisionRights(StatementRow row) {
        Revision revision = row.revision();
        return revision == null ? null : revision.rights();
    }

    static @Nullable Rights rights(@Nullable StatementRow row) {
        return row == null ? null : rights(row.article());
    }

    static Rights rights(Article article) {
        return article.publication().rights();
    }

    /** Several lists as one. */
    static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
