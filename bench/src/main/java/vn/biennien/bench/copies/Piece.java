package vn.biennien.bench.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An article in the parts that a desk works on.
 *
 * @param headline its headline
 * @param standfirst its standfirst; empty where it has none
 * @param body paragraphs, each a list of sentences
 */
record Piece(String headline, String standfirst, List<List<String>> body) {

    /** Reads the corpus' layout: headline, blank line, standfirst, blank line, paragraphs. */
    static Piece read(String text) {
        List<String> groups = new ArrayList<>();
        for (String group : text.strip().split("\n\\s*\n")) {
            groups.add(group.strip());
        }
        String headline = groups.get(0);
        String standfirst = groups.size() > 2 ? groups.get(1) : "";
        List<List<String>> body = new ArrayList<>();
        for (String group : groups.subList(Math.min(groups.size(), standfirst.isEmpty() ? 1 : 2), groups.size())) {
            for (String line : group.split("\n")) {
                if (!line.isBlank()) {
                    body.add(sentences(line.strip()));
                }
            }
        }
        return new Piece(headline.replace('\n', ' '), standfirst.replace('\n', ' '), body);
    }

    /** The same with another body. */
    Piece with(List<List<String>> paragraphs) {
        return new Piece(headline, standfirst, paragraphs);
    }

    /** All sentences of the body. */
    List<String> sentences() {
        return body.stream().flatMap(List::stream).toList();
    }

    /** How many syllables the body has. */
    int syllables() {
        return sentences().stream().mapToInt(s -> s.split("\\s+").length).sum();
    }

    /** The text as articles lie in an archive, with {@code credit} below it where there is one. */
    String text(String credit) {
        StringBuilder out = new StringBuilder(headline).append("\n\n");
        if (!standfirst.isEmpty()) {
            out.append(standfirst).append("\n\n");
        }
        for (List<String> paragraph : body) {
            out.append(String.join(" ", paragraph)).append('\n');
        }
        return out.append(credit.isEmpty() ? "" : "\n" + credit + "\n").toString();
    }

    private static List<String> sentences(String line) {
        return Arrays.asList(line.split("(?<=[.!?…]) (?=\\p{Lu}|[“\"])"));
    }
}
