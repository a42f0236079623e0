package vn.biennien.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.record.TimeExpression;

/** Runs the examples of the knowledge files that tokens, names and times are found by. Stateless and thread-safe. */
public final class TextExamples {
    /** The knowledge files whose examples are names, as {@code KIND:words}. */
    public static final List<String> NAMES =
            List.of("states", "places", "outlets", "organisations", "laws", "products", "name-syllables");

    /** The knowledge files whose examples are times, as {@code words = TYPE value}, and a day they are read on. */
    public static final List<String> TIMES = List.of("times", "time-words", "holidays");

    /** The knowledge files whose examples are tokens with | between, sentences with ¦ between. */
    public static final List<String> TOKENS = List.of(TokenWords.TABLE);

    /** The knowledge files whose examples are norms of tokens with spaces between. */
    public static final List<String> NORMS = List.of(Lookalikes.TABLE);

    private static final String CREATED = "created";

    private TextExamples() {}

    /** The examples that do not come out as their files say. */
    public static List<Failed> check(Knowledge knowledge) {
        Vietnamese vietnamese = Vietnamese.create(knowledge);
        return Stream.of(
                        Examples.failures(knowledge, NAMES, row -> names(vietnamese, row)),
                        Examples.failures(knowledge, TIMES, row -> times(vietnamese, row)),
                        Examples.failures(knowledge, TOKENS, TextExamples::tokens),
                        Examples.failures(knowledge, NORMS, TextExamples::norms))
                .flatMap(List::stream)
                .toList();
    }

    private static Outcome tokens(Row row) {
        Tokens tokens = Tokenizer.tokenize(row.get(Table.EXAMPLE));
        String found = Tokenizer.sentences(tokens).stream()
                .map(s -> IntStream.range(s.from(), s.to())
                        .mapToObj(tokens::surface)
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("¦"));
        return new Outcome(found.equals(row.get(Table.READING)), found);
    }

    private static Outcome norms(Row row) {
        Tokens tokens = Tokenizer.tokenize(row.get(Table.EXAMPLE));
        String found = IntStream.range(0, tokens.size()).mapToObj(tokens::norm).collect(Collectors.joining(" "));
        return new Outcome(found.equals(row.get(Table.READING)), found);
    }

    private static Outcome names(Vietnamese vietnamese, Row row) {
        String text = row.get(Table.EXAMPLE);
        List<String> found = vietnamese.read(text).names().stream()
                .map(n -> n.kind() + ":" + n.span().in(text))
                .toList();
        return Outcome.of(found.equals(row.list(Table.READING)), found);
    }

    private static Outcome times(Vietnamese vietnamese, Row row) {
        String created = row.get(CREATED);
        LocalDate day;
        try {
            day = created.isEmpty() ? null : LocalDate.parse(created);
        } catch (DateTimeException e) {
            return new Outcome(false, CREATED + ": " + created);
        }
        String text = row.get(Table.EXAMPLE);
        String wanted = row.get(Table.READING);
        String found = vietnamese.read(text, day).times().stream()
                .map(t -> time(t, text, wanted))
                .collect(Collectors.joining("; "));
        return new Outcome(found.equals(wanted), found);
    }

    /** A time as readings write it; a modifier is shown only where the reading tells one for those words. */
    private static String time(TimeExpression time, String text, String wanted) {
        String plain = time.span().in(text) + " = " + time.value().type() + " "
                + time.value().value();
        String full = plain + " " + time.value().mod();
        return wanted.contains(full) ? full : plain;
    }
}
