package vn.biennien.desk.format;

import static vn.biennien.desk.format.Sheets.rights;
import static vn.biennien.desk.format.Sheets.together;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.Agreements;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Article;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Party;
import vn.biennien.record.Rights;
import vn.biennien.record.Said;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Statement;
import vn.biennien.record.When;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.EventReport;
import vn.biennien.store.EventRow;
import vn.biennien.store.Moment;

/** What articles tell besides statements, as rows for programs: events, what became of agreements, entries of a timeline. */
public final class TellingSheets {

    /** Happenings. */
    public static final Sheet<EventRow> EVENTS = Sheet.<EventRow>builder()
            .text("id", r -> r.event().id())
            .code("type", EventType.class, r -> r.event().type())
            .code("quad", EventType.Quad.class, r -> r.event().type().quad())
            .textIf("mode", r -> r.event().mode())
            .texts("contexts", r -> r.event().contexts())
            .code("status", EventStatus.class, r -> r.event().status())
            .part("actor", parties("s"), false, r -> r.event().actors())
            .part("recipient", parties("s"), false, r -> r.event().recipients())
            .textIf("place", r -> r.event().place())
            .dayIf("first_day", r -> r.event().when().from())
            .dayIf("last_day", r -> r.event().when().to())
            .code("basis", When.Basis.class, r -> r.event().when().basis())
            .quoted("trigger", r -> rights(r.article()), EventRow::trigger)
            .quoted("sentence", r -> rights(r.article()), EventRow::sentence)
            .textIf("statement", r -> r.event().statementId())
            .textIf("happening", r -> r.event().key())
            .count("reports", r -> r.reports().size())
            .texts(
                    "reported_by",
                    r -> r.reports().stream().map(EventReport::article).toList())
            .texts("outlets", EventRow::outlets)
            .share("confidence", r -> r.event().confidence())
            .part("", articles(), false, EventRow::article)
            .build();

    private TellingSheets() {}

    /** What parties are called, how they are written, and what they belong to. */
    private static Sheet<List<Party>> parties(String plural) {
        return Sheet.<List<Party>>builder()
                .texts(plural, p -> p.stream().map(Party::name).toList())
                .texts(plural + "_written", p -> p.stream().map(Party::written).toList())
                .texts("_countries", p -> p.stream().map(TellingSheets::country).toList())
                .texts(
                        "_sectors",
                        p -> p.stream()
                                .map(one ->
                                        one.sector() == null ? "" : one.sector().name())
                                .toList())
                .build();
    }

    private static String country(Party party) {
        return party.country() == null ? "" : party.country();
    }

    private static Sheet<Article> articles() {
        return Sheet.<Article>builder()
                .text("article", Article::id)
                .quoted("title", Sheets::rights, a -> a.headline().orElse(null))
                .textIf("outlet", a -> a.publication().outlet())
                .textIf("published", a -> a.publication().published().value())
                .textIf("url", a -> a.publication().url())
                .build();
    }

    /**
     * What is told of an agreement.
     *
     * @param row what is told
     * @param contradicted whether another source tells another day of the same
     */
    public record Telling(AgreementRow row, boolean contradicted) {}

    /** What became of agreements, with what the register has of them. */
    public static Sheet<Telling> agreements(Agreements register) {
        return Sheet.<Telling>builder()
                .text("id", t -> agreement(t).id())
                .text("agreement", t -> agreement(t).key())
                .text("name", t -> agreement(t).name())
                .codeIf("status", AgreementStatus.class, t -> agreement(t).status())
                .texts(
                        "party",
                        t -> agreement(t).parties().stream().map(Party::name).toList())
                .texts(
                        "party_written",
                        t -> agreement(t).parties().stream().map(Party::written).toList())
                .texts(
                        "party_countries",
                        t -> agreement(t).parties().stream()
                                .map(TellingSheets::country)
                                .toList())
                .dayIf("since", t -> agreement(t).when().from())
                .dayIf("until", t -> agreement(t).when().to())
                .code("basis", When.Basis.class, t -> agreement(t).when().basis())
                .flag("contradicted", Telling::contradicted)
                .texts("said_by", t -> list(said(t), Statement::speakers))
                .part("", saying(), true, TellingSheets::said)
                .texts("via", t -> list(said(t), Statement::via))
                .texts("origin", t -> list(said(t), Statement::origin))
                .quoted("named", TellingSheets::licence, t -> t.row().named())
                .quoted("telling", TellingSheets::licence, t -> t.row().telling())
                .quoted("sentence", TellingSheets::licence, t -> t.row().sentence())
                .textIf("statement", t -> agreement(t).statementId())
                .text("article", t -> t.row().article().id())
                .quoted(
                        "title",
                        TellingSheets::licence,
                        t -> t.row().article().headline().orElse(null))
                .textIf("outlet", t -> t.row().article().publication().outlet())
                .texts("credits", t -> t.row().article().publication().credits())
                .textIf(
                        "published",
                        t -> t.row().article().publication().published().value())
                .textIf("url", t -> t.row().article().publication().url())
                .part(
                        "register_",
                        registered(),
                        true,
                        t -> register.get(agreement(t).key()))
                .build();
    }

