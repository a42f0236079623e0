package vn.biennien.bench.agreements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with what is told in it of agreements; {@code sentences.tsv} explains the columns.
 *
 * @param part {@code work} or {@code held}
 * @param published day of publication
 * @param text the article
 * @param marks what is told
 */
record Marked(String part, String published, String text, List<Mark> marks) {

    Marked {
        marks = List.copyOf(marks);
    }

    /**
     * One thing told.
     *
     * @param agreement id of the register, or the name as written
     * @param status what became of it
     * @param parties whose part it is
     * @param who who says it; empty: the article
     * @param when beginning of the days, as far as told; empty: not told
     */
    record Mark(String agreement, String status, Set<String> parties, Set<String> who, String when) {

        Mark {
            parties = Set.copyOf(parties);
            who = Set.copyOf(who);
        }

        private static Mark of(String cell) {
            String[] parts = cell.trim().split("\\|", -1);
            return new Mark(parts[0], parts[1], names(parts[2]), names(parts[3]), parts[4]);
        }

        static Set<String> names(String names) {
            Set<String> all = new TreeSet<>();
            Arrays.stream(names.split("&"))
                    .map(String::trim)
                    .filter(n -> !n.isEmpty())
                    .forEach(all::add);
            return all;
        }
    }

    /** All of them, in the file's order. */
    static List<Marked> all() {
        try (InputStream in = Marked.class.getResourceAsStream("sentences.tsv")) {
            if (in == null) {
                throw new IllegalStateException("sentences.tsv is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .skip(1) // the columns
                    .map(l -> l.split("\t", -1))
                    .map(c -> new Marked(c[0], c[1], c[2], marks(c[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("sentences.tsv", e);
        }
    }

    private static List<Mark> marks(String cell) {
        return Arrays.stream(cell.split(" ; "))
                .filter(m -> !m.isBlank())
                .map(Mark::of)
                .toList();
    }
}
