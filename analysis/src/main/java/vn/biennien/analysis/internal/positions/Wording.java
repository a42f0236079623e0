package vn.biennien.analysis.internal.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which the press words something that is at stake: words in order, with others between.
 *
 * @param proposition its number
 * @param against whether it is the proposition's opposite that is worded so
 * @param parts the words, or classes of words, by number
 * @param gaps how many tokens may stand before each part; the first is 0
 */
record Wording(int proposition, boolean against, int[] parts, int[] gaps) {
    /** So many tokens may stand in place of an ellipsis: {@code quân đội của bất kỳ quốc gia thành viên NATO nào}. */
    static final int WIDE = 12;

    /** A quotation mark may stand between what follows one another. */
    private static final int NARROW = 1;

    private static final Pattern PIECE = Pattern.compile("<([A-Z_]+)>|…|[^<…]+");

    /** What a cell's wording is made of: {@code <CLASS>}, words, and {@code …} as they follow one another. */
    static List<String> pieces(String cell) {
        List<String> pieces = new ArrayList<>();
        Matcher m = PIECE.matcher(cell);
        while (m.find()) {
            String piece = m.group().strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Whether a piece stands for other words. */
    static boolean isGap(String piece) {
        return piece.equals("…");
    }

    /** The class that a piece names, or the empty string where it is words. */
    static String className(String piece) {
        return piece.startsWith("<") && piece.endsWith(">") ? piece.substring(1, piece.length() - 1) : "";
    }

    /** How many tokens may stand before a part, by whether an ellipsis does. */
    static int gap(boolean ellipsis) {
        return ellipsis ? WIDE : NARROW;
    }
}
