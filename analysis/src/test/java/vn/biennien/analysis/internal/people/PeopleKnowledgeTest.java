package vn.biennien.analysis.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;

/** Runs the examples of the knowledge files that people are found by. */
class PeopleKnowledgeTest {

    private static Stream<Row> examples(String... tables) {
        return Stream.of(tables).flatMap(name -> Knowledge.shipped().table(name).examples().stream());
    }

    static Stream<Row> roles() {
        return examples("offices", "metonyms");
    }

    static Stream<Row> described() {
        return examples("person-nouns", "phrase-words");
    }

    static Stream<Row> pronouns() {
        return examples("pronouns", "given-names");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void exampleGivesActorAndRole(Row row) {
        List<String> found = new ArrayList<>();
        for (Actor actor : Casts.of(row.get("example")).cast().figures()) {
            found.add(actor.name());
            for (Role role : actor.roles()) {
                found.add(actor.name() + " · " + role.office() + (role.body() == null ? "" : " · " + role.body()));
                found.add(actor.name() + " · " + role.body());
            }
        }
        assertThat(found).as(row.place()).contains(row.get("reading"));
    }

    @ParameterizedTest
    @MethodSource("described")
    void exampleGivesSomebodyDescribed(Row row) {
        assertThat(Casts.of(row.get("example")).cast().figures().stream().map(Actor::name))
                .as(row.place())
                .contains(row.get("reading"));
    }

    @ParameterizedTest
    @MethodSource("pronouns")
    void examplePronounMeans(Row row) {
        String[] sides = row.get("reading").split(" = ");
        Casts read = Casts.of(row.get("example"));
        List<String> meant = List.of();
        for (Mention m : read.cast().mentions()) {
            if (read.words(m).toLowerCase(Locale.ROOT).equals(sides[0].toLowerCase(Locale.ROOT))) {
                int many = m.joint() ? m.figures().size() : 1;
                meant = m.figures().stream()
                        .limit(many)
                        .map(f -> read.cast().figures().get(f).name())
                        .toList();
            }
        }
        assertThat(meant).as(row.place()).containsExactlyInAnyOrder(sides[1].split(", "));
    }
}
