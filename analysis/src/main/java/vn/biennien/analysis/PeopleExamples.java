package vn.biennien.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Role;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** Runs the examples of the knowledge files that people are found by. Stateless and thread-safe. */
public final class PeopleExamples {
    /** The knowledge files whose examples are an actor with office and body, {@code name · office · body}. */
    public static final List<String> ROLES = List.of("offices", "metonyms");

    /** The knowledge files whose examples are an actor as described. */
    public static final List<String> DESCRIBED = List.of("person-nouns", "phrase-words", "addresses");

    /** The knowledge files whose examples are a pronoun and whom it means, {@code words = name, name}. */
    public static final List<String> PRONOUNS = List.of("pronouns", "given-names");

    private static final String MEANS = " = ";

    private PeopleExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Vietnamese vietnamese = Vietnamese.create(knowledge);
        Casting casting = new Casting(knowledge);
        return Stream.of(
                        failures(knowledge, ROLES, vietnamese, casting, PeopleExamples::roles),
                        failures(knowledge, DESCRIBED, vietnamese, casting, PeopleExamples::described),
                        failures(knowledge, PRONOUNS, vietnamese, casting, PeopleExamples::pronouns))
                .flatMap(List::stream)
                .toList();
    }

    /** An example as read. */
    private record Reading(Document document, Cast cast) {

        String words(Mention mention) {
            return document.span(mention.from(), mention.core()).in(document.text());
        }
    }

    private static List<Failed> failures(
            Knowledge knowledge,
            List<String> tables,
            Vietnamese vietnamese,
            Casting casting,
            BiFunction<Reading, String, Outcome> judge) {
        Function<Row, Outcome> reader = row -> {
            Article article = Article.of("example", row.get(Table.EXAMPLE));
            Document document = vietnamese.read(article.text());
            return judge.apply(new Reading(document, casting.of(article, document)), row.get(Table.READING));
        };
        return Examples.failures(knowledge, tables, reader);
    }

    private static Outcome roles(Reading read, String wanted) {
        List<String> found = new ArrayList<>();
        boolean right = false;
        for (Actor actor : read.cast().figures()) {
            found.add(actor.name());
            right |= wanted.equals(actor.name());
            for (Role role : actor.roles()) {
                String full = actor.name() + " · " + role.office() + (role.body() == null ? "" : " · " + role.body());
                found.add(full);
                right |= wanted.equals(full) || wanted.equals(actor.name() + " · " + role.body());
            }
        }
        return Outcome.of(right, found);
    }

    private static Outcome described(Reading read, String wanted) {
        List<String> found = read.cast().figures().stream().map(Actor::name).toList();
        return Outcome.of(found.contains(wanted), found);
    }

    /** Whom the last of the mentions written like the reading's pronoun means. */
    private static Outcome pronouns(Reading read, String wanted) {
        int sign = wanted.indexOf(MEANS);
        String pronoun = sign < 0 ? wanted : wanted.substring(0, sign);
        List<String> meant = List.of();
        for (Mention m : read.cast().mentions()) {
            if (read.words(m).equalsIgnoreCase(pronoun)) {
                meant = m.figures().stream()
                        .limit(m.joint() ? m.figures().size() : 1)
                        .map(f -> read.cast().figures().get(f).name())
                        .toList();
            }
        }
        List<String> names = sign < 0
                ? List.of()
                : List.of(wanted.substring(sign + MEANS.length()).split(", "));
        boolean right = sign >= 0 && sorted(names).equals(sorted(meant));
        return new Outcome(right, pronoun + MEANS + String.join(", ", meant));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }
}
