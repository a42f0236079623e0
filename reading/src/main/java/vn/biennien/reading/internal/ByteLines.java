package vn.biennien.reading.internal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads lines of bytes, each up to a limit, and holds no more than one. Not thread-safe.
 *
 * <p>Why not {@link java.io.BufferedReader}: it decodes without saying where a wrong byte stands, and a line without an
 * end fills the memory.
 */
final class ByteLines implements Closeable {
    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    private int from;
    private int to;
    private long length;

    /** Reads from {@code in}; of a line longer than {@code limit} the rest is read and dropped. */
    ByteLines(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes on to the next line; false at the end of the input. */
    boolean next() throws IOException {
        line.reset();
        length = 0;
        if (from == to && !fill()) {
            return false;
        }
        do {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            take(end);
            if (end < to) {
                from = end + 1;
                return true;
            }
        } while (fill());
        return true;
    }

    /** The line's bytes without its line feed. */
    byte[] bytes() {
        return line.toByteArray();
    }

    /** The line's length in bytes, beyond the limit too. */
    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void take(int end) {
        int count = end - from;
        long room = limit - line.size();
        line.write(buffer, from, (int) Math.min(count, Math.max(0, room)));
        length += count;
        from = end;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
