package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;

/** Gives unknown names their kinds by a trained model, one kind to the same words in an article. Immutable and thread-safe. */
final class KindChooser {
    private static final int PERSON = KindModel.number(Name.Kind.PERSON);
    /** Of the places where a name stands, so many are looked at. */
    private static final int PLACES = 12;
    /** By so much another kind must be likelier than the rules' guess. */
    private static final float MARGIN = 1.0f;
    /** The same, where it is made like a person's whole name. */
    private static final float SURE_MARGIN = 4.0f;
    /** So much speaks for what stands in brackets behind a name of that kind. */
    private static final float BRACKETS = 2.0f;
    /** The same for one or two words, as most foreigners' names have, where rules take them for somebody's. */
    private static final float SHORT_MARGIN = 2.5f;
    /** By so much likelier must it be that it is no name of ours. */
    private static final float NONE_MARGIN = 2.5f;

    private final Lexicon lexicon;
    private final KindModel model;
    private final ProductReader products;
    private final HeadWords heads;

    KindChooser(Lexicon lexicon, ProductReader products, HeadWords heads, KindModel model) {
        this.heads = heads;
        this.products = products;
        this.lexicon = lexicon;
        this.model = model;
    }

    /** Changes the kinds of guessed names where the model is surer of another, and drops what it takes for none. */
    void choose(Search s) {
        Map<String, List<int[]>> groups = new LinkedHashMap<>();
        for (int[] span : s.softSpans()) {
            groups.computeIfAbsent(Settling.key(s.t, span[0], span[1]), k -> new ArrayList<>())
                    .add(span);
        }
        if (groups.isEmpty()) {
            return;
        }
        Neighbours near = new Neighbours(s);
        KindFeatures features = new KindFeatures(lexicon);
        Map<Integer, Name.Kind> guesses = new HashMap<>();
        for (Name n : s.names) {
            if (s.isSoft(n.from(), n.to())) {
                guesses.put(n.from(), n.kind());
            }
        }
        Map<Integer, Integer> chosen = new HashMap<>();
        groups.forEach((key, spans) -> {
            Name.Kind other = s.titled.contains(key) ? Name.Kind.PERSON : told(s, key, spans);
            float[] scores = other == null ? scores(s, near, features, spans) : new float[0];
            Name.Kind bracketed = other == null ? otherName(s, near, spans) : null;
            if (bracketed != null) {
                scores[KindModel.number(bracketed)] += BRACKETS;
            }
            for (int[] span : spans) {
                chosen.put(
                        span[0],
                        other == null
                                ? choice(guesses.get(span[0]), margin(s, span, guesses.get(span[0])), scores)
                                : KindModel.number(other));
            }
        });
        s.names.removeIf(n -> s.isSoft(n.from(), n.to())
                && (chosen.getOrDefault(n.from(), -1) == KindModel.NONE
                        || s.t.length(n.from()) == 1
                                && n.to() == n.from() + 1
                                && chosen.getOrDefault(n.from(), -1) != PERSON)); // "khối C", "viêm gan B"
        int[] ends = ends(s);
        s.names.replaceAll(n -> {
            Integer kind = s.isSoft(n.from(), n.to()) ? chosen.get(n.from()) : null;
            Name.Kind told = kind == null || kind < 0 ? null : KindModel.kind(kind);
            return told == null ? n : named(s, ends, n, told);
        });
    }

    /** Where the longest name ends that begins at each token. */
    private static int[] ends(Search s) {
        int[] ends = new int[s.t.size()];
        s.names.forEach(n -> ends[n.from()] = Math.max(ends[n.from()], n.to()));
        return ends;
    }

