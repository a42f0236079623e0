package vn.biennien.text.internal.words;

import java.util.Arrays;
import java.util.Random;

/** Learns {@link Tagger}'s weights. Not thread-safe. */
final class TagLearner {
    /** A decision right by less than this is practised all the same. */
    private static final int MARGIN = 10;

    /** One feature in so many is left out at each decision, so that none is relied on alone. */
    private static final int LEFT_OUT = 8;

    private final int tags = Tagger.TAGS.length;
    private final Averaged averaged = new Averaged(tags << TagFeatures.BITS);
    private final ByteTable clusters;
    private final Syllabary s = new Syllabary();
    private final Lexemes x = new Lexemes();
    private final Random random;
    private final int[] features = new int[TagFeatures.COUNT];
    private int kept;
    private final int[] scores = new int[tags];

    /** A learner that leaves out what {@code seed} says. */
    TagLearner(ByteTable clusters, long seed) {
        this.clusters = clusters;
        this.random = new Random(seed);
    }

    /**
     * Practises one sentence on its true words, with the tags before each word as they would be given.
     *
     * @param uses what a tagger that has not seen the sentence made of a corpus
     */
    void learn(Lesson lesson, ByteTable uses) {
        s.set(lesson);
        x.set(s, lesson.joins(), clusters, uses);
        for (int i = 0; i < x.size; i++) {
            if (x.isPunctuation(i)) {
                x.tags[i + Lexemes.PAD] = Tagger.PUNCTUATION;
                continue;
            }
            TagFeatures.fill(x, i, features);
            leaveOut();
            int right = Tagger.tagNumber(lesson.tags()[i]);
            x.tags[i + Lexemes.PAD] = practise(right);
        }
    }

    private void leaveOut() {
        kept = 0;
        for (int feature : features) {
            if (random.nextInt(LEFT_OUT) != 0) {
                features[kept++] = feature;
            }
        }
    }

    /** Returns the tag that would have been given. */
    private int practise(int right) {
        Arrays.fill(scores, 0);
        for (int k = 0; k < kept; k++) {
            int feature = features[k];
            for (int tag = 0; tag < tags; tag++) {
                scores[tag] += averaged.weights[feature * tags + tag];
            }
        }
        averaged.tick();
        int rival = right == 0 ? 1 : 0;
        for (int tag = 0; tag < tags; tag++) {
            if (tag != right && scores[tag] > scores[rival]) {
                rival = tag;
            }
        }
        if (right < 0) {
            return rival;
        }
        boolean lost = scores[rival] >= scores[right];
        if (scores[right] - scores[rival] <= MARGIN) {
            for (int k = 0; k < kept; k++) {
                averaged.add(features[k] * tags + right, 1);
                averaged.add(features[k] * tags + rival, -1);
            }
        }
        return lost ? rival : right;
    }

    void addTo(double[] sums) {
        averaged.addTo(sums);
    }
}
