package vn.biennien.bench.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does to an article what a newsroom does to a text that it takes over. Its dice are its own: for one article. */
final class Desk {

    /** Share of words that are touched, a third of them each replaced, left out, and followed by another. */
    private static final double WORDS = 0.06;

    /** The same of a desk that does more than that. */
    private static final double SOME_WORDS = 0.03;

    private static final double SENTENCES = 0.2;
    private static final double FIGURES = 0.35;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private final Random random;
    private final List<Piece> others;
    private final List<Piece> around;

    /**
     * @param others articles that words and sentences are borrowed from; none of them is in the set
     * @param around three articles that one is put among; no other copy has any of them
     */
    Desk(Random random, List<Piece> others, List<Piece> around) {
        this.random = random;
        this.others = others;
        this.around = around;
    }

    Piece apply(Change change, Piece base) {
        return switch (change) {
            case HEADLINE -> headline(base);
            case WORDS -> words(base, WORDS);
            case SENTENCES -> sentences(base);
            case FIGURES -> figures(base);
            case ORDER -> order(base);
            case HALF -> first(base, 0.5);
            case TAIL -> tail(base);
            case WITHIN -> within(base);
            case DESK -> tail(words(headline(base), SOME_WORDS));
            case NONE, SAME, CREDIT, MERGED, FORM -> base;
        };
    }

    /** Two articles in one, under the headline of the first. */
    Piece merged(Piece a, Piece b) {
        List<List<String>> body = new ArrayList<>(a.body());
        body.addAll(b.body());
        return a.with(body);
    }

    private Piece headline(Piece base) {
        // A sentence of the article's own is what desks make headlines of; half of it is not in that order anywhere.
        List<String> own = base.sentences();
        String[] words = own.get(random.nextInt(own.size())).split("\\s+");
        int cut = words.length / 2;
        List<String> turned = new ArrayList<>(List.of(words).subList(cut, words.length));
        turned.addAll(List.of(words).subList(0, Math.min(cut, 8)));
        return new Piece(String.join(" ", turned), other(), base.body());
    }

    private Piece words(Piece base, double share) {
        return map(base, sentence -> {
            List<String> out = new ArrayList<>();
            for (String word : sentence.split("\\s+")) {
                if (random.nextDouble() >= share) {
                    out.add(word);
                    continue;
                }
                switch (random.nextInt(3)) {
                    case 0 -> out.add(word(other()));
                    case 1 -> {
                        out.add(word);
                        out.add(word(other()));
                    }
                    default -> {}
                }
            }
            return String.join(" ", out);
        });
    }

    private Piece sentences(Piece base) {
        return map(base, sentence -> {
            if (random.nextDouble() >= SENTENCES) {
                return sentence;
            }
            return random.nextBoolean() ? other() : "";
        });
    }

    private Piece figures(Piece base) {
        Map<String, String> young = new HashMap<>();
        return map(base, sentence -> {
            Matcher m = FIGURE.matcher(sentence);
            StringBuilder out = new StringBuilder();
            while (m.find()) {
                m.appendReplacement(out, young.computeIfAbsent(m.group(), this::figure));
            }
            return m.appendTail(out).toString();
        });
    }

    private String figure(String old) {
        if (random.nextDouble() >= FIGURES) {
            return old;
        }
        StringBuilder out = new StringBuilder(old);
        int last = old.length() - 1;
        out.setCharAt(last, (char) ('0' + (old.charAt(last) - '0' + 1 + random.nextInt(8)) % 10));
        return out.toString();
    }

    private Piece order(Piece base) {
        List<List<String>> body = new ArrayList<>(base.body());
        Collections.shuffle(body, random);
        return base.with(body);
    }

    private Piece tail(Piece base) {
        return first(base, 0.55 + 0.35 * random.nextDouble());
    }

    /** The first paragraphs, with so much of the syllables at least; the last of them is cut between sentences. */
    private static Piece first(Piece base, double share) {
        double left = share * base.syllables();
        List<List<String>> body = new ArrayList<>();
        for (List<String> paragraph : base.body()) {
            List<String> kept = new ArrayList<>();
            for (String sentence : paragraph) {
                if (left > 0) {
                    kept.add(sentence);
                    left -= sentence.split("\\s+").length;
                }
            }
            if (!kept.isEmpty()) {
                body.add(kept);
            }
        }
        return base.with(body);
    }

    /** The article as a part of one about three times as long. */
    private Piece within(Piece base) {
        List<List<String>> body = new ArrayList<>();
        int before = random.nextInt(3);
        for (int i = 0; i < around.size(); i++) {
            if (i == before) {
                body.addAll(base.body());
            }
            body.addAll(
                    first(around.get(i), Math.min(1, base.syllables() / 400.0)).body());
        }
        return new Piece(other(), other(), body);
    }

    private Piece map(Piece base, java.util.function.UnaryOperator<String> edit) {
        List<List<String>> body = new ArrayList<>();
        for (List<String> paragraph : base.body()) {
            List<String> kept =
                    paragraph.stream().map(edit).filter(s -> !s.isBlank()).toList();
            if (!kept.isEmpty()) {
                body.add(kept);
            }
        }
        return body.isEmpty() ? base : base.with(body);
    }

    /** A sentence of another article. */
    private String other() {
        List<String> sentences = others.get(random.nextInt(others.size())).sentences();
        return sentences.get(random.nextInt(sentences.size()));
    }

    private String word(String sentence) {
        String[] words = sentence.split("\\s+");
        return words[random.nextInt(words.length)];
    }
}
