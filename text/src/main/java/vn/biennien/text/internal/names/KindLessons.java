package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/**
 * Names whose kind is certain, as examples for {@link KindLearner}: names that the files know; unknown ones behind a title
 * or a word that tells; and, most of all, bare ones that the same article, or the corpus over and over, names behind such
 * a word elsewhere. Articles are shown twice: first to count, then to collect. Confined to one thread.
 */
public final class KindLessons {
    /** How often a name's kind must be told in the corpus, and by what share, to hold where the article doesn't tell it. */
    private static final int LEAST = 3;

    private static final double MOSTLY = 0.9;
    /** How many examples one name gives at most, bare, told or known. */
    private static final int BARE = 60;

    private static final int TOLD = 12;
    private static final int KNOWN = 15;
    private static final int BARE_IN_ARTICLE = 3;
    /** Of the bare names, each so many-th is kept for measuring. */
    private static final int HELD_OUT = 20;

    private final NameFinder finder;
    private final Lexicon lexicon;
    private final KindFeatures features;
    private final Map<String, int[]> votes = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final List<KindLearner.Example> examples = new ArrayList<>();
    private final List<KindLearner.Example> kept = new ArrayList<>();
    /** Kinds' shares are raised to this power: below 1, rare kinds count for more than they are. */
    private static final double SHARE = 0.7;
    /** No example counts for more than so many. */
    private static final double MOST = 4;

    private final int[] bare = new int[KindModel.CLASSES];

    private int drawn;

    /** Lessons with this knowledge. */
    public KindLessons(Knowledge knowledge) {
        lexicon = new Lexicon(knowledge);
        finder = new NameFinder(lexicon, null);
        features = new KindFeatures(lexicon);
    }

    /** The first time: counts what kinds an article tells. */
    public void count(Tokens tokens, List<Sentence> sentences) {
        Search s = finder.settled(tokens, sentences);
        told(s).forEach((key, own) -> {
            int[] all = votes.computeIfAbsent(key, k -> new int[KindModel.CLASSES]);
            for (int c = 0; c < own.length; c++) {
                all[c] += own[c] > 0 ? 1 : 0;
            }
        });
    }

    /** The second time: collects an article's names. */
    public void collect(Tokens tokens, List<Sentence> sentences) {
        Search s = finder.settled(tokens, sentences);
        Neighbours near = new Neighbours(s);
        Map<String, int[]> own = told(s);
        Map<String, Integer> here = new HashMap<>();
        for (int[] span : s.softSpans()) {
            String key = Settling.key(s.t, span[0], span[1]);
            int kind = certain(own.get(key), 1);
            kind = kind < 0 && !own.containsKey(key) ? certain(votes.get(key), LEAST) : kind;
            if (kind >= 0 && here.merge(key, 1, Integer::sum) <= BARE_IN_ARTICLE && may("b " + key, BARE)) {
                bare(s, near, span[0], span[1], kind, true, 1);
            }
        }
        for (Name n : s.names) {
            int kind = KindModel.number(n.kind());
            if (kind < 0 || s.isSoft(n.from(), n.to()) || !isOwn(s, n)) {
                continue;
            }
            String key = Settling.key(s.t, n.from(), n.to());
            boolean first = here.merge("t " + key, 1, Integer::sum) == 1;
            if (isKnown(s, n)) {
                if (first && may("k " + key, KNOWN)) {
                    bare(s, near, n.from(), n.to(), kind, false, 0.3f);
                }
            } else if (first && !s.streets.contains(n.from()) && may("t " + key, TOLD)) {
                features.clear();
                features.shape(s.t, n.from(), n.to(), isDrawn());
                features.right(s.t, near, n.to());
                examples.add(new KindLearner.Example(features.toArray(), kind, 0.5f));
            }
        }
    }

    private boolean may(String key, int most) {
        return used.merge(key, 1, Integer::sum) <= most;
    }

    /** Every other name is learned without its words, for those whose words nobody has met. */
    private boolean isDrawn() {
        return drawn++ % 2 == 0;
    }

