package vn.biennien.reading.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A decoder's output whose mistakes are all {@link IOException}s: decoders meet broken input with exceptions of any kind. */
final class Decoded extends FilterInputStream {

    private final int most;

    Decoded(InputStream decoder) {
        this(decoder, Integer.MAX_VALUE);
    }

    /** Asks the decoder for no more than {@code most} bytes at once. */
    Decoded(InputStream decoder, int most) {
        super(decoder);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, Math.min(length, most));
        } catch (RuntimeException e) {
            throw new IOException(e.toString(), e);
        }
    }
}
