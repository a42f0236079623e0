package vn.biennien.text.internal.words;

/**
 * Learns {@link Segmenter}'s weights. What is a word differs a little between the corpus and the treebank, whose words are
 * to be found: hence weights that both teach, and others on top of them that only the treebank does (Daumé 2007). Not
 * thread-safe.
 */
final class JoinLearner {
    /** A decision right by less than this is practised all the same. */
    private static final int MARGIN = 15;

    private final Averaged shared = new Averaged(1 << JoinFeatures.BITS);
    private final Averaged own = new Averaged(1 << JoinFeatures.BITS);
    private final JoinCounts counts;
    private final Syllabary s = new Syllabary();
    private final int[] features = new int[JoinFeatures.COUNT];

    JoinLearner(JoinCounts counts) {
        this.counts = counts;
    }

    /**
     * Practises one sentence, which is among those that were counted.
     *
     * @param gold whether it is of a treebank
     */
    void learn(Lesson lesson, boolean gold) {
        s.set(lesson);
        counts.look(s, lesson);
        int word = 0;
        int length = 0;
        for (int i = 0; i < s.size; i++) {
            int id = s.ids[i + Syllabary.PAD];
            boolean join = lesson.joins()[i];
            if (i > 0 && !JoinFeatures.isApart(s, i)) {
                boolean known = length > 1;
                int soFar = known ? counts.code(Syllabary.continuationKey(word, id), true, join) : 0;
                JoinFeatures.fill(s, i, word, length, soFar, features);
                practise(join ? 1 : -1, gold);
            }
            word = join ? Syllabary.extend(word, id) : id;
            length = join ? length + 1 : 1;
        }
    }

    private void practise(int right, boolean gold) {
        int score = 0;
        for (int feature : features) {
            score += shared.weights[feature] + (gold ? own.weights[feature] : 0);
        }
        shared.tick();
        own.tick();
        if (right * score <= MARGIN) {
            for (int feature : features) {
                shared.add(feature, right);
                if (gold) {
                    own.add(feature, 2 * right);
                }
            }
        }
    }

    /** Adds the weights for text like the treebank's. */
    void addTo(double[] sums) {
        shared.addTo(sums);
        own.addTo(sums);
    }
}
