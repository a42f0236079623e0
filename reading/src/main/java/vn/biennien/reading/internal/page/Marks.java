package vn.biennien.reading.internal.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.internal.page.PageWords.Sense;

/**
 * What each piece of a page is by the boxes around it. A box that calls itself furniture and yet holds most of what can be
 * read, or the headline, is a wrapper with an unlucky name. Immutable once made.
 */
final class Marks {

    /** Share of the page's prose from which a box is no furniture, whatever it is called. */
    private static final double TOO_MUCH = 0.5;

    private static final Set<Sense> ASIDES =
            EnumSet.of(Sense.BYLINE, Sense.DATE, Sense.PUBLISHED, Sense.MODIFIED, Sense.SECTION);

    /** What a piece is. */
    enum Mark {
        TEXT,
        CAPTION,
        STANDFIRST,
        /** Byline, day, section, tags: of the article, but not its text. */
        ASIDE,
        FURNITURE
    }

    private final Mark[] marks;
    private final int[] prose;

    private Marks(Mark[] marks, int[] prose) {
        this.marks = marks;
        this.prose = prose;
    }

    Mark of(int piece) {
        return marks[piece];
    }

    /** UTF-16 units of prose in pieces from {@code from} to before {@code to}, furniture left out. */
    int prose(int from, int to) {
        return prose[to] - prose[from];
    }

    /** The marks of a page whose headline is the piece {@code headline}, -1 where none is. */
    static Marks of(Outline outline, int headline) {
        List<Piece> pieces = outline.pieces();
        int[] all = sums(pieces, null);
        Mark[] marks = new Mark[pieces.size()];
        Arrays.fill(marks, Mark.TEXT);
        int comments = 0;
        for (Box box : outline.boxes()) {
            if (box.senses().contains(Sense.APART) && !box.holds(headline)) {
                comments = Math.max(comments, all[box.to()] - all[box.from()]);
            }
        }
        int total = Math.max(1, all[pieces.size()] - comments);
        for (Box box : outline.boxes()) {
            Mark mark = mark(box, headline, (double) (all[box.to()] - all[box.from()]) / total);
            for (int i = box.from(); mark != null && i < box.to(); i++) {
                if (marks[i] != Mark.FURNITURE) {
                    marks[i] = mark;
                }
            }
        }
        for (Box box : Teasers.of(outline, headline)) {
            Arrays.fill(marks, box.from(), box.to(), Mark.FURNITURE);
        }
        return new Marks(marks, sums(pieces, marks));
    }

    private static @Nullable Mark mark(Box box, int headline, double share) {
        Set<Sense> senses = box.senses();
        if (senses.isEmpty() || box.holds(headline)) {
            return null;
        }
        if (senses.contains(Sense.APART)) {
            return Mark.FURNITURE;
        }
        if (share >= TOO_MUCH) {
            return null;
        }
        if (senses.contains(Sense.FURNITURE)) {
            return Mark.FURNITURE;
        }
        if (senses.contains(Sense.CAPTION)) {
            return Mark.CAPTION;
        }
        if (senses.contains(Sense.TAGS)) {
            return Mark.FURNITURE;
        }
        if (senses.contains(Sense.BODY)) {
            return null;
        }
        if (senses.stream().anyMatch(ASIDES::contains)) {
            return Mark.ASIDE;
        }
        return senses.contains(Sense.STANDFIRST) ? Mark.STANDFIRST : null;
    }

    private static int[] sums(List<Piece> pieces, Mark @Nullable [] marks) {
        int[] sums = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean counts = piece.isProse() && (marks == null || marks[i] == Mark.TEXT);
            sums[i + 1] = sums[i] + (counts ? piece.length() - piece.linked() : 0);
        }
        return sums;
    }
}
