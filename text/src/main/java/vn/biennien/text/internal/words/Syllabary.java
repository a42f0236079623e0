package vn.biennien.text.internal.words;

import java.util.Arrays;
import vn.biennien.text.Pos;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/**
 * The syllables of one sentence as the models see them: a number for the spelling and a shape each, with room on both
 * sides. Reused from sentence to sentence; not thread-safe.
 */
final class Syllabary {
    /** Empty places before the first syllable and after the last. */
    static final int PAD = 3;

    static final byte NONE = 0;
    static final byte MARK = 1;
    static final byte NUMBER = 2;
    static final byte LOWER = 3;
    static final byte CAPITAL = 4;
    static final byte CAPITALS = 5;
    static final byte INITIAL = 6;
    static final byte MIXED = 7;

    int[] ids = new int[64];
    byte[] shapes = new byte[64];

    /** What is known of each syllable and the one before it: {@link JoinCounts#code}. */
    byte[] pairs = new byte[64];

    /** What is known of each syllable as the third of a word that the two before it begin. */
    byte[] thirds = new byte[64];

    int size;

    /** Makes room for a sentence of {@code count} syllables. */
    void start(int count) {
        int room = count + 2 * PAD;
        if (ids.length < room) {
            ids = new int[room + room / 2];
            shapes = new byte[ids.length];
            pairs = new byte[ids.length];
            thirds = new byte[ids.length];
        }
        size = count;
        Arrays.fill(ids, 0, PAD, 1);
        Arrays.fill(shapes, 0, PAD, NONE);
        Arrays.fill(ids, PAD + count, room, 2);
        Arrays.fill(shapes, PAD + count, room, NONE);
        Arrays.fill(pairs, 0, room, (byte) 0);
        Arrays.fill(thirds, 0, room, (byte) 0);
    }

    /** Takes over the syllables of {@code lesson}. */
    void set(Lesson lesson) {
        int count = lesson.ids().length;
        start(count);
        System.arraycopy(lesson.ids(), 0, ids, PAD, count);
        System.arraycopy(lesson.shapes(), 0, shapes, PAD, count);
    }

    /** Takes the tokens of {@code sentence} for syllables. */
    void set(Tokens tokens, Sentence sentence) {
        int from = sentence.from();
        start(sentence.to() - from);
        for (int i = 0; i < size; i++) {
            int token = from + i;
            set(i, tokens.text(), tokens.start(token), tokens.end(token), tokens.norm(token));
        }
    }

    /** Sets syllable {@code i}, which is {@code text} from {@code start} to {@code end} and has the norm {@code norm}. */
    void set(int i, String text, int start, int end, String norm) {
        byte shape = shape(text, start, end);
        shapes[PAD + i] = shape;
        ids[PAD + i] = shape == NUMBER ? numberId(text, start, end) : scramble(norm.hashCode());
    }

    /** Spreads a hash over all bits, so that sums of hashes tell their parts. */
    static int scramble(int hash) {
        int h = hash * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    /** A lesson of the syllables as they are now. */
    Lesson lesson(boolean[] joins, Pos[] tags) {
        return new Lesson(
                Arrays.copyOfRange(ids, PAD, PAD + size), Arrays.copyOfRange(shapes, PAD, PAD + size), joins, tags);
    }

    /** Key of two syllables side by side. */
    static long pairKey(int left, int right) {
        return ((long) left << 32) ^ (right & 0xffffffffL) ^ 0x5555;
    }

    /** Key of a word begun and the syllable that may continue it. */
    static long continuationKey(int word, int syllable) {
        return pairKey(word * 7 + 1, syllable);
    }

    /** Id of the word that {@code word}, which may be one syllable, becomes with {@code syllable} behind it. */
    static int extend(int word, int syllable) {
        return word * 0x2545F491 + syllable;
    }

    /** One number out of four, with all bits in play. */
    static int hash(int kind, int x, int y, int z) {
        int h = kind * 0x632BE5AB + x * 0x85EBCA6B + y * 0xC2B2AE35 + z * 0x27D4EB2F;
        h ^= h >>> 15;
        return h * 0x9E3779B1;
    }

    /** Numbers are told apart by how they are written, not by their value. */
    private static int numberId(String text, int start, int end) {
        int pattern = 0;
        boolean digits = false;
        int count = 0;
        for (int i = start; i < end && pattern < 0x1000000; i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            if (!digit || !digits) {
                pattern = pattern * 31 + (digit ? '9' : text.charAt(i));
            }
            digits = digit;
            count++;
        }
        return scramble(pattern * 31 + Math.min(count, 5));
    }

    static byte shape(String text, int start, int end) {
        if (end == start + 1) {
            char c = text.charAt(start);
            if (c == ',' || c == '.') {
                return MARK;
            }
        }
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean other = false;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                lower = true;
                letters++;
            } else if (Character.isUpperCase(c)) {
                upper = true;
                letters++;
            } else if (Character.isDigit(c)) {
                digit = true;
            } else if (Character.isLetter(c)) {
                letters++;
            } else {
                other |= Character.getType(c) != Character.NON_SPACING_MARK;
            }
        }
        if (letters == 0) {
            return digit ? NUMBER : MARK;
        }
        if (digit) {
            return Character.isDigit(text.charAt(start)) && !upper ? NUMBER : MIXED;
        }
        if (letters == 1 && upper) {
            return INITIAL;
        }
        if (other && upper && !lower) {
            return MIXED;
        }
        return !upper ? LOWER : Character.isUpperCase(text.charAt(start)) ? (lower ? CAPITAL : CAPITALS) : MIXED;
    }
}
