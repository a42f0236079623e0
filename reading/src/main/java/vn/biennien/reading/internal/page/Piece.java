package vn.biennien.reading.internal.page;

import org.jsoup.nodes.Element;

/**
 * A line of text as readers see it: what stands between two breaks.
 *
 * @param text its words, with single spaces, not blank, NFC
 * @param linked how many of its UTF-16 units stand in links
 * @param strong how many stand in bold type
 * @param box the block it stands in
 */
record Piece(String text, int linked, int strong, Box box) {

    Element element() {
        return box.element();
    }

    int length() {
        return text.length();
    }

    /** Share of its text that is links, from 0 to 1. */
    double linkShare() {
        return (double) linked / text.length();
    }

    /** Whether it is a heading between paragraphs, or of the whole page. */
    boolean isHeading() {
        return element().normalName().matches("h[1-6]");
    }

    /** Whether it reads like a sentence or more: it closes like one, or is long. */
    boolean isProse() {
        if (linkShare() > 0.5 || isHeading()) {
            return false;
        }
        if (text.length() >= 140) {
            return true;
        }
        String end = text.stripTrailing();
        int last = end.length() - 1;
        while (last > 0 && "\"'”’»)]".indexOf(end.charAt(last)) >= 0) {
            last--;
        }
        return text.length() >= 40 && ".!?…。！？:".indexOf(end.charAt(last)) >= 0;
    }
}
