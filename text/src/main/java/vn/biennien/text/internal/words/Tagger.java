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

    /** Four tags to a long, sixteen bits each: the sum of {@link TagFeatures#COUNT} bytes stays below. */
    private static final int LONGS = 4;

    /** Makes four signed bytes unsigned, by adding 128 to each. */
    private static final int BIASES = 0x80808080;

    private final ByteTable clusters;
    private final byte[] weights;
    private final long[] lanes;

    /**
     * A tagger.
     *
     * @param clusters numbers of words used alike, by word id
     * @param weights one for each number that {@link TagFeatures} gives and each tag
     */
    Tagger(ByteTable clusters, byte[] weights) {
        this.clusters = clusters;
        this.weights = weights;
        this.lanes = new long[LONGS << TagFeatures.BITS];
        ByteBuffer fours = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = spread(fours.getInt() ^ BIASES);
        }
    }

    /** Four bytes, sixteen bits apart. */
    private static long spread(int bytes) {
        return (bytes & 0xffL) | (bytes & 0xff00L) << 8 | (bytes & 0xff0000L) << 16 | (bytes & 0xff000000L) << 24;
    }

    static int tagNumber(Pos pos) {
        return Arrays.asList(TAGS).indexOf(pos);
    }

    /** Tags the words that {@code joins} makes of {@code s}; the numbers of their tags are in {@code x} then. */
    void tag(Syllabary s, boolean[] joins, Lexemes x) {
        x.set(s, joins, clusters);
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
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int feature : features) {
            int at = feature * LONGS;
            a += lanes[at];
            b += lanes[at + 1];
            c += lanes[at + 2];
            d += lanes[at + 3];
        }
        int best = best(a, 0, 0);
        best = best(b, 4, best);
        best = best(c, 8, best);
        return best(d, 12, best) & 0xff;
    }

    /** The best so far, as score and tag, or one of the four tags in {@code sums} if it is better. */
    private static int best(long sums, int tag, int soFar) {
        int best = soFar;
        for (int lane = 0; lane < 4; lane++) {
            int score = (int) (sums >>> (16 * lane)) & 0xffff;
            if (score > best >>> 8) {
                best = score << 8 | (tag + lane);
            }
        }
        return best;
    }

    void write(DataOutputStream out) throws IOException {
        clusters.write(out);
        out.write(weights);
    }

    static Tagger read(DataInputStream in) throws IOException {
        ByteTable clusters = ByteTable.read(in);
        return new Tagger(clusters, in.readNBytes(TAGS.length << TagFeatures.BITS));
    }
}
