package vn.biennien.reading.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import vn.biennien.reading.ReadProblem;

/**
 * Undoes what a server did to a page before it sent it. Crawlers often keep the header though they keep the page unpacked:
 * what does not begin like the coding that is named is taken as it stands. Stateless and thread-safe.
 */
final class ContentCoding {

    /** More than a server would nest. */
    private static final int MOST = 3;

    private ContentCoding() {}

    /**
     * The page.
     *
     * @param body as it was sent
     * @param headers the values of {@code Content-Encoding}
     * @param limit longest page, in bytes
     * @throws Meter.Exceeded if the archive that it is in gives out of all measure
     * @throws ReadingException if the page is too long, damaged, or in a coding that nobody knows
     */
    static byte[] decode(byte[] body, List<String> headers, Meter meter, long limit, String place)
            throws Meter.Exceeded, ReadingException {
        List<String> codings = new ArrayList<>();
        for (String header : headers) {
            for (String coding : header.split(",")) {
                codings.add(coding.strip().toLowerCase(Locale.ROOT));
            }
        }
        codings.removeIf(c -> c.isEmpty() || c.equals("identity") || c.equals("none"));
        if (codings.size() > MOST) {
            throw new ReadingException(ReadProblem.UNKNOWN_CODING, place, String.join(", ", codings));
        }
        Collections.reverse(codings); // the last that was done is undone first
        byte[] bytes = body;
        for (String coding : codings) {
            bytes = decode(bytes, coding, meter, limit, place);
        }
        return bytes;
    }

    private static byte[] decode(byte[] body, String coding, Meter meter, long limit, String place)
            throws Meter.Exceeded, ReadingException {
        if (looksLikeHtml(body)) {
            return body;
        }
        try (InputStream in = meter.unpacked(new Decoded(decoder(body, coding, place)))) {
            byte[] bytes = in.readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                throw new ReadingException(ReadProblem.LONG_PAGE, place, Limited.megabytes(limit));
            }
            return bytes;
        } catch (Meter.Exceeded e) {
            throw e;
        } catch (EOFException e) {
            throw new ReadingException(ReadProblem.BAD_RECORD, place, coding + ", cut off");
        } catch (IOException | RuntimeException e) {
            throw new ReadingException(ReadProblem.BAD_RECORD, place, coding + ", " + e.getMessage());
        }
    }

    private static InputStream decoder(byte[] body, String coding, String place) throws IOException, ReadingException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> Packing.GZIP.unpack(in);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(body)));
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> Packing.ZSTD.unpack(in);
            default -> throw new ReadingException(ReadProblem.UNKNOWN_CODING, place, coding);
        };
    }

    /** The standard wants a header of zlib's; many servers send none. */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
    }

    /** Whether the first that stands there but for white space and a byte order mark is a tag's bracket. */
    private static boolean looksLikeHtml(byte[] body) {
        int i = Signatures.startsWith(body, 0xef, 0xbb, 0xbf) ? 3 : 0;
        while (i < body.length && (body[i] == ' ' || body[i] == '\n' || body[i] == '\r' || body[i] == '\t')) {
            i++;
        }
        return i < body.length && body[i] == '<';
    }
}
