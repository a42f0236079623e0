package vn.biennien.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import vn.biennien.analysis.internal.events.EventFinder;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.analysis.internal.statements.StatementFinder;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/**
 * Runs the examples of the knowledge files that events are found and coded by. What the sieve, which is learnt from whole
 * articles, would make of a single sentence is left aside. Stateless and thread-safe.
 */
public final class EventExamples {
    private static final List<String> EVENTS = List.of("event-words", "event-cues", "event-acts", "officers");
    /** The day of the examples: officers are those of that day. */
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);

    private EventExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Finder finder = new Finder(knowledge);
        List<Failed> failed = new ArrayList<>(Examples.failures(
                knowledge,
                EVENTS,
                row -> judge(finder, row, (events, wanted) -> {
                    List<String> found =
                            events.stream().map(EventExamples::reading).toList();
                    return Outcome.of(wanted.isEmpty() ? found.isEmpty() : found.contains(wanted), found);
                })));
        failed.addAll(Examples.failures(
                knowledge,
                List.of("state-codes"),
                row -> judge(finder, row, (events, wanted) -> {
                    List<String> found =
                            events.stream().map(EventExamples::countries).toList();
                    return Outcome.of(found.contains(wanted), found);
                })));
        failed.addAll(Examples.failures(
                knowledge,
                List.of("sectors"),
                row -> judge(finder, row, (events, wanted) -> {
                    List<String> found =
                            events.stream().map(EventExamples::sectors).toList();
                    return Outcome.of(found.contains(wanted), found);
                })));
        Alliances alliances = new Alliances(knowledge);
        failed.addAll(Examples.failures(knowledge, List.of("alliances"), row -> members(alliances, row)));
        return failed;
    }

    private static Outcome judge(Finder finder, Row row, BiFunction<List<Event>, String, Outcome> judge) {
        return judge.apply(finder.events(row.get(Table.EXAMPLE)), row.get(Table.READING));
    }

    private static Outcome members(Alliances alliances, Row row) {
        LocalDate day = LocalDate.parse(row.get(Table.EXAMPLE));
        List<String> wrong = row.list(Table.READING).stream()
                .filter(code -> {
                    boolean none = code.startsWith("!");
                    return alliances.of(none ? code.substring(1) : code, day).contains(row.get("name")) == none;
                })
                .toList();
        return Outcome.of(wrong.isEmpty(), wrong);
    }

    private static String reading(Event e) {
        return e.type() + "|" + e.status() + "|" + names(e.actorNames()) + "|" + names(e.recipientNames());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "-" : String.join(" & ", names);
    }

    private static String countries(Event e) {
        return names(e.actors().stream()
                        .map(Party::country)
                        .filter(Objects::nonNull)
                        .toList()) + "|"
                + names(e.recipients().stream()
                        .map(Party::country)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String sectors(Event e) {
        return names(e.actors().stream().map(p -> String.valueOf(p.sector())).toList()) + "|"
                + names(e.recipients().stream()
                        .map(p -> String.valueOf(p.sector()))
                        .toList());
    }

    /** Finds the events of single sentences. */
    private static final class Finder {
        private final Vietnamese vietnamese;
        private final Casting casting;
        private final StatementFinder statements;
        private final EventFinder events;

        Finder(Knowledge knowledge) {
            vietnamese = Vietnamese.create(knowledge);
            casting = new Casting(knowledge);
            statements = new StatementFinder(knowledge);
            events = EventFinder.unsieved(knowledge);
        }

        List<Event> events(String text) {
            Article article = Article.of("example", text).published(DAY);
            Document document = vietnamese.read(article.text(), DAY);
            Cast cast = casting.of(article, document);
            String sha256 = article.sha256();
            List<Statement> said = statements.statements(article, sha256, document, cast);
            return events.events(article, sha256, document, cast, said);
        }
    }
}
