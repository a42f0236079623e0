package vn.biennien.web.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.WebException;

/** Unpacks the bytes of an answer, no more of them than a limit. Stateless and thread-safe. */
public final class Body {

    /** What a server may pack with. */
    static final String PACKINGS = "gzip, br, deflate";

    private static final int MOST_LAYERS = 2;
    private static final int BUFFER = 1 << 15;

    private Body() {}

    /** More bytes come than anybody wants, packed as they are. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * All bytes of {@code in}.
     *
     * @param packing as the header {@code Content-Encoding} names it; empty where there is none
     * @throws IOException if the network fails
     */
    static byte[] read(InputStream in, String packing, int limit, String place) throws IOException, WebException {
        Counted wire = new Counted(in, limit);
        List<String> layers = List.of(packing.toLowerCase(Locale.ROOT).split("[\\s,]+")).stream()
                .filter(l -> !l.isEmpty() && !l.equals("identity"))
                .toList();
        if (layers.size() > MOST_LAYERS) {
            throw WebException.lasting(ReadProblem.BROKEN_PACKING, place, packing);
        }
        try {
            InputStream unpacked = wire;
            for (int i = layers.size() - 1; i >= 0; i--) {
                unpacked = unpacked(unpacked, layers.get(i), place);
            }
            return all(unpacked, limit, place);
        } catch (TooMuch e) {
            throw WebException.lasting(ReadProblem.TOO_MUCH, place, size(limit));
        } catch (IOException e) {
            if (wire.failed() || layers.isEmpty()) {
                throw e;
            }
            throw WebException.passing(ReadProblem.BROKEN_PACKING, place, packing);
        }
    }

    /** The bytes of a file that may be packed by gzip, as sitemaps are, unpacked. */
    public static byte[] ofFile(byte[] bytes, int limit, String place) throws WebException {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try {
            return all(new GZIPInputStream(new ByteArrayInputStream(bytes)), limit, place);
        } catch (IOException e) {
            throw WebException.passing(ReadProblem.BROKEN_PACKING, place, "gzip");
        }
    }

    private static InputStream unpacked(InputStream in, String layer, String place) throws IOException, WebException {
        return switch (layer) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER);
            case "br" -> new BrotliInputStream(in);
            case "deflate" -> deflate(in);
            default -> throw WebException.lasting(ReadProblem.BROKEN_PACKING, place, layer);
        };
    }

    /** Some servers leave out the two bytes that the standard puts first: a first byte of 8 in its low bits tells. */
    private static InputStream deflate(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 1);
        int first = pushback.read();
        if (first >= 0) {
            pushback.unread(first);
        }
        return new InflaterInputStream(pushback, new Inflater((first & 0x0f) != 8), BUFFER);
    }

    private static byte[] all(InputStream in, int limit, String place) throws IOException, WebException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + n > limit) {
                throw WebException.lasting(ReadProblem.TOO_MUCH, place, size(limit));
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1_000) + " kB"
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    /** Tells failures of the network from those of what is read from it. */
    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long bytes;
        private boolean failed;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        boolean failed() {
            return failed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            try {
                int n = super.read(b, off, len);
                bytes += Math.max(0, n);
                if (bytes > limit) {
                    throw new TooMuch();
                }
                return n;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
