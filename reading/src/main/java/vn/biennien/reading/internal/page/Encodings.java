package vn.biennien.reading.internal.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which encoding a page is in. Bytes that are UTF-8 are UTF-8, whatever anybody says: no text in another encoding is
 * so by chance. Else a byte order mark counts, then the header, then the page's own word, then what the bytes look like.
 * Stateless.
 */
final class Encodings {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9._:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final int ENOUGH = 100_000;

    /** Replacement characters in a thousand from which a page is not in the encoding that it says. */
    private static final double TOO_MANY = 2;

    private static final byte ESCAPE = 0x1b;

    private Encodings() {}

    static String decode(byte[] html, @Nullable String contentType) {
        Charset mark = mark(html);
        if (mark != null) {
            return new String(
                    html,
                    mark.equals(StandardCharsets.UTF_8) ? 3 : 2,
                    html.length - (mark.equals(StandardCharsets.UTF_8) ? 3 : 2),
                    mark);
        }
        boolean escapes = false;
        for (byte b : html) {
            escapes |= b == ESCAPE || b == 0;
        }
        if (!escapes) {
            String text = utf8(html);
            if (text != null) {
                return text;
            }
        }
        Charset declared = header(contentType);
        declared = declared == null ? meta(html) : declared;
        if (declared != null) {
            String text = new String(html, declared);
            if (wrong(text) <= TOO_MANY) {
                return text;
            }
        }
        Charset looks = detected(html);
        return new String(html, looks == null ? declared == null ? StandardCharsets.UTF_8 : declared : looks);
    }

    private static @Nullable Charset mark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe ? StandardCharsets.UTF_16LE : null;
    }

    /** The text if the bytes are UTF-8 but for a character that is cut off at the end; else null. */
    private static @Nullable String utf8(byte[] html) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(html.length);
        boolean wrong = decoder.decode(ByteBuffer.wrap(html), out, false).isError();
        return wrong ? null : out.flip().toString();
    }

    /** Replacement characters in a thousand characters that are not ASCII or the like. */
    private static double wrong(String text) {
        long wrong = text.chars().filter(c -> c == '\ufffd').count();
        return 1000.0 * wrong / Math.max(1, text.length());
    }

    private static @Nullable Charset header(@Nullable String contentType) {
        Matcher m = CHARSET.matcher(contentType == null ? "" : contentType);
        return m.find() ? named(m.group("name")) : null;
    }

    /** What the page says itself, as jsoup reads it; null where it says nothing. */
    private static @Nullable Charset meta(byte[] html) {
        int length = Math.min(html.length, 8_192);
        String start = new String(html, 0, length, StandardCharsets.ISO_8859_1);
        if (!CHARSET.matcher(start).find() && !start.contains("encoding")) {
            return null;
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(html, 0, length), null, "")
                    .charset();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can always be read", e);
        }
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable Charset detected(byte[] html) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(html.length > ENOUGH ? java.util.Arrays.copyOf(html, ENOUGH) : html);
        CharsetMatch match = detector.detect();
        return match == null ? null : named(match.getName());
    }
}
