package vn.biennien.reading.internal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import vn.biennien.reading.internal.page.PageWords.Sense;

/**
 * A page as boxes and the pieces of text in them, in the page's order, without what nobody sees. The walk keeps its own
 * stack, so that no depth of nesting is too much. Immutable once made.
 */
final class Outline {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "map",
            "head",
            "select",
            "option",
            "textarea",
            "button",
            "input",
            "datalist",
            "dialog",
            "progress");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "meter",
            "output",
            "picture",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "o:p",
            "st1:place",
            "nobr");
    private static final Map<String, Sense> TAGS = Map.of(
            "nav", Sense.FURNITURE,
            "aside", Sense.FURNITURE,
            "footer", Sense.FURNITURE,
            "form", Sense.FURNITURE,
            "menu", Sense.FURNITURE,
            "figcaption", Sense.CAPTION,
            "address", Sense.BYLINE);
    private static final Set<Sense> TOLD =
            EnumSet.of(Sense.BYLINE, Sense.SECTION, Sense.TAGS, Sense.DATE, Sense.PUBLISHED, Sense.MODIFIED);
    private static final List<String> TELLING = List.of(
            "class",
            "id",
            "role",
            "itemprop",
            "data-role",
            "data-type",
            "data-component",
            "data-testid",
            "data-module",
            "data-block-name",
            "type",
            "aria-label",
            "aria-labelledby");

    private final List<Box> boxes;
    private final List<Piece> pieces;
    private final List<Spot> spots;

    private Outline(List<Box> boxes, List<Piece> pieces, List<Spot> spots) {
        this.boxes = List.copyOf(boxes);
        this.pieces = List.copyOf(pieces);
        this.spots = List.copyOf(spots);
    }

    /**
     * An element that may tell something about the article: a time, a byline, microdata.
     *
     * @param element the element
     * @param piece number of the piece that it stands in, or before
     * @param box the box it stands in
     * @param senses what its class and the like say it is
     */
    record Spot(Element element, int piece, Box box, Set<Sense> senses) {}

    /** Boxes, outer before inner ones. */
    List<Box> boxes() {
        return boxes;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Elements that may tell something, in the page's order. */
    List<Spot> spots() {
        return spots;
    }

    static Outline of(Document document, PageWords words) {
        Walk walk = new Walk(words);
        NodeTraversor.filter(walk, document);
        return new Outline(walk.boxes, walk.pieces, walk.spots);
    }

    /** Whether an element starts a line of its own. */
    static boolean isBlock(Element element) {
        return !INLINE.contains(element.normalName());
    }

    private static final class Walk implements NodeFilter {
        private final PageWords words;
        private final Map<String, Set<Sense>> known = new HashMap<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Spot> spots = new ArrayList<>();
        private final Deque<Box> open = new ArrayDeque<>();
        private final Line line = new Line();
        private int links;
        private int strongs;

        Walk(PageWords words) {
            this.words = words;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.add(text.getWholeText(), links > 0, strongs > 0);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String name = element.normalName();
            if (UNSEEN.contains(name) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (name) {
                case "br" -> line.br();
                case "a" -> links++;
                case "b", "strong" -> strongs++;
                default -> {}
            }
            Set<Sense> senses = senses(element);
            if (isBlock(element) && !name.equals("br")) {
                flush();
                Box box = new Box(element, open.peek(), senses, pieces.size());
                boxes.add(box);
                open.push(box);
            }
            Box box = open.peek();
            if (box != null && (tells(senses) || isTold(element))) {
                spots.add(new Spot(element, pieces.size(), box, senses));
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("span") && element.hasAttr("class")) {
                    line.part();
                }
                switch (element.normalName()) {
                    case "a" -> links--;
                    case "b", "strong" -> strongs--;
                    default -> {}
                }
                if (isBlock(element) && !element.normalName().equals("br")) {
                    flush();
                    open.pop().close(pieces.size());
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean tells(Set<Sense> senses) {
            return senses.stream().anyMatch(TOLD::contains);
        }

        private static boolean isTold(Element element) {
            return switch (element.normalName()) {
                case "time", "abbr" -> true;
                default -> element.hasAttr("itemprop") || element.hasAttr("property") || element.hasAttr("rel");
            };
        }

        private void flush() {
            Box box = open.peek();
            if (box != null) {
                line.pieces(box, pieces);
            }
            line.clear();
        }

        private Set<Sense> senses(Element element) {
            StringBuilder names = new StringBuilder();
            if (element.attributesSize() > 0) {
                for (String attribute : TELLING) {
                    String value = element.attr(attribute);
                    if (!value.isEmpty()) {
                        names.append(value).append(' ');
                    }
                }
            }
            Set<Sense> told = names.isEmpty() ? Set.of() : known.computeIfAbsent(names.toString(), words::senses);
            Sense tag = TAGS.get(element.normalName());
            if (tag == null || told.contains(tag)) {
                return told;
            }
            Set<Sense> both = EnumSet.of(tag);
            both.addAll(told);
            return both;
        }

        private static boolean isHidden(Element element) {
            if (element.attributesSize() == 0) {
                return false;
            }
            String style = element.attr("style");
            return element.hasAttr("hidden") && !element.attr("hidden").equals("false")
                    || style.contains("display:none")
                    || style.contains("display: none")
                    || element.hasClass("visually-hidden")
                    || element.hasClass("visually-hidden-text")
                    || element.hasClass("screen-reader-text")
                    || element.hasClass("sr-only");
        }
    }
}
