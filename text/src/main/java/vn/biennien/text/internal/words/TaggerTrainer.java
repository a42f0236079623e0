package vn.biennien.text.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains the tagger twice: first ones tag a corpus, and the last learns from the treebank with what they made of the words
 * of the corpus. For each part of the treebank that comes from one that had not seen the part, as it will be with new
 * text.
 */
final class TaggerTrainer {
    private static final long SEED = 7;
    private static final int ROUNDS = 6;
    private static final int PARTS = 5;

    /** So many learn, each in an order of its own: their sum is steadier than one. */
    private static final int LEARNERS = 8;

    /** Enough for those that tag the corpus. */
    private static final int FIRST_LEARNERS = 2;

    private final List<Lesson> gold;
    private final ByteTable clusters;

    TaggerTrainer(List<Lesson> gold, ByteTable clusters) {
        this.gold = gold;
        this.clusters = clusters;
    }

    Tagger train(List<Lesson> corpus) {
        ByteTable none = ByteTable.of(new TreeMap<>());
        ByteTable[] nothing = new ByteTable[gold.size()];
        Arrays.fill(nothing, none);
        ByteTable[] known = new ByteTable[gold.size()];
        for (int part = 0; part < PARTS; part++) {
            int from = part * gold.size() / PARTS;
            int to = (part + 1) * gold.size() / PARTS;
            List<Integer> others = numbers();
            others.subList(from, to).clear();
            Tagger first = train(others, nothing, none, FIRST_LEARNERS);
            Arrays.fill(known, from, to, TagUses.of(first, corpus));
        }
        ByteTable all = TagUses.of(train(numbers(), nothing, none, FIRST_LEARNERS), corpus);
        return train(numbers(), known, all, LEARNERS);
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /**
     * Trains on some sentences.
     *
     * @param numbers theirs
     * @param known what is known of the words of the corpus, for each sentence
     * @param later the same, for the tagger
     */
    private Tagger train(List<Integer> numbers, ByteTable[] known, ByteTable later, int learners) {
        double[] sums = new double[Tagger.TAGS.length << TagFeatures.BITS];
        for (int l = 0; l < learners; l++) {
            TagLearner learner = new TagLearner(clusters, SEED + l);
            Random random = new Random(SEED + l);
            List<Integer> order = new ArrayList<>(numbers);
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(order, random);
                order.forEach(i -> learner.learn(gold.get(i), known[i]));
            }
            learner.addTo(sums);
        }
        return new Tagger(clusters, later, Averaged.bytes(sums));
    }
}