    private static Sheet<Statement> saying() {
        return Sheet.<Statement>builder()
                .textIf("role", Statement::role)
                .code("act", SpeechAct.class, Statement::act)
                .dayIf("said_from", s -> s.said().from())
                .dayIf("said_to", s -> s.said().to())
                .code("said_basis", Said.Basis.class, s -> s.said().basis())
                .build();
    }

    private static Sheet<Agreements.Entry> registered() {
        return Sheet.<Agreements.Entry>builder()
                .dayIf("signed", Agreements.Entry::signed)
                .dayIf("in_force", Agreements.Entry::inForce)
                .dayIf("ended", Agreements.Entry::ended)
                .text("source", Agreements.Entry::source)
                .build();
    }

    private static Agreement agreement(Telling telling) {
        return telling.row().agreement();
    }

    private static @Nullable Statement said(Telling telling) {
        return telling.row().said();
    }

    private static List<String> list(@Nullable Statement said, Function<Statement, List<String>> part) {
        return said == null ? List.of() : part.apply(said);
    }

    private static Rights licence(Telling telling) {
        return rights(telling.row().article());
    }

    /** Entries of a timeline: what was said, what was done, and what became of agreements. */
    public static Sheet<Moment> timeline(Agreements register) {
        return Sheet.<Moment>builder()
                .dayIf("first_day", Moment::from)
                .dayIf("last_day", Moment::to)
                .code("basis", TellingSheets::basis, bases())
                .flag("open", m -> m.from() == null || m.to() == null)
                .code("entry", TellingSheets::entry, "STATEMENT", "EVENT", "AGREEMENT")
                .textIf("what", TellingSheets::what)
                .textIf("status", TellingSheets::status)
                .texts("who", TellingSheets::who)
                .texts("whom", TellingSheets::whom)
                .textIf("about", m -> about(m, register))
                .quoted("content", m -> rights(m.article()), TellingSheets::content)
                .quoted("sentence", m -> rights(m.article()), TellingSheets::sentence)
                .texts("said_by", TellingSheets::saidBy)
                .text("id", Moment::id)
                .textIf("statement", TellingSheets::statement)
                .part("", articles(), false, Moment::article)
                .build();
    }

    private static String[] bases() {
        return Stream.of(Said.Basis.values(), When.Basis.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new);
    }

    private static Enum<?> basis(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.row().statement().said().basis();
            case Moment.Event m -> m.row().event().when().basis();
            case Moment.Agreement m -> m.row().agreement().when().basis();
        };
    }

    private static String entry(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> "STATEMENT";
            case Moment.Event m -> "EVENT";
            case Moment.Agreement m -> "AGREEMENT";
        };
    }

    private static @Nullable Enum<?> what(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.row().statement().act();
            case Moment.Event m -> m.row().event().type();
            case Moment.Agreement m -> m.row().agreement().status();
        };
    }

    private static @Nullable Enum<?> status(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> null;
            case Moment.Event m -> m.row().event().status();
            case Moment.Agreement m -> m.row().agreement().status();
        };
    }

    private static List<String> who(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.row().statement().speakers();
            case Moment.Event m -> names(m.row().event().actors());
            case Moment.Agreement m -> names(m.row().agreement().parties());
        };
    }

    private static List<String> whom(Moment moment) {
        return switch (moment) {
            case Moment.Statement m ->
                together(m.row().statement().addressees(), m.row().statement().targets());
            case Moment.Event m -> names(m.row().event().recipients());
            case Moment.Agreement m -> List.of();
        };
    }

    private static @Nullable String about(Moment moment, Agreements register) {
        return switch (moment) {
            case Moment.Statement m -> null;
            case Moment.Event m -> m.row().event().place();
            case Moment.Agreement m -> called(m.row().agreement(), register);
        };
    }

    private static String content(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.row().content();
            case Moment.Event m -> m.row().trigger();
            case Moment.Agreement m -> m.row().named();
        };
    }

    private static String sentence(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.row().sentence();
            case Moment.Event m -> m.row().sentence();
            case Moment.Agreement m -> m.row().sentence();
        };
    }

    private static List<String> saidBy(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.row().statement().speakers();
            case Moment.Event m -> List.of();
            case Moment.Agreement m -> {
                Statement said = m.row().said();
                yield said == null ? List.of() : said.speakers();
            }
        };
    }

    private static @Nullable String statement(Moment moment) {
        return switch (moment) {
            case Moment.Statement m -> m.id();
            case Moment.Event m -> m.row().event().statementId();
            case Moment.Agreement m -> m.row().agreement().statementId();
        };
    }

    /** An agreement by its short and its full name. */
    public static String called(Agreement agreement, Agreements register) {
        Agreements.Entry known = register.get(agreement.key());
        return known == null || known.names().isEmpty()
                ? agreement.name()
                : known.names().get(0) + " · " + agreement.name();
    }

    /** Names that count and, behind them, who acts for them. */
    private static List<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(p -> p.name().equals(p.written()) ? Stream.of(p.name()) : Stream.of(p.name(), p.written()))
                .distinct()
                .toList();
    }
}
