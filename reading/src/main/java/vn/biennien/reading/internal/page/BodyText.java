package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import vn.biennien.reading.internal.page.Marks.Mark;
import vn.biennien.reading.internal.page.PageWords.Sense;

/** Takes an article's lines out of the box that holds them, and leaves what stands between them. Not thread-safe. */
final class BodyText {

    /** A longer line is no furniture by its words. */
    private static final int LONGEST_FURNITURE = 160;

    private static final int LONGEST_NAME = 40;

    /** Items that make a list of links at the end. */
    private static final int LINKS_IN_LIST = 3;

    private final Outline outline;
    private final List<Piece> pieces;
    private final Marks marks;
    private final PageWords words;
    private final Box body;
    private final int headline;
    private final BitSet dropped = new BitSet();

    BodyText(Outline outline, Marks marks, PageWords words, Box body, int headline) {
        this.outline = outline;
        this.pieces = outline.pieces();
        this.marks = marks;
        this.words = words;
        this.body = body;
        this.headline = headline;
    }

    /** Numbers of the pieces that are the article's paragraphs and captions, in order. */
    List<Integer> lines() {
        dropFurniture();
        dropLinkBoxes();
        dropByWords();
        dropScraps();
        dropLastList();
        dropEnds();
        List<Integer> lines = new ArrayList<>();
        for (int i = first(); i < body.to(); i++) {
            if (!dropped.get(i)) {
                lines.add(i);
            }
        }
        int next = body.to();
        if (!lines.isEmpty() && next < pieces.size() && marks.of(next) == Mark.TEXT && isSignature(next)) {
            lines.add(next); // a name that stands under the box of the text
        }
        return lines;
    }

    private int first() {
        return Math.max(body.from(), headline + 1);
    }

    private void dropFurniture() {
        for (int i = body.from(); i < body.to(); i++) {
            if (marks.of(i) == Mark.FURNITURE || marks.of(i) == Mark.ASIDE) {
                dropped.set(i);
            }
        }
    }

    /** Boxes of which most is links, and none of it prose: lists of other articles. */
    private void dropLinkBoxes() {
        for (Box box : outline.boxes()) {
            if (box == body || !body.holds(box) || box.to() - box.from() == 0) {
                continue;
            }
            int length = 0;
            int linked = 0;
            int prose = 0;
            for (int i = box.from(); i < box.to(); i++) {
                length += pieces.get(i).length();
                linked += pieces.get(i).linked();
                prose += pieces.get(i).isProse()
                        ? pieces.get(i).length() - pieces.get(i).linked()
                        : 0;
            }
            if (linked > 0.6 * length && prose < 0.2 * length) {
                dropped.set(box.from(), box.to());
            }
        }
    }

    private void dropByWords() {
        for (int i = body.from(); i < body.to(); i++) {
            Piece piece = pieces.get(i);
            if (dropped.get(i) || piece.length() > LONGEST_FURNITURE) {
                continue;
            }
            Set<Sense> senses = words.line(piece.text());
            if (senses.contains(Sense.FURNITURE)) {
                dropped.set(i);
            } else if (senses.contains(Sense.END)) {
                dropped.set(i);
                dropUnder(i);
            }
        }
    }

    /** Drops what follows a heading of furniture up to the next prose, or all of a small box that it heads. */
    private void dropUnder(int heading) {
        Box box = pieces.get(heading).box();
        while (box.parent() != null
                && box.parent() != body
                && body.holds(box.parent())
                && box.from() == heading
                && marks.prose(box.parent().from(), box.parent().to()) < 0.3 * marks.prose(body.from(), body.to())) {
            box = box.parent();
        }
        if (box.from() == heading && box.to() > heading + 1) {
            dropped.set(box.from(), box.to());
            return;
        }
        for (int i = heading + 1; i < body.to() && !pieces.get(i).isProse(); i++) {
            dropped.set(i);
        }
    }

    /** Short text in boxes that hold no paragraphs: labels, counters, buttons. */
    private void dropScraps() {
        for (int i = body.from(); i < body.to(); i++) {
            Piece piece = pieces.get(i);
            if (dropped.get(i) || piece.isProse() || piece.isHeading() || marks.of(i) == Mark.CAPTION) {
                continue;
            }
            boolean paragraph =
                    switch (piece.element().normalName()) {
                        case "p", "li", "blockquote", "pre", "dd", "dt", "td", "th" -> true;
                        default -> piece.box() == body || siblingProse(piece.box()) || isSignature(i);
                    };
            if (!paragraph) {
                dropped.set(i);
            }
        }
    }

    /** Whether a line may be a name under the text, set in bold type. */
    private boolean isSignature(int i) {
        Piece piece = pieces.get(i);
        return piece.length() <= LONGEST_NAME
                && piece.linked() == 0
                && piece.strong() >= 0.8 * piece.length()
                && i > body.from()
                && pieces.get(i - 1).isProse()
                && marks.prose(i, Math.max(i, body.to())) == 0;
    }

    /** Whether prose stands as lines of the same box. */
    private boolean siblingProse(Box box) {
        for (int i = box.from(); i < box.to(); i++) {
            if (pieces.get(i).box() == box && pieces.get(i).isProse()) {
                return true;
            }
        }
        return false;
    }

    /** A list at the end whose every item has a link: more to read. */
    private void dropLastList() {
        int last = body.to() - 1;
        while (last >= body.from() && dropped.get(last)) {
            last--;
        }
        int first = last;
        while (first >= body.from()
                && (dropped.get(first)
                        || pieces.get(first).element().normalName().equals("li")
                                && pieces.get(first).linkShare() > 0.3)) {
            first--;
        }
        if (last - first >= LINKS_IN_LIST && pieces.get(Math.max(first, 0)).isHeading()) {
            dropped.set(first, last + 1);
        }
    }

    /** Headings with nothing under them. */
    private void dropEnds() {
        boolean text = false;
        for (int i = body.to() - 1; i >= body.from(); i--) {
            if (dropped.get(i) || marks.of(i) == Mark.CAPTION) {
                continue;
            }
            if (pieces.get(i).isHeading() && !text) {
                dropped.set(i);
            }
            text |= !pieces.get(i).isHeading();
        }
    }
}
