package vn.biennien.reading.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.ReadProblem;
import vn.biennien.text.LegacyEncoding;
import vn.biennien.text.LegacyText;
import vn.biennien.text.LegacyText.Finding;

/**
 * Turns bytes into clean text: NFC, LF line ends, no byte order mark. Stateless and thread-safe.
 */
public final class TextDecoder {

    /** Share of control characters from which a file is held to be no text. */
    private static final double TOO_MANY_CONTROLS = 0.01;

    /** Share of zero bytes from which a page may be in UTF-16. */
    private static final double WIDE = 0.2;

    private TextDecoder() {}

    /**
     * Decodes {@code bytes}.
     *
     * @param charset the encoding that somebody named, or null: UTF-8, unless it looks like one from before Unicode
     * @param place the file's name, for messages
     * @throws ReadingException if the bytes are no text in {@code charset}, or there is nothing in
     *     them
     */
    public static String decode(byte[] bytes, @Nullable Charset charset, String place) throws ReadingException {
        String text = clean(settled(untouched(bytes, charset, place, 0, 0), charset, place));
        if (text.isBlank()) {
            throw new ReadingException(ReadProblem.EMPTY, place);
        }
        return text;
    }

    /**
     * Text that is in Unicode, or was until somebody opened it as a Western one: {@code ViÖt Nam}. That is mended where
     * {@code charset} says what it is, and refused where nobody says anything.
     *
     * @throws ReadingException if the text looks like an encoding from before Unicode and {@code charset} is null
     */
    static String settled(String text, @Nullable Charset charset, String place) throws ReadingException {
        Optional<LegacyEncoding> named = charset == null ? Optional.empty() : LegacyEncoding.of(charset);
        if (charset != null && named.isEmpty()) {
            return text;
        }
        Optional<Finding> found = LegacyText.detect(text);
        if (found.isPresent() && charset == null) {
            throw looksLike(found.get(), place);
        }
        return found.map(Finding::encoding)
                        .filter(e -> named.equals(Optional.of(e)))
                        .isPresent()
                ? named.get().convert(text)
                : text;
    }

    private static ReadingException looksLike(Finding found, String place) {
        return new ReadingException(
                ReadProblem.LEGACY_ENCODING,
                place,
                found.encoding().title(),
                found.encoding().id(),
                String.join(", ", found.examples()));
    }

    /**
     * The text as it stands, but for a byte order mark.
     *
     * @param bytes a text, or a piece of one
     * @param before how many bytes of it come before the piece, for messages
     * @param lines how many lines end before it
     * @throws ReadingException if the bytes are no text in {@code charset}
     */
    static String untouched(byte[] bytes, @Nullable Charset charset, String place, long before, int lines)
            throws ReadingException {
        if (before == 0) {
            refuseSignatures(bytes, place);
        }
        refuseControls(bytes, place, before);
        int start = before == 0 && hasBom(bytes) ? 3 : 0;
        return characters(bytes, start, charset, place, before, lines);
    }

    /** The text with LF line ends, in NFC. */
    public static String clean(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return isPlainlyNfc(lines) ? lines : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /** Whether all characters are Latin letters and signs that nothing composes with: so it is in nearly every text. */
    private static boolean isPlainlyNfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c < '\u0300' || (c >= '\u1ea0' && c <= '\u1ef9') || (c >= '\u2010' && c <= '\u2027');
            if (!latin) {
                return false;
            }
        }
        return true;
    }

    private static String characters(
            byte[] bytes, int start, @Nullable Charset named, String place, long before, int lines)
            throws ReadingException {
        // A file of an old text that some program has since saved as UTF-8 is UTF-8, whatever it shows.
        Charset charset = named == null || (LegacyEncoding.of(named).isPresent() && isUtf8(bytes, start))
                ? StandardCharsets.UTF_8
                : named;
        // Java's own decoding is several times as fast as a strict decoder; it puts U+FFFD for what is wrong.
        String quick = new String(bytes, start, bytes.length - start, charset);
        if (quick.indexOf('\ufffd') < 0) {
            return quick;
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            Optional<Finding> found = named == null ? LegacyText.detect(bytes) : Optional.empty();
            throw found.isPresent()
                    ? looksLike(found.get(), place)
                    : wrongByte(bytes, start, charset, place, before, lines);
        }
    }

    /** Whether the bytes are UTF-8 with characters beyond ASCII: text in an encoding of single bytes never is by chance. */
    private static boolean isUtf8(byte[] bytes, int start) {
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    }

    /** Decodes once more, only to learn where it went wrong. */
    private static ReadingException wrongByte(
            byte[] bytes, int start, Charset charset, String place, long before, int lines) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        int offset = in.position();
        int line = lines + 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        ReadProblem problem =
                charset.equals(StandardCharsets.UTF_8) ? ReadProblem.NOT_UTF_8 : ReadProblem.NOT_IN_ENCODING;
        return new ReadingException(
                problem, place, charset.name(), before + offset, "%02x".formatted(bytes[offset] & 0xff), line);
    }

    private static void refuseSignatures(byte[] bytes, String place) throws ReadingException {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            throw new ReadingException(ReadProblem.UTF_16, place);
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
            throw new ReadingException(ReadProblem.PDF, place);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new ReadingException(ReadProblem.ZIP, place);
        }
    }

    /**
     * Refuses what no web page is made of. Pages may hold a stray zero byte, or be in UTF-16, of which many bytes are zero.
     *
     * @throws ReadingException if there are too many control characters
     */
    static void refuseBinaryPage(byte[] bytes, String place) throws ReadingException {
        int zeros = 0;
        int controls = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
            controls += b >= 0 && isControl(b) ? 1 : 0;
        }
        boolean wide = zeros > bytes.length * WIDE;
        if (!wide && controls > bytes.length * TOO_MANY_CONTROLS) {
            throw new ReadingException(ReadProblem.CONTROL_CHARACTERS, place, controls, bytes.length);
        }
    }

    private static boolean isControl(byte b) {
        return b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
    }

    private static void refuseControls(byte[] bytes, String place, long before) throws ReadingException {
        int controls = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw new ReadingException(ReadProblem.ZERO_BYTE, place, before + i);
            }
            if (b > 0 && isControl(b)) {
                controls++;
            }
        }
        // Pieces may be as short as a line; the first one tells enough.
        if (before == 0 && controls > bytes.length * TOO_MANY_CONTROLS) {
            throw new ReadingException(ReadProblem.CONTROL_CHARACTERS, place, controls, bytes.length);
        }
    }

    private static boolean hasBom(byte[] bytes) {
        return startsWith(bytes, 0xef, 0xbb, 0xbf);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
