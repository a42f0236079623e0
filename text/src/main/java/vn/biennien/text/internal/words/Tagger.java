package vn.biennien.text.internal.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import vn.biennien.text.Pos;

/** Gives each word of a sentence its part of speech, from left to right. Immutable and thread-safe. */
final class Tagger {
    /** The tags that can be given: not interjections, which the treebank has a few dozen of. Sixteen, for the lanes. */
    static final Pos[] TAGS =
            Arrays.stream(Pos.values()).filter(p -> p != Pos.INTJ).toArray(Pos[]::new);

    static final int PUNCTUATION = tagNumber(Pos.PUNCT);

    /** Weights of all tags for one feature lie in so many longs, a byte each. */
    private static final int LONGS = 2;

    /** Makes eight signed bytes unsigned, by adding 128 to each. */
    private static final long BIASES = 0x8080808080808080L;

    /** Every other byte of a long: room for the sum of {@link TagFeatures#COUNT} of them. */
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final ByteTable clusters;
    private final ByteTable uses;
    private final byte[] weights;
    private final long[] lanes;

    /**
     * A tagger.
     *
     * @param clusters numbers of words used alike, by word id
     * @param uses what a tagger made of the words of a corpus, by word id: {@link TagUses}
     * @param weights one for each number that {@link TagFeatures} gives and each tag
     */
    Tagger(ByteTable clusters, ByteTable uses, byte[] weights) {
        this.clusters = clusters;
        this.uses = uses;
        this.weights = weights;
        this.lanes = new long[LONGS << TagFeatures.BITS];
        ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(lanes);
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] ^= BIASES;
        }
    }

    static int tagNumber(Pos pos) {
        return Arrays.asList(TAGS).indexOf(pos);
    }

    /** Tags the words that {@code joins} makes of {@code s}; the numbers of their tags are in {@code x} then. */
    void tag(Syllabary s, boolean[] joins, Lexemes x) {
        x.set(s, joins, clusters, uses);
        int[] features = new int[TagFeatures.COUNT];
        for (int i = 0; i < x.size; i++) {
            if (x.isPunctuation(i)) {
                x.tags[i + Lexemes.PAD] = PUNCTUATION;
            } else {
                TagFeatures.fill(x, i, features);
                x.tags[i + Lexemes.PAD] = best(features);
            }
        }
    }

    private int best(int[] features) {
        long even = 0;
        long odd = 0;
        long laterEven = 0;
        long laterOdd = 0;
        for (int feature : features) {
            long eight = lanes[feature * LONGS];
            long later = lanes[feature * LONGS + 1];
            even += eight & EVEN;
            odd += eight >>> 8 & EVEN;
            laterEven += later & EVEN;
            laterOdd += later >>> 8 & EVEN;
        }
        int best = best(even, 0, 0);
        best = best(odd, 1, best);
        best = best(laterEven, 8, best);
        return best(laterOdd, 9, best) & 0xff;
    }

    /** The best so far, as score and tag, or every other one of eight tags, whose {@code sums} these are, if better. */
    private static int best(long sums, int tag, int soFar) {
        int best = soFar;
        for (int lane = 0; lane < 4; lane++) {
            int score = (int) (sums >>> (16 * lane)) & 0xffff;
            if (score > best >>> 8) {
                best = score << 8 | (tag + 2 * lane);
            }
        }
        return best;
    }

    /** Whether a table tells anything of the word. */
    boolean knows(int word) {
        return clusters.get(word) != 0 || uses.get(word) != 0;
    }

    void write(DataOutputStream out) throws IOException {
        clusters.write(out);
        uses.write(out);
        // Half of the weights are nothing: of each sixteen, bits tell which ones follow.
        int tags = TAGS.length;
        for (int row = 0; row < weights.length; row += tags) {
            int there = 0;
            for (int tag = 0; tag < tags; tag++) {
                there |= weights[row + tag] != 0 ? 1 << tag : 0;
            }
            out.writeShort(there);
            for (int tag = 0; tag < tags; tag++) {
                if (weights[row + tag] != 0) {
                    out.writeByte(weights[row + tag]);
                }
            }
        }
    }

    static Tagger read(DataInputStream in) throws IOException {
        ByteTable clusters = ByteTable.read(in);
        ByteTable uses = ByteTable.read(in);
        byte[] rest = in.readAllBytes();
        byte[] weights = new byte[TAGS.length << TagFeatures.BITS];
        int at = 0;
        for (int row = 0; row < weights.length; row += TAGS.length) {
            int there = (rest[at] & 0xff) << 8 | (rest[at + 1] & 0xff);
            at += 2;
            for (; there != 0; there &= there - 1) {
                weights[row + Integer.numberOfTrailingZeros(there)] = rest[at++];
            }
        }
        return new Tagger(clusters, uses, weights);
    }
}