    private void bare(Search s, Neighbours near, int from, int to, int kind, boolean words, float weight) {
        features.clear();
        features.shape(s.t, from, to, words && isDrawn());
        features.around(s.t, near, from, to);
        bare[kind] += words ? 1 : 0;
        KindLearner.Example example = new KindLearner.Example(features.toArray(), kind, weight);
        (words && drawn % HELD_OUT == 1 ? kept : examples).add(example);
    }

    /** The kinds that the article tells of unknown names, by their words, with counts. */
    private Map<String, int[]> told(Search s) {
        Map<String, int[]> told = new HashMap<>();
        for (Name n : s.names) {
            int kind = KindModel.number(n.kind());
            if (kind >= 0 && !s.isSoft(n.from(), n.to()) && isOwn(s, n) && !isKnown(s, n)) {
                told.computeIfAbsent(Settling.key(s.t, n.from(), n.to()), k -> new int[KindModel.CLASSES])[kind]++;
            }
        }
        s.kinds.forEach((key, k) -> {
            int kind = KindModel.number(k);
            if (kind >= 0) {
                told.computeIfAbsent(key, words -> new int[KindModel.CLASSES])[kind]++;
            }
        });
        for (String key : s.nothing) {
            told.computeIfAbsent(key, k -> new int[KindModel.CLASSES])[KindModel.NONE]++;
        }
        return told;
    }

    /** Whether the name is all capitals: no head, no field of work. */
    private boolean isOwn(Search s, Name n) {
        for (int k = n.from(); k < n.to(); k++) {
            if (!s.t.isCapital(k) || k == n.from() && Shapes.isAcronym(s.t, k)) {
                return false;
            }
        }
        return !(lexicon.head(s.t, n.from(), n.to()) instanceof Phrases.Match<Lexicon.Hint> m && m.to() < n.to());
    }

    private boolean isKnown(Search s, Name n) {
        return lexicon.known(s.t, n.from(), n.to()) instanceof Phrases.Match<Lexicon.Known> m && m.to() == n.to();
    }

    private static int certain(int @Nullable [] counts, int least) {
        if (counts == null) {
            return -1;
        }
        int all = 0;
        int best = 0;
        for (int c = 0; c < counts.length; c++) {
            all += counts[c];
            best = counts[c] > counts[best] ? c : best;
        }
        return counts[best] >= least && counts[best] >= MOSTLY * all ? best : -1;
    }

    /**
     * The examples with such weights that all of a kind weigh as much as the kind's share among bare names asks, the rarer
     * kinds somewhat more: told and known names, of which there are more places than persons, are to teach what names look
     * like, not how many there are.
     */
    private List<KindLearner.Example> balanced() {
        double[] weights = new double[KindModel.CLASSES];
        examples.forEach(e -> weights[e.kind()] += e.weight());
        double[] shares = new double[KindModel.CLASSES];
        double all = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = StrictMath.pow(1 + bare[c], SHARE);
            all += shares[c];
        }
        double sum = all;
        return examples.stream()
                .map(e -> new KindLearner.Example(e.features(), e.kind(), (float)
                        (e.weight() * Math.min(MOST, examples.size() * shares[e.kind()] / sum / weights[e.kind()]))))
                .toList();
    }

    /**
     * Learns from what was collected.
     *
     * @param progress hears a line on how much there was, and how many held-out names the model gets right
     */
    public KindModel learn(Consumer<String> progress) {
        KindModel model = KindLearner.learn(balanced());
        int[][] table = new int[KindModel.CLASSES][KindModel.CLASSES];
        int right = 0;
        for (KindLearner.Example e : kept) {
            int guess = model.best(e.features());
            table[e.kind()][guess]++;
            right += guess == e.kind() ? 1 : 0;
        }
        int[] counts = new int[KindModel.CLASSES];
        examples.forEach(e -> counts[e.kind()]++);
        progress.accept(examples.size() + " examples " + Arrays.toString(counts) + "; held out: " + right + " of "
                + kept.size() + " right " + Arrays.deepToString(table));
        return model;
    }
}
