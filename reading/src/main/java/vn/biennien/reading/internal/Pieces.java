package vn.biennien.reading.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;
import vn.biennien.reading.ReadProblem;

/** Reads a text in pieces of whole lines, each as soon as it has come. Not thread-safe. */
public final class Pieces {

    /** Bytes to ask for at once; a piece is about as long, or one line if that is longer. */
    private static final int CHUNK = 1 << 18;

    private final String place;
    private final Charset charset;
    private final long limit;

    private byte[] bytes = new byte[CHUNK];
    private int size;
    /** Bytes and lines before {@link #bytes}. */
    private long before;

    private int lines;
    private boolean blank = true;

    /**
     * A reader.
     *
     * @param place what to call the text in messages
     * @param limit longest line in bytes
     */
    public Pieces(String place, Charset charset, long limit) {
        this.place = place;
        this.charset = charset;
        this.limit = limit;
    }

    /** A text that is there already, as it stands but for a byte order mark. */
    public static String whole(byte[] bytes, Charset charset, String place) throws ReadingException {
        String text = TextDecoder.untouched(bytes, charset, place, 0, 0);
        if (text.isBlank()) {
            throw new ReadingException(ReadProblem.EMPTY, place);
        }
        return text;
    }

    /** Hands on what comes from {@code in}, until its end or a mistake. */
    public void read(InputStream in, Consumer<String> piece) throws IOException, ReadingException {
        for (int read = fill(in); read >= 0; read = fill(in)) {
            int end = size;
            while (end > size - read && bytes[end - 1] != '\n') {
                end--;
            }
            if (end > size - read) {
                hand(end, piece);
            } else if (size > limit) {
                throw new ReadingException(ReadProblem.LONG_LINE, place, lines + 1, Limited.megabytes(limit));
            }
        }
        if (size > 0) {
            hand(size, piece);
        }
        if (blank) {
            throw new ReadingException(ReadProblem.EMPTY, place);
        }
    }

    private int fill(InputStream in) throws IOException {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        int read = in.read(bytes, size, bytes.length - size);
        size += Math.max(0, read);
        return read;
    }

    private void hand(int end, Consumer<String> piece) throws ReadingException {
        String text = TextDecoder.untouched(Arrays.copyOf(bytes, end), charset, place, before, lines);
        blank = blank && text.isBlank();
        piece.accept(text);
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        before += end;
        System.arraycopy(bytes, end, bytes, 0, size - end);
        size -= end;
    }
}
