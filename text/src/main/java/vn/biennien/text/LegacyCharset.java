package vn.biennien.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A {@link LegacyEncoding} as Java's readers want it: byte for byte, without looking ahead, so that marks come out as
 * characters of their own. Immutable and thread-safe; coders are for one thread.
 */
final class LegacyCharset extends Charset {
    private static final Map<LegacyEncoding, LegacyCharset> MADE = new HashMap<>();

    /** Most marks on a letter. */
    private static final int MARKS = 2;

    private final String[] letters;
    private final Map<String, byte[]> bytes = new HashMap<>();

    private LegacyCharset(LegacyEncoding encoding) {
        super("x-" + encoding.id(), null);
        this.letters = encoding.letters();
        for (int b = 255; b >= 0; b--) {
            bytes.put(letters[b], new byte[] {(byte) b}); // of two bytes for a letter the lower one
        }
    }

    static synchronized LegacyCharset of(LegacyEncoding encoding) {
        return MADE.computeIfAbsent(encoding, LegacyCharset::new);
    }

    @Override
    public boolean contains(Charset other) {
        return other.name().equals("US-ASCII") || other.equals(this);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1.1f, MARKS) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    String letter = letters[in.get(in.position()) & 0xff];
                    if (out.remaining() < letter.length()) {
                        return CoderResult.OVERFLOW;
                    }
                    in.get();
                    out.put(letter);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new CharsetEncoder(this, 1.2f, MARKS + 1, new byte[] {'?'}) {
            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                while (in.hasRemaining()) {
                    byte[] known = encoded(in.get(in.position()));
                    if (known.length == 0) {
                        return unmappable(in);
                    }
                    if (out.remaining() < known.length) {
                        return CoderResult.OVERFLOW;
                    }
                    in.get();
                    out.put(known);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    private static CoderResult unmappable(CharBuffer in) {
        char c = in.get(in.position());
        boolean pair = Character.isHighSurrogate(c)
                && in.remaining() > 1
                && Character.isLowSurrogate(in.get(in.position() + 1));
        return Character.isSurrogate(c) && !pair
                ? CoderResult.malformedForLength(1)
                : CoderResult.unmappableForLength(pair ? 2 : 1);
    }

    /** The bytes for a character: its own, or its letter's and those of the marks on it; empty if there are none. */
    private byte[] encoded(char c) {
        byte[] own = bytes.get(String.valueOf(c));
        if (own != null) {
            return own;
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int cut = apart.length() - 1; cut > 0; cut--) {
            byte[] letter = bytes.get(Normalizer.normalize(apart.substring(0, cut), Normalizer.Form.NFC));
            byte[] marks = bytes.get(apart.substring(cut));
            if (letter != null && marks != null) {
                return both(letter, marks);
            }
        }
        return apart.length() == MARKS + 1 ? otherOrder(apart) : new byte[0];
    }

    /** A dot below comes before a circumflex in NFD, and after it in the tables. */
    private byte[] otherOrder(String apart) {
        String turned = String.valueOf(new char[] {apart.charAt(0), apart.charAt(2), apart.charAt(1)});
        for (int cut = 1; cut <= MARKS; cut++) {
            byte[] letter = bytes.get(Normalizer.normalize(turned.substring(0, cut), Normalizer.Form.NFC));
            byte[] marks = bytes.get(turned.substring(cut));
            if (letter != null && marks != null) {
                return both(letter, marks);
            }
        }
        return new byte[0];
    }

    private static byte[] both(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
