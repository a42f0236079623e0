package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Fact.Basis;
import vn.biennien.reading.internal.page.PageWords.Sense;

/** Finds out who wrote an article: from what a page tells machines, then from the names that stand beside it. Not thread-safe. */
final class Bylines {
    private static final int LONGEST = 60;
    private static final int MOST = 10;

    private final Head head;
    private final JsonLd json;
    private final PageWords words;
    private final DateText dates;
    private final @Nullable String outlet;

    Bylines(Head head, JsonLd json, PageWords words, DateText dates, @Nullable String outlet) {
        this.head = head;
        this.json = json;
        this.words = words;
        this.dates = dates;
        this.outlet = outlet;
    }

    /** The names that are told to machines; then those seen in the page; then the signature under the text. */
    List<Fact<String>> all(
            Outline outline, Marks marks, int headline, int firstLine, int lastLine, @Nullable String signature) {
        Map<String, Fact<String>> names = new LinkedHashMap<>();
        json.all("author").forEach(n -> add(n, Basis.JSON_LD, names));
        if (names.isEmpty()) {
            head.all(Sense.BYLINE).forEach(f -> add(f.value(), f.basis(), names));
        }
        if (names.isEmpty()) {
            seen(outline, marks, headline, firstLine, lastLine, names);
        }
        if (names.isEmpty() && signature != null) {
            add(signature, Basis.VISIBLE_TEXT, names);
        }
        return new ArrayList<>(names.values());
    }

    private void seen(
            Outline outline, Marks marks, int headline, int firstLine, int lastLine, Map<String, Fact<String>> names) {
        for (Outline.Spot spot : outline.spots()) {
            boolean beside = spot.piece() > headline - 8
                    && spot.piece() < lastLine + 12
                    && spot.piece() < outline.pieces().size();
            if (!beside || !isByline(spot)) {
                continue;
            }
            boolean close = spot.piece() > headline && (spot.piece() < firstLine || spot.piece() <= lastLine + 3);
            if (isApart(spot.box()) || (!close && marks.of(spot.piece()) == Marks.Mark.FURNITURE)) {
                continue;
            }
            boolean block = spot.box().element() == spot.element();
            String text = block
                    ? outline.pieces().get(spot.piece()).text()
                    : Texts.clean(spot.element().text());
            if (text != null && text.length() <= 2 * LONGEST) {
                add(text, Basis.MARKUP, names);
            }
            if (!names.isEmpty()) {
                return; // the same name stands in elements within this one
            }
        }
    }

    private static boolean isApart(Box box) {
        Box at = box;
        while (at != null && !at.senses().contains(Sense.APART)) {
            at = at.parent();
        }
        return at != null;
    }

    private boolean isByline(Outline.Spot spot) {
        Set<Sense> told = words.meta(spot.element().attr("itemprop"));
        return spot.senses().contains(Sense.BYLINE)
                || told.contains(Sense.BYLINE)
                || words.meta(spot.element().attr("property")).contains(Sense.BYLINE)
                || spot.element().attr("rel").contains("author");
    }

    private void add(String text, Basis basis, Map<String, Fact<String>> names) {
        String name = name(text);
        if (name != null && names.size() < MOST) {
            names.putIfAbsent(name.toLowerCase(Locale.ROOT), new Fact<>(name, basis));
        }
    }

    /** The name in a byline, without its label, its day and the outlet; null where that is none. */
    private @Nullable String name(String text) {
        String name = text;
        List<DateText.Found> times = dates.all(name);
        if (!times.isEmpty()) {
            name = words.withoutDayWords(name.substring(0, times.get(0).start()));
        }
        name = words.withoutLabels(name, Sense.BYLINE);
        int slash = name.indexOf('/');
        if (slash > 0) {
            name = name.substring(0, slash);
        }
        name = strip(name);
        boolean isName = name.length() >= 2
                && name.length() <= LONGEST
                && !name.contains("http")
                && !name.contains("@")
                && name.codePoints().filter(Character::isDigit).count() <= 2
                && (outlet == null || !name.equalsIgnoreCase(outlet));
        return isName ? name : null;
    }

    private static String strip(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && !Character.isLetterOrDigit(name.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(name.charAt(to - 1)) && ".)".indexOf(name.charAt(to - 1)) < 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
