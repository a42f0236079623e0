package vn.biennien.web.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML document. Encodings come from the byte order mark, the header, the document's own declaration, in
 * this order, else it is UTF-8; where UTF-8 turns out to be wrong, the other declaration is right. Stateless and
 * thread-safe.
 */
final class XmlText {

    private static final int HEAD = 1_000;
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern IN_DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]{0,500}\\?>");

    /** What XML 1.0 forbids even in coded form; feeds hold it all the same. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private XmlText() {}

    /** The text in NFC, without mark and declaration, from the first angle bracket on. */
    static String of(byte[] bytes, @Nullable String contentType) {
        String text = decoded(bytes, contentType);
        int start = text.indexOf('<');
        text = start < 0 ? "" : text.substring(start);
        text = DECLARATION.matcher(text).replaceFirst("");
        return Normalizer.normalize(FORBIDDEN.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** The first letters, for a look at what it is; signs that only some encodings have do not matter there. */
    static String head(byte[] bytes) {
        Charset marked = marked(bytes);
        int length = Math.min(bytes.length, 4 * HEAD);
        return new String(bytes, 0, length, marked == null ? StandardCharsets.ISO_8859_1 : marked);
    }

    private static String decoded(byte[] bytes, @Nullable String contentType) {
        Charset marked = marked(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        Charset header = contentType == null ? null : named(IN_HEADER.matcher(contentType));
        Charset own = named(IN_DECLARATION.matcher(head(bytes)));
        for (Charset charset : new Charset[] {header, own, StandardCharsets.UTF_8}) {
            String text = charset == null ? null : strictly(bytes, charset);
            if (text != null) {
                return text;
            }
        }
        return new String(bytes, own != null ? own : StandardCharsets.UTF_8);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset marked(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && ((b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff || b[0] == 0 && b[1] == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        boolean littleEndian =
                b.length >= 2 && ((b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe || b[0] == '<' && b[1] == 0);
        return littleEndian ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable Charset named(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
