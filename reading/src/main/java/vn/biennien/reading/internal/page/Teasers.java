package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boxes of other articles: several of a kind beside each other, each a headline that is a link with a few lines under it.
 * Stateless.
 */
final class Teasers {

    /** So many stand beside each other at least. */
    private static final int FEWEST = 3;

    /** Most pieces of one. */
    private static final int LONGEST = 6;

    /** Most prose of one, in UTF-16 units. */
    private static final int MOST_PROSE = 600;

    private Teasers() {}

    /** The boxes that hold several of them; none that holds the headline. */
    static List<Box> of(Outline outline, int headline) {
        Map<Box, Integer> counts = new HashMap<>();
        for (Box box : outline.boxes()) {
            Box holder = isTeaser(box, outline.pieces()) ? holder(box) : null;
            if (holder != null) {
                counts.merge(holder, 1, Integer::sum);
            }
        }
        List<Box> found = new ArrayList<>();
        counts.forEach((box, count) -> {
            int pieces = box.to() - box.from();
            if (count >= FEWEST && !box.holds(headline) && pieces <= count * LONGEST) {
                found.add(box);
            }
        });
        return found;
    }

    /** The box that holds a teaser beside others: the first one out that holds more than it. */
    private static @Nullable Box holder(Box teaser) {
        Box box = teaser.parent();
        while (box != null && box.to() - box.from() == teaser.to() - teaser.from()) {
            box = box.parent();
        }
        return box;
    }

    private static boolean isTeaser(Box box, List<Piece> pieces) {
        int size = box.to() - box.from();
        Box parent = box.parent();
        boolean outermost = parent == null || parent.to() - parent.from() > size;
        if (size < 2 || size > LONGEST || !outermost) {
            return false;
        }
        boolean linked = false;
        int prose = 0;
        for (int i = box.from(); i < box.to(); i++) {
            Piece piece = pieces.get(i);
            linked |= piece.isHeading() && piece.linkShare() > 0.8 && prose == 0;
            prose += piece.isProse() ? piece.length() : 0;
        }
        return linked && prose <= MOST_PROSE;
    }
}
