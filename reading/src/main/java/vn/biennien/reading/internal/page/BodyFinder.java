package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.internal.page.Marks.Mark;
import vn.biennien.reading.internal.page.PageWords.Sense;

/** Finds the box that holds an article's text: where the prose stands close together. Not thread-safe. */
final class BodyFinder {

    /** What a unit of links or scraps costs, by that of prose. */
    private static final double COST = 0.7;

    /** How much more, by the box within, an outer box must be worth to be taken for it. */
    private static final double MARGIN = 1.02;

    private final Outline outline;
    private final Marks marks;
    private final Echo echo;
    private final double[] values;

    BodyFinder(Outline outline, Marks marks, Echo echo) {
        this.outline = outline;
        this.marks = marks;
        this.echo = echo;
        this.values = new double[outline.pieces().size() + 1];
        for (int i = 0; i < outline.pieces().size(); i++) {
            values[i + 1] = values[i] + value(i);
        }
    }

    /** The box, or null where a page has no prose. */
    @Nullable
    Box find() {
        Box core = core();
        if (core == null) {
            return null;
        }
        Box best = core;
        for (Box box = core.parent(); box != null; box = box.parent()) {
            if (value(box) > value(best) * MARGIN) {
                best = box;
            }
            if (isBorder(box)) {
                break;
            }
        }
        return best;
    }

    /** An article's own element, and what is marked as its body, hold all of it. */
    private boolean isBorder(Box box) {
        return box.element().normalName().equals("article") && value(box) > 0.5 * values[values.length - 1];
    }

    /** The box whose own paragraphs hold the most. */
    private @Nullable Box core() {
        Map<Box, Double> votes = new HashMap<>();
        List<Box> order = new ArrayList<>();
        for (int i = 0; i < outline.pieces().size(); i++) {
            double worth = value(i);
            double share = 1;
            Box box = outline.pieces().get(i).box();
            box = isHolder(box) ? box : box.parent();
            for (int up = 0; worth > 0 && up < 3 && box != null; up++) {
                if (votes.merge(box, worth * share, Double::sum) == worth * share) {
                    order.add(box);
                }
                share /= 2;
                box = box.parent();
            }
        }
        Box best = null;
        double most = 0;
        for (Box box : order) {
            double vote = votes.getOrDefault(box, 0.0) * (box.senses().contains(Sense.BODY) ? 1.5 : 1);
            if (vote > most) {
                most = vote;
                best = box;
            }
        }
        return best;
    }

    /** Whether paragraphs stand in a box as lines, not as boxes. */
    private static boolean isHolder(Box box) {
        return switch (box.element().normalName()) {
            case "p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6" -> false;
            default -> box.to() - box.from() > 1;
        };
    }

    double value(Box box) {
        return values[box.to()] - values[box.from()];
    }

    private double value(int i) {
        Piece piece = outline.pieces().get(i);
        if (marks.of(i) == Mark.FURNITURE || marks.of(i) == Mark.CAPTION || marks.of(i) == Mark.ASIDE) {
            return -COST * 0.2 * piece.length();
        }
        if (piece.isProse()) {
            return echo.weight(piece.text()) * (piece.length() - piece.linked());
        }
        if (piece.isHeading()) {
            return 0;
        }
        return piece.linkShare() > 0.5 ? -COST * piece.length() : -COST * 0.3 * piece.length();
    }
}
