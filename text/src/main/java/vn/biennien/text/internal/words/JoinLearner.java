package vn.biennien.text.internal.words;

/** Learns {@link Segmenter}'s weights. Not thread-safe. */
final class JoinLearner {
    /** A decision right by less than this is practised all the same. */
    private static final int MARGIN = 15;

    private final Averaged averaged = new Averaged(1 << JoinFeatures.BITS);
    private final JoinCounts counts;
    private final Syllabary s = new Syllabary();
    private final int[] features = new int[JoinFeatures.COUNT];

    JoinLearner(JoinCounts counts) {
        this.counts = counts;
    }

    /** Practises one sentence, which is among those that were counted. */
    void learn(Lesson lesson) {
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
                practise(join ? 1 : -1);
            }
            word = join ? Syllabary.extend(word, id) : id;
            length = join ? length + 1 : 1;
        }
    }

    private void practise(int right) {
        int score = 0;
        for (int feature : features) {
            score += averaged.weights[feature];
        }
        averaged.tick();
        if (right * score <= MARGIN) {
            for (int feature : features) {
                averaged.add(feature, right);
            }
        }
    }

    void addTo(double[] sums) {
        averaged.addTo(sums);
    }
}
