package vn.biennien.text.internal.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Joins the syllables of a sentence to words, from left to right. Immutable and thread-safe. */
final class Segmenter {
    private final ByteTable known;
    private final byte[] weights;

    /**
     * A segmenter.
     *
     * @param known what is known of syllables side by side
     * @param weights one for each number that {@link JoinFeatures} gives
     */
    Segmenter(ByteTable known, byte[] weights) {
        this.known = known;
        this.weights = weights;
    }

    /** Tells for each syllable whether it continues the word of the one before. */
    void segment(Syllabary s, boolean[] joins) {
        look(s);
        int[] features = new int[JoinFeatures.COUNT];
        int word = 0;
        int length = 0;
        for (int i = 0; i < s.size; i++) {
            int id = s.ids[i + Syllabary.PAD];
            joins[i] = length > 0 && !JoinFeatures.isApart(s, i) && joins(s, i, word, length, features);
            word = joins[i] ? Syllabary.extend(word, id) : id;
            length = joins[i] ? length + 1 : 1;
        }
    }

    private boolean joins(Syllabary s, int i, int word, int length, int[] features) {
        int at = i + Syllabary.PAD;
        int soFar =
                length == 1 ? 0 : length == 2 ? s.thirds[at] : known.get(Syllabary.continuationKey(word, s.ids[at]));
        JoinFeatures.fill(s, i, word, length, soFar, features);
        int score = 0;
        for (int feature : features) {
            score += weights[feature];
        }
        return score > 0;
    }

    /** Looks up what is known of the sentence's pairs and triples. */
    private void look(Syllabary s) {
        for (int i = 1; i < s.size; i++) {
            int at = i + Syllabary.PAD;
            s.pairs[at] = (byte) known.get(Syllabary.pairKey(s.ids[at - 1], s.ids[at]));
            if (s.pairs[at - 1] != 0) {
                int word = Syllabary.extend(s.ids[at - 2], s.ids[at - 1]);
                s.thirds[at] = (byte) known.get(Syllabary.continuationKey(word, s.ids[at]));
            }
        }
    }

    /** Whether anything is known of the key of a pair or a continuation. */
    boolean knows(long key) {
        return known.get(key) != 0;
    }

    void write(DataOutputStream out) throws IOException {
        known.write(out);
        out.write(weights);
    }

    static Segmenter read(DataInputStream in) throws IOException {
        ByteTable known = ByteTable.read(in);
        return new Segmenter(known, in.readNBytes(1 << JoinFeatures.BITS));
    }
}
