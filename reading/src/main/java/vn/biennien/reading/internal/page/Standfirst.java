package vn.biennien.reading.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words between headline and body.
 *
 * @param text the words, or null
 * @param piece where they stand, or -1
 */
record Standfirst(@Nullable String text, int piece) {
    static final Standfirst NONE = new Standfirst(null, -1);
    private static final int SHORTEST = 30;
    private static final int LONGEST = 800;

    /** Share of a line in bold type from which it stands out. */
    private static final double BOLD = 0.8;

    /**
     * Finds it among what stands after the headline and before the body's second line.
     *
     * @param lines the body's pieces
     * @param headline the headline's piece, or -1
     * @param description what the page says its article is about, or null
     * @param bold whether a first paragraph in bold type is one, as Vietnamese papers set it
     */
    static Standfirst find(
            Outline outline,
            Marks marks,
            List<Integer> lines,
            int headline,
            @Nullable String description,
            boolean bold) {
        List<Piece> pieces = outline.pieces();
        int start = lines.stream()
                .filter(i -> marks.of(i) != Marks.Mark.CAPTION)
                .findFirst()
                .orElse(-1);
        int end = start < 0 ? Math.min(pieces.size(), headline + 12) : start + 1;
        for (int i = Math.max(0, headline + 1); i < end; i++) {
            Piece piece = pieces.get(i);
            if (piece.length() < SHORTEST || piece.length() > LONGEST || piece.linkShare() > 0.5) {
                continue;
            }
            Marks.Mark mark = marks.of(i);
            boolean marked = mark == Marks.Mark.STANDFIRST;
            boolean described = description != null && Titles.alike(piece.text(), description) > 0.6;
            boolean first = i == start;
            boolean standsOut = (piece.isHeading() && !first) || (bold && piece.strong() >= BOLD * piece.length());
            boolean may = mark != Marks.Mark.FURNITURE && mark != Marks.Mark.CAPTION;
            if (marked || (may && standsOut && (described || lines.size() > 2)) || (may && described && !first)) {
                return new Standfirst(piece.text(), i);
            }
        }
        return NONE;
    }
}
