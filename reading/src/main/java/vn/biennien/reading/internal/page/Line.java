package vn.biennien.reading.internal.page;

import java.util.List;
import vn.biennien.reading.internal.TextDecoder;

/** Text that is being gathered for a box, up to the next break. Not thread-safe. */
final class Line {
    private static final String SENTENCE_ENDS = ".!?…:;\"”»)。！？";

    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int strong;

    /** Where {@code <br>} stand in the text, as line ends. */
    private boolean broken;

    void add(String words, boolean inLink, boolean inStrong) {
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space();
            } else if (isSeen(c)) {
                text.append(c);
            }
        }
        int more = text.length() - before;
        linked += inLink ? more : 0;
        strong += inStrong ? more : 0;
    }

    private void space() {
        if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    void br() {
        if (!text.isEmpty()) {
            text.append('\n');
            broken = true;
        }
    }

    void clear() {
        text.setLength(0);
        linked = 0;
        strong = 0;
        broken = false;
    }

    /** Adds the pieces that have been gathered to {@code out}. */
    void pieces(Box box, List<Piece> out) {
        if (text.isEmpty()) {
            return;
        }
        if (!broken) {
            piece(text.toString(), 1, box, out);
            return;
        }
        StringBuilder part = new StringBuilder();
        double all = text.length();
        String[] lines = text.toString().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                piece(part.toString(), part.length() / all, box, out);
                part.setLength(0);
            } else {
                if (!part.isEmpty() && endsLine(part)) {
                    piece(part.toString(), part.length() / all, box, out);
                    part.setLength(0);
                }
                part.append(part.isEmpty() ? "" : " ").append(line);
            }
        }
        piece(part.toString(), part.length() / all, box, out);
    }

    /** Whether a break behind this ends a paragraph, and is not only where a line was full. */
    private static boolean endsLine(StringBuilder part) {
        return SENTENCE_ENDS.indexOf(part.charAt(part.length() - 1)) >= 0 || part.length() < 60;
    }

    private void piece(String words, double share, Box box, List<Piece> out) {
        String clean = TextDecoder.clean(words).strip();
        if (clean.isEmpty()) {
            return;
        }
        int links = Math.min(clean.length(), (int) Math.round(linked * share));
        int bold = Math.min(clean.length(), (int) Math.round(strong * share));
        out.add(new Piece(clean, links, bold, box));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) || c == '\u0085' || Character.isSpaceChar(c);
    }

    /** Signs that only tell where a line may be cut, or control a terminal, are none that a reader sees. */
    private static boolean isSeen(char c) {
        return c != '\u200b' && c != '\u00ad' && c != '\ufeff' && c != '\u2060' && !Character.isISOControl(c);
    }
}
