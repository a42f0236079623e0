package vn.biennien.bench.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in a person's words, each answered by one command over a record of real articles. */
class QuestionsTest {

    private static final Path GOLD = Path.of("../../shared/gold");

    @TempDir
    private Path folder;

    @Test
    void there_are_forty_questions_at_least_and_several_for_each_view() {
        List<Question> all = Question.all();

        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all.stream().collect(Collectors.groupingBy(Question::view, Collectors.counting())))
                .hasSize(7)
                .allSatisfy((view, count) -> assertThat(count).isGreaterThanOrEqualTo(5));
        assertThat(all.stream().map(Question::text)).doesNotHaveDuplicates();
    }

    @Test
    void all_are_answered_but_those_that_are_known_not_to_be() throws IOException {
        Desk desk = new Desk(folder, GOLD);
        Set<String> open = open();
        List<String> wrong = new ArrayList<>();
        for (Question q : Question.all()) {
            if (desk.canAsk(q)) {
                String why = desk.ask(q);
                boolean known = open.contains(q.text());
                if (why.isEmpty() == known) {
                    wrong.add(q.text() + (known ? " is answered now: take it out of unanswered.txt" : " " + why));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Set<String> open() throws IOException {
        try (InputStream in = QuestionsTest.class.getResourceAsStream("unanswered.txt")) {
            return in == null
                    ? Set.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.isBlank() && !l.startsWith("#"))
                            .collect(Collectors.toSet());
        }
    }
}
