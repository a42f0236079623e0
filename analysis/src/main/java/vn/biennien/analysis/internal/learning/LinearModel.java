package vn.biennien.analysis.internal.learning;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A weight for each place of {@link Features}. Immutable and thread-safe.
 *
 * <p>In a file: the number of weights that are not zero, then for each the distance from the place before and the
 * weight in thousandths, both as variable-length integers (seven bits a byte, the low ones first).
 */
public final class LinearModel {
    private static final int SCALE = 1000;

    private final float[] weights;

    private LinearModel(float[] weights) {
        this.weights = weights;
    }

    /** A model that knows nothing. */
    public static LinearModel empty() {
        return new LinearModel(new float[Features.PLACES]);
    }

    /** A model of these weights, rounded to thousandths as a file would hold them. */
    static LinearModel of(double[] weights) {
        float[] rounded = new float[Features.PLACES];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.round(weights[i] * SCALE) / (float) SCALE;
        }
        return new LinearModel(rounded);
    }

    /** The sum of the weights of {@code features}. */
    public double score(Features features) {
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += weights[features.place(i)];
        }
        return sum;
    }

    /** Reads a model that {@link #write} wrote. */
    public static LinearModel read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes(); // a byte at a time from an array: every start waits for this
        float[] weights = new float[Features.PLACES];
        Bytes data = new Bytes(bytes);
        int n = data.number();
        int place = 0;
        for (int i = 0; i < n; i++) {
            place += data.number();
            int zigzag = data.number();
            weights[place] = ((zigzag >>> 1) ^ -(zigzag & 1)) / (float) SCALE;
        }
        return new LinearModel(weights);
    }

    /** Numbers of variable length, one after the other. */
    private static final class Bytes {
        private final byte[] bytes;
        private int at;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() throws EOFException {
            int value = 0;
            for (int shift = 0; at < bytes.length; shift += 7) {
                byte b = bytes[at++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw new EOFException("The model ends too early");
        }
    }

    /** Writes this model; the same model gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        int n = 0;
        for (float w : weights) {
            n += w != 0 ? 1 : 0;
        }
        writeInt(data, n);
        int before = 0;
        for (int place = 0; place < weights.length; place++) {
            if (weights[place] != 0) {
                writeInt(data, place - before);
                int value = Math.round(weights[place] * SCALE);
                writeInt(data, (value << 1) ^ (value >> 31));
                before = place;
            }
        }
        data.flush();
    }

    private static void writeInt(DataOutputStream out, int value) throws IOException {
        while ((value & ~0x7F) != 0) {
            out.writeByte((value & 0x7F) | 0x80);
            value >>>= 7;
        }
        out.writeByte(value);
    }
}
