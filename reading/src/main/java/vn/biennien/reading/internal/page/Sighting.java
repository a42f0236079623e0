package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Fact.Basis;
import vn.biennien.reading.internal.page.DateText.Found;
import vn.biennien.reading.internal.page.PageWords.Sense;

/** Finds the dates that stand beside a headline. Not thread-safe. */
final class Sighting {
    private final Outline outline;
    private final Marks marks;
    private final PageWords words;
    private final DateText dates;
    private final @Nullable Box body;
    private final int headline;
    private final int firstLine;
    private final List<PageDates.Sighted> found = new ArrayList<>();

    /** {@code firstLine} is the number of the body's first piece, or that of all pieces where there is none. */
    Sighting(
            Outline outline,
            Marks marks,
            PageWords words,
            DateText dates,
            @Nullable Box body,
            int headline,
            int firstLine) {
        this.outline = outline;
        this.marks = marks;
        this.words = words;
        this.dates = dates;
        this.body = body;
        this.headline = headline;
        this.firstLine = firstLine;
    }

    List<PageDates.Sighted> all() {
        for (Outline.Spot spot : outline.spots()) {
            attribute(spot);
        }
        for (int i = 0; i < outline.pieces().size(); i++) {
            Piece piece = outline.pieces().get(i);
            if (piece.length() <= 160 && mayTell(i)) {
                text(i, piece);
            }
        }
        return found;
    }

    private void attribute(Outline.Spot spot) {
        Sense told = microdata(spot);
        String value = spot.element().attr("datetime");
        value = value.isEmpty() ? spot.element().attr("content") : value;
        value = value.isEmpty() && (told != null || spot.element().normalName().equals("abbr"))
                ? spot.element().attr("title")
                : value;
        Found time = value.isEmpty() ? null : dates.attribute(value);
        if (time == null || (told == null && isOther(spot))) {
            return;
        }
        boolean pubdate = spot.element().hasAttr("pubdate");
        Sense sense = pubdate ? Sense.PUBLISHED : told != null ? told : sense(spot.senses(), before(spot));
        Basis basis = told != null ? Basis.MICRODATA : Basis.TIME_ELEMENT;
        int piece = Math.min(spot.piece(), outline.pieces().size() - 1);
        add(
                time,
                basis,
                sense,
                piece,
                spot.box(),
                isDated(spot.senses()) || isDated(spot.box().senses()));
    }

    /** Adds a date, unless it stands where no date of the article's does. */
    private void add(Found time, Basis basis, Sense sense, int piece, Box box, boolean dated) {
        double place = weight(piece, box);
        if (place > 0) {
            double said = (sense == Sense.PUBLISHED ? 4 : 0) + (dated ? 2 : 0) + (basis == Basis.VISIBLE_TEXT ? 0 : 1);
            found.add(new PageDates.Sighted(time, basis, sense, place + said));
        }
    }

    private static boolean isDated(Set<Sense> senses) {
        return senses.contains(Sense.DATE) || senses.contains(Sense.PUBLISHED) || senses.contains(Sense.MODIFIED);
    }

    private @Nullable Sense microdata(Outline.Spot spot) {
        String names = spot.element().attr("itemprop") + " " + spot.element().attr("property");
        for (String name : names.strip().split("\\s+")) {
            Set<Sense> senses = words.meta(name);
            if (senses.contains(Sense.PUBLISHED)) {
                return Sense.PUBLISHED;
            }
            if (senses.contains(Sense.MODIFIED)) {
                return Sense.MODIFIED;
            }
        }
        return null;
    }

    /** The words of its line that stand before an element. */
    private String before(Outline.Spot spot) {
        if (spot.piece() >= outline.pieces().size()) {
            return "";
        }
        String line = outline.pieces().get(spot.piece()).text();
        String own = Texts.clean(spot.element().text());
        int at = own == null ? -1 : line.indexOf(own);
        return at < 0 ? "" : line.substring(0, at);
    }

    private boolean isOther(Outline.Spot spot) {
        int piece = Math.min(spot.piece(), outline.pieces().size() - 1);
        return piece < 0 || !mayTell(piece);
    }

    private boolean mayTell(int piece) {
        Piece line = outline.pieces().get(piece);
        // A line of breadcrumbs, or an article's own header, may hold the day.
        boolean beside = headline >= 0
                && piece >= headline - 4
                && piece < firstLine
                && line.linkShare() < 0.5
                && line.length() <= (piece < headline ? 50 : 100);
        return (beside || marks.of(piece) != Marks.Mark.FURNITURE)
                && marks.of(piece) != Marks.Mark.CAPTION
                && !isInText(piece);
    }

    private boolean isInText(int piece) {
        return body != null
                && body.holds(piece)
                && piece >= firstLine
                && outline.pieces().get(piece).isProse();
    }

    private void text(int i, Piece piece) {
        int from = 0;
        List<Found> all = dates.all(piece.text());
        int left =
                piece.length() - all.stream().mapToInt(f -> f.end() - f.start()).sum();
        for (Found time : all) {
            String before = piece.text().substring(from, time.start());
            Sense sense = sense(piece.box().senses(), before);
            from = time.end();
            if (left <= 70) {
                add(
                        time,
                        Basis.VISIBLE_TEXT,
                        sense,
                        i,
                        piece.box(),
                        isDated(piece.box().senses()));
            }
        }
    }

    private Sense sense(Set<Sense> senses, String before) {
        Set<Sense> label = words.label(before);
        if (!label.isEmpty()) {
            return label.iterator().next();
        }
        return senses.contains(Sense.PUBLISHED)
                ? Sense.PUBLISHED
                : senses.contains(Sense.MODIFIED) ? Sense.MODIFIED : Sense.DATE;
    }

    /** How much speaks for a date by where it stands; not above 0 where it cannot be the article's. */
    private double weight(int piece, Box box) {
        Box anchor = headline >= 0 ? outline.pieces().get(headline).box() : body;
        if (anchor == null) {
            return 0;
        }
        int near = shared(anchor, box).depth();
        double weight = 10.0 * near / Math.max(1, anchor.depth());
        boolean between = headline >= 0 && piece > headline && piece <= firstLine;
        boolean apart =
                near <= 2 && !between && (Math.abs(piece - Math.max(headline, 0)) > 4 || isFurnitureBetween(piece));
        if (apart) {
            return 0;
        }
        return weight + (between ? 6 : piece <= Math.max(headline, 0) ? 3 : 0.5);
    }

    private boolean isFurnitureBetween(int piece) {
        for (int i = Math.min(piece, headline); i >= 0 && i < Math.max(piece, headline); i++) {
            if (marks.of(i) == Marks.Mark.FURNITURE) {
                return true;
            }
        }
        return false;
    }

    private static Box shared(Box one, Box other) {
        Box at = one;
        while (!at.holds(other)) {
            Box parent = at.parent();
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        return at;
    }
}
