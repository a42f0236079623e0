package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.biennien.text.Document;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** The quotations of a document, paired over lines where they run on. Immutable. */
final class Quotations {
    /** A quotation may run over this many lines before it is held to be unbalanced. */
    private static final int MAX_LINES = 12;

    private final List<Quotation> list;
    private final int[] of;

    /**
     * A quotation.
     *
     * @param open token of its opening mark, or -1 where only the closing one is there
     * @param from first token inside
     * @param to token after the last inside
     * @param end token after the closing mark; {@code to} where there is none
     */
    record Quotation(int open, int from, int to, int end) {
        int tokens() {
            return to - from;
        }
    }

    private Quotations(List<Quotation> list, int size) {
        this.list = List.copyOf(list);
        this.of = new int[size];
        Arrays.fill(of, -1);
        for (int q = 0; q < this.list.size(); q++) {
            Quotation quotation = this.list.get(q);
            Arrays.fill(of, quotation.from(), quotation.to(), q);
        }
    }

    static Quotations of(Document document) {
        Tokens t = document.tokens();
        List<Quotation> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < t.size(); i++) {
            if (!isMark(t, i)
                    || open >= 0 && isSingle(t, i) != isSingle(t, open)
                    || open < 0 && isSingle(t, i) && !isPaired(document, i)) {
                continue; // a mark of the other kind quotes inside the quotation, or is a stray apostrophe
            }
            if (opens(document, i, open)) {
                if (open >= 0 && line(document, open) != line(document, i)) {
                    // A quotation that opens anew in a later line leaves the one before it unbalanced.
                    found.add(unbalanced(document, open));
                    open = i;
                } else if (open < 0) {
                    open = i;
                }
            } else if (open >= 0) {
                if (line(document, i) - line(document, open) > (isSingle(t, i) ? 0 : MAX_LINES)) {
                    found.add(unbalanced(document, open));
                } else if (i > open + 1) {
                    found.add(new Quotation(open, open + 1, i, i + 1));
                }
                open = -1;
            }
        }
        if (open >= 0 && open + 1 < t.size() && !isSingle(t, open)) {
            found.add(unbalanced(document, open));
        }
        found.removeIf(q -> q.tokens() <= 0 || q.open() >= 0 && q.end() == q.to() && isSingle(t, q.open()));
        return new Quotations(found, t.size());
    }

    private static boolean isMark(Tokens t, int i) {
        return t.kind(i) == TokenKind.QUOTE_OPEN || t.kind(i) == TokenKind.QUOTE_CLOSE;
    }

    private static boolean isSingle(Tokens t, int i) {
        int c = t.text().charAt(t.start(i));
        return c == '\'' || c == '‘' || c == '’' || c == '‚' || c == '‹' || c == '›';
    }

    /** Whether a single mark opens a quotation that ends in its line: another mark alone is an apostrophe. */
    private static boolean isPaired(Document document, int i) {
        Tokens t = document.tokens();
        String text = t.text();
        boolean spaced = t.end(i) >= text.length() || Character.isWhitespace(text.charAt(t.end(i)));
        if (i > 0 && t.length(i - 1) == 1 && (spaced || t.end(i - 1) == t.start(i))) {
            return false; // d'Oleron, O'Neill
        }
        int line = line(document, i);
        for (int k = i + 1; k < t.size() && line(document, k) == line; k++) {
            if (isMark(t, k)) {
                return isSingle(t, k) && Character.isWhitespace(text.charAt(t.start(k) - 1)) == spaced;
            }
        }
        return false;
    }

    private static boolean opens(Document document, int i, int open) {
        int c = document.tokens().text().charAt(document.tokens().start(i));
        return c == '"' ? opensStraight(document, i, open) : document.tokens().kind(i) == TokenKind.QUOTE_OPEN;
    }

    private static int line(Document document, int token) {
        return document.sentences().get(document.sentenceOf(token)).line();
    }

    /** A straight mark opens where none is open; at the head of a line, or glued to a word behind a space, it opens anew. */
    private static boolean opensStraight(Document document, int i, int open) {
        if (open < 0) {
            return true;
        }
        if (line(document, open) == line(document, i)) {
            return false;
        }
        Tokens t = document.tokens();
        String text = t.text();
        int start = t.start(i);
        boolean head = start == 0 || text.charAt(start - 1) == '\n';
        boolean glued = t.end(i) < text.length() && Character.isLetterOrDigit(text.charAt(t.end(i)));
        boolean spaced = start > 0 && Character.isWhitespace(text.charAt(start - 1));
        return (head || spaced) && glued;
    }

    /** What is quoted when the closing mark is missing: up to a closing mark of another kind, or the end of the line. */
    private static Quotation unbalanced(Document document, int open) {
        Tokens t = document.tokens();
        int line = line(document, open);
        int end = open + 1;
        while (end < t.size() && line(document, end) == line) {
            if (end > open + 1 && isMark(t, end) && t.kind(end) == TokenKind.QUOTE_CLOSE) {
                return new Quotation(open, open + 1, end, end + 1);
            }
            end++;
        }
        return new Quotation(open, open + 1, end, end);
    }

    List<Quotation> list() {
        return list;
    }

    /** The quotation that holds a token, or null. */
    @org.jspecify.annotations.Nullable
    Quotation at(int token) {
        return token < 0 || token >= of.length || of[token] < 0 ? null : list.get(of[token]);
    }

    /** The same content without the quotation marks about the whole of it. */
    Content withoutOuterMarks(Content content) {
        List<Content.Part> parts =
                content.parts().stream().map(this::withoutOuterMarks).toList();
        return new Content(content.shape(), parts, content.end());
    }

    private Content.Part withoutOuterMarks(Content.Part part) {
        Quotation inside = at(part.from() + 1);
        if (inside == null || inside.open() != part.from() || inside.end() < part.to()) {
            return part;
        }
        return new Content.Part(part.from() + 1, Math.max(part.from() + 2, Math.min(part.to(), inside.to())));
    }

    /** Whether a token is inside a quotation. */
    boolean holds(int token) {
        return token >= 0 && token < of.length && of[token] >= 0;
    }
}
