package vn.biennien.text.internal.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Vietnamese;

/**
 * A log-linear model of the kinds of names that no file knows. Trained by {@code bench names train} on names whose kind
 * the same article or the files tell. Immutable and thread-safe.
 */
public final class KindModel {
    /** The kinds it tells apart, in the order of its numbers; after them none of these. */
    private static final Name.Kind[] KINDS = {
        Name.Kind.PERSON, Name.Kind.PLACE, Name.Kind.ORGANISATION, Name.Kind.MEDIA, Name.Kind.PRODUCT
    };

    static final int CLASSES = KINDS.length + 1;
    static final int NONE = KINDS.length;
    private static final String SHIPPED = "names.model";

    /** Weights, a row of {@link #CLASSES} to a feature, in steps of {@link #step}. */
    private final byte[] weights;

    private final float step;

    KindModel(byte[] weights, float step) {
        this.weights = weights;
        this.step = step;
    }

    private static final class Holder {
        static final KindModel MODEL = load();

        private static KindModel load() {
            try (InputStream in = Objects.requireNonNull(Vietnamese.class.getResourceAsStream(SHIPPED), SHIPPED)) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model in the library. */
    static KindModel shipped() {
        return Holder.MODEL;
    }

    static KindModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        float step = data.readFloat();
        byte[] weights = new byte[CLASSES << KindFeatures.BITS];
        data.readFully(weights);
        return new KindModel(weights, step);
    }

    /** Writes the model as {@link #read} reads it. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeFloat(step);
        data.write(weights);
    }

    /** The number of {@code kind}; -1 where the model doesn't know it. */
    static int number(Name.Kind kind) {
        for (int i = 0; i < KINDS.length; i++) {
            if (KINDS[i] == kind) {
                return i;
            }
        }
        return -1;
    }

    /** The kind with that number; null for {@link #NONE}. */
    static Name.@Nullable Kind kind(int number) {
        return number == NONE ? null : KINDS[number];
    }

    /** The likeliest kind by these features. */
    int best(int[] features) {
        int[] scores = new int[CLASSES];
        int best = 0;
        for (int f : features) {
            for (int c = 0; c < CLASSES; c++) {
                scores[c] += weights[f * CLASSES + c];
            }
        }
        for (int c = 1; c < CLASSES; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    /** Adds to {@code scores} what the features tell, times {@code share}. */
    void score(KindFeatures f, float share, float[] scores) {
        for (int i = 0; i < f.size(); i++) {
            int row = f.get(i) * CLASSES;
            for (int c = 0; c < CLASSES; c++) {
                scores[c] += share * step * weights[row + c];
            }
        }
    }
}
