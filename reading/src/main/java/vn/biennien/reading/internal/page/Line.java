package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.reading.internal.TextDecoder;

/** Text that is being gathered for a box, up to the next break. Not thread-safe. */
final class Line {
    private static final String SENTENCE_ENDS = ".!?…:;\"”»)。！？";

    /** A shorter line was not broken because it was full. */
    private static final int FULL = 60;

    /** What stands between two {@code <br>}. */
    private static final class Part {
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int strong;

        boolean isBlank() {
            return text.isEmpty();
        }

        /** Whether a break behind this ends a paragraph, and is not only where a line was full. */
        boolean endsParagraph() {
            String words = text.toString().stripTrailing();
            return words.length() < FULL || SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        }

        void append(Part other) {
            text.append(' ').append(other.text);
            linked += other.linked;
            strong += other.strong;
        }

        Piece piece(String clean, Box box) {
            return new Piece(clean, Math.min(clean.length(), linked), Math.min(clean.length(), strong), box);
        }
    }

    private final List<Part> before = new ArrayList<>();
    private Part part = new Part();

    /** Whether an element with a class of its own has just ended: styles set its words apart from what follows. */
    private boolean parted;

    void add(String words, boolean inLink, boolean inStrong) {
        int length = part.text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Texts.isSpace(c)) {
                space();
            } else if (Texts.isSeen(c)) {
                if (parted && isGlued(c)) {
                    space();
                }
                parted = false;
                part.text.append(c);
            }
        }
        int more = part.text.length() - length;
        part.linked += inLink ? more : 0;
        part.strong += inStrong ? more : 0;
    }

    private boolean isGlued(char next) {
        int length = part.text.length();
        return length > 0 && Character.isUpperCase(next) && Character.isLowerCase(part.text.charAt(length - 1));
    }

    private void space() {
        if (!part.text.isEmpty() && part.text.charAt(part.text.length() - 1) != ' ') {
            part.text.append(' ');
        }
    }

    void part() {
        parted = true;
    }

    void br() {
        before.add(part);
        part = new Part();
    }

    void clear() {
        before.clear();
        part = new Part();
        parted = false;
    }

    /** Adds the pieces that have been gathered to {@code out}. */
    void pieces(Box box, List<Piece> out) {
        before.add(part);
        Part open = new Part();
        for (Part next : before) {
            if (open.isBlank()) {
                open = next;
            } else if (next.isBlank() || open.endsParagraph()) {
                add(open, box, out);
                open = next;
            } else {
                open.append(next);
            }
        }
        add(open, box, out);
    }

    private static void add(Part part, Box box, List<Piece> out) {
        String clean = TextDecoder.clean(part.text.toString()).strip();
        if (!clean.isEmpty()) {
            out.add(part.piece(clean, box));
        }
    }
}
