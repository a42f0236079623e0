package vn.biennien.text;

import java.text.Normalizer;
import java.util.Arrays;
import vn.biennien.record.Span;

/**
 * A text folded for search, and the way back: no accents, {@code đ} as {@code d}, lower case, lookalikes as the letters
 * that are meant, every space as a space, and nothing of what nobody sees. {@code Hoà Đạt} folds to {@code hoa dat}, as
 * do {@code HÒA ĐẠT} and both decomposed.
 *
 * <pre>{@code
 * Folded folded = Folded.of("Ông Đạt đã về.");
 * int at = folded.text().indexOf(Folded.fold("đạt"));
 * folded.original(at, at + 3).in("Ông Đạt đã về."); // Đạt
 * }</pre>
 *
 * <p>Instances are immutable and thread-safe. Work and size are linear in the text's length.
 */
public final class Folded {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Folded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds any string; lone surrogates stay as they are. */
    public static Folded of(String text) {
        return new Folder(text).fold();
    }

    /** {@code text} folded, where nobody asks for the way back. */
    public static String fold(String text) {
        return isFolded(text) ? text : of(text).text();
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /**
     * Where a folded character comes from.
     *
     * @param at offset in {@link #text()}, from 0 to below its length
     * @return offset in the original of the letter's first UTF-16 unit
     */
    public int start(int at) {
        return starts[at];
    }

    /**
     * Where a folded character's original ends, exclusive: behind the letter and the marks on it.
     *
     * @param at offset in {@link #text()}, from 0 to below its length
     */
    public int end(int at) {
        return ends[at];
    }

    /**
     * The part of the original that was folded to {@code from} to {@code to}.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ from &lt; to ≤ length of {@link #text()}
     */
    public Span original(int from, int to) {
        if (from >= to) {
            throw new IndexOutOfBoundsException("nothing between " + from + " and " + to);
        }
        return new Span(starts[from], ends[to - 1]);
    }

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7e || (c < ' ' && c != '\n') || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** One pass over a text. Not thread-safe. */
    private static final class Folder {
        private final char[] s;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;
        /** Where the word that we are in began, and how far it has been looked at for Latin letters. */
        private int word;

        private int wordEnd;
        private boolean latin;

        Folder(String text) {
            this.s = text.toCharArray();
            this.out = new StringBuilder(s.length);
            this.starts = new int[s.length];
            this.ends = new int[s.length];
        }

        Folded fold() {
            int i = 0;
            while (i < s.length) {
                i = next(i);
            }
            return new Folded(out.toString(), Arrays.copyOf(starts, out.length()), Arrays.copyOf(ends, out.length()));
        }

        private int next(int i) {
            char c = s[i];
            if (c < 0x80) {
                return add(i, i + 1, asciiLower(c));
            }
            return switch (Chars.classOf(c)) {
                case Chars.IGNORABLE -> i + 1;
                case Chars.MARK -> mark(i);
                case Chars.SPACE -> space(i);
                case Chars.SURROGATE -> wide(i);
                default -> letter(i);
            };
        }

        private static char asciiLower(char c) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\t' || c == '\u000b' || c == '\f' ? ' ' : c;
        }

        /** A mark belongs to the letter before it, also over what nobody sees between the two. */
        private int mark(int i) {
            if (out.length() > 0) {
                ends[out.length() - 1] = i + 1;
            }
            return i + 1;
        }

        private int space(int i) {
            if (s[i] == Chars.ZERO_WIDTH_SPACE) {
                see(i);
                if (i < wordEnd) {
                    return i + 1; // fallen into a syllable
                }
            }
            return add(i, i + 1, ' ');
        }

        private int wide(int i) {
            if (!Extents.isWide(s, s.length, i)) {
                return add(i, i + 1, s[i]);
            }
            int lower = Character.toLowerCase(Character.toCodePoint(s[i], s[i + 1]));
            char[] units = Character.toChars(lower);
            for (char unit : units) {
                add(i, i + 2, unit);
            }
            return i + 2;
        }

        private int letter(int i) {
            see(i);
            char meant = latin && i < wordEnd ? Lookalikes.amongLatin(s[i]) : Lookalikes.always(s[i]);
            char base = meant < 0x80 ? meant : base(meant);
            return add(i, i + 1, base < 0x80 ? asciiLower(base) : Character.toLowerCase(base));
        }

        /** The letter without its accents. */
        private static char base(char c) {
            if (c == 'đ' || c == 'Đ') {
                return 'd';
            }
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            for (int i = 1; i < apart.length(); i++) {
                if (Chars.classOf(apart.charAt(i)) != Chars.MARK) {
                    return c;
                }
            }
            return apart.charAt(0);
        }

        /** Finds the word that holds {@code i}, unless it is known. */
        private void see(int i) {
            if (i < wordEnd) {
                return;
            }
            int from = i;
            while (from > word && from > wordEnd && Chars.isAlphanumeric(s[from - 1])) {
                from--;
            }
            word = from;
            wordEnd = Math.max(Extents.alphanumeric(s, s.length, from), i);
            latin = false;
            for (int k = from; k < wordEnd && !latin; k++) {
                latin = Lookalikes.isLatin(s[k]);
            }
        }

        private int add(int start, int end, char c) {
            int at = out.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at + at / 2 + 8);
                ends = Arrays.copyOf(ends, at + at / 2 + 8);
            }
            starts[at] = start;
            ends[at] = end;
            out.append(c);
            return end;
        }
    }
}