    /** The name with that kind; a product's number belongs to it, and a firm's state. */
    private Name named(Search s, int[] ends, Name n, Name.Kind kind) {
        int to = n.to();
        if (kind == Name.Kind.PRODUCT) {
            to = products.suffix(s.t, to, s.t.size());
        } else if (kind == Name.Kind.ORGANISATION && PersonReader.isForeign(s.t, to - 1)) {
            to = heads.atHome(s.t, to, s.t.size());
        }
        for (int k = n.to(); k < to; k++) {
            to = ends[k] > to ? k : to; // another name goes on from there
        }
        return to == n.to() && kind == n.kind() ? n : new Name(s.t.span(n.from(), to), kind, n.from(), to);
    }

    /** The kind that the article tells elsewhere, or the files; null where they tell none. */
    private Name.@Nullable Kind told(Search s, String key, List<int[]> spans) {
        Name.Kind once = s.kinds.get(key);
        if (once != null) {
            return once;
        }
        int[] first = spans.getFirst();
        boolean body = lexicon.known(s.t, first[0], first[1]) instanceof Phrases.Match<Lexicon.Known> m
                && m.to() == first[1]
                && m.value().kind() == Name.Kind.ORGANISATION;
        if (first[1] == first[0] + 1 && s.parts.getOrDefault(s.t.norm(first[0]), false)) {
            return Name.Kind.PERSON;
        }
        return body ? Name.Kind.ORGANISATION : null;
    }

    /** {@code Liên đoàn Bơi quốc tế (World Aquatics)}: foreign words in brackets are a body's or product's other name. */
    private static Name.@Nullable Kind otherName(Search s, Neighbours near, List<int[]> spans) {
        for (int[] span : spans) {
            int from = span[0];
            boolean brackets = from > 1 && span[1] < s.t.size() && s.t.is(from - 1, "(") && s.t.is(span[1], ")");
            Name.Kind kind = brackets && PersonReader.isForeign(s.t, from) ? near.at(from - 2) : null;
            if (kind == Name.Kind.ORGANISATION || kind == Name.Kind.PRODUCT) {
                return kind;
            }
        }
        return null;
    }

    private float margin(Search s, int[] span, Name.@Nullable Kind guess) {
        return guess != Name.Kind.PERSON
                ? MARGIN
                : isWhole(s, span) ? SURE_MARGIN : span[1] - span[0] <= 2 ? SHORT_MARGIN : MARGIN;
    }

    /** {@code Lucas Fournier}, {@code Nguyễn Minh Thư}: a given name, or a family name before two more. */
    private boolean isWhole(Search s, int[] span) {
        int from = span[0];
        return lexicon.isFirstName(s.t, from) && span[1] - from > 1
                || lexicon.syllables.isCommonFamily(s.t, from) && span[1] - from > 2;
    }

    private float[] scores(Search s, Neighbours near, KindFeatures features, List<int[]> spans) {
        float[] scores = new float[KindModel.CLASSES];
        int[] first = spans.getFirst();
        features.clear();
        features.shape(s.t, first[0], first[1], true);
        model.score(features, 1, scores);
        int looked = Math.min(spans.size(), PLACES);
        float share = (float) (Math.sqrt(looked) / looked);
        for (int[] span : spans.subList(0, looked)) {
            features.clear();
            features.around(s.t, near, span[0], span[1]);
            model.score(features, share, scores);
        }
        if (PersonReader.isForeign(s.t, first[0]) && PersonReader.isEnglishPhrase(s.t, first[0], first[1])) {
            scores[PERSON] = Float.NEGATIVE_INFINITY; // a title of a book, a society
        }
        return scores;
    }

    /** The number of the kind to give the name; -1 where the guess stands. */
    private static int choice(Name.@Nullable Kind guessed, float least, float[] scores) {
        int guess = guessed == null ? -1 : KindModel.number(guessed);
        if (guess < 0) {
            return -1;
        }
        float own = scores[guess];
        int best = guess;
        for (int c = 0; c < scores.length; c++) {
            float margin = c == KindModel.NONE ? NONE_MARGIN : c == guess ? 0 : least;
            if (scores[c] - margin > scores[best] && scores[c] - margin > own) {
                best = c;
            }
        }
        return best;
    }
}
