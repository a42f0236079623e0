package vn.biennien.desk.internal;

import java.util.Arrays;

/** Translates offsets in one text between UTF-16 units and code points. Immutable. */
public final class CodePoints {

    /** For a text without surrogate pairs, which is nearly every text: both counts are the same. */
    private static final int[] NONE = {};

    /** Offsets, in units, of the second half of each surrogate pair. */
    private final int[] seconds;

    private CodePoints(int[] seconds) {
        this.seconds = seconds;
    }

    /** Prepares the translation for {@code text}. */
    public static CodePoints of(String text) {
        int[] found = NONE;
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, count * 2));
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** The offset in code points of the offset {@code unit} in UTF-16 units. */
    public int of(int unit) {
        if (seconds.length == 0) {
            return unit;
        }
        int at = Arrays.binarySearch(seconds, unit);
        // Every pair that begins before this unit has one half too many.
        int before = at >= 0 ? at : -at - 1;
        return unit - before;
    }
}
