package vn.biennien.text;

/**
 * Tells opening quotation marks from closing ones, one line at a time. Directional marks mean what they say, unless
 * what stands around them says the opposite and nothing is open (German {@code „…“}, typing slips); straight ones go by
 * what stands around them, and by whether one is open where that is in doubt ({@code " so "}).
 */
final class QuoteRoles {
    private final char[] text;
    private final int length;
    private int openDouble;
    private int openSingle;

    QuoteRoles(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** Forgets what was open: a mark left open at a line end is opened anew by the next line, or is a slip. */
    void newLine() {
        openDouble = 0;
        openSingle = 0;
    }

    /** The role of the mark in {@code from} to {@code to}, two characters where single marks make a double one. */
    TokenKind role(int from, int to) {
        char mark = text[from];
        boolean single = to == from + 1 && Chars.isSingleQuote(mark);
        int open = single ? openSingle : openDouble;
        if (single && Chars.isApostrophe(mark) && open == 0 && from > 0 && Chars.isAlphanumeric(text[from - 1])) {
            // Minutes (6h30') or a bare apostrophe: nothing to close.
            return Chars.classOf(text[from - 1]) == Chars.DIGIT ? TokenKind.SYMBOL : TokenKind.PUNCTUATION;
        }
        boolean opens = opens(mark, from, to, open);
        int now = opens ? open + 1 : Math.max(0, open - 1);
        if (single) {
            openSingle = now;
        } else {
            openDouble = now;
        }
        return opens ? TokenKind.QUOTE_OPEN : TokenKind.QUOTE_CLOSE;
    }

    private boolean opens(char mark, int from, int to, int open) {
        boolean left = isBoundaryBefore(from);
        boolean right = isBoundaryAfter(to);
        return switch (mark) {
            case '“', '„', '‟', '«', '‘', '‚', '‛', '‹', '「', '『', '`' -> left || !right || open == 0;
            case '”', '»', '›', '」', '』' -> left && !right && open == 0;
            // Also an apostrophe, so that the straight ones' rules hold where it stands first.
            case '’' -> left && !right && open == 0;
            default -> straightOpens(from, to, left, right, open);
        };
    }

    private boolean straightOpens(int from, int to, boolean left, boolean right, int open) {
        if (left != right) {
            return left;
        }
        if (open > 0) {
            return false;
        }
        // Loose on both sides, and nothing open: ` ", he said` closes what an earlier line opened; `"- Yes` opens.
        int next = to < length && text[to] == ' ' ? to + 1 : to;
        return !left || isLineStart(from) || !isClosingMark(next);
    }

    private boolean isLineStart(int at) {
        int i = at - 1;
        while (i >= 0 && Chars.classOf(text[i]) == Chars.SPACE) {
            i--;
        }
        return i < 0 || Chars.classOf(text[i]) == Chars.LINE_END || Chars.isOpeningBracket(text[i]);
    }

    private boolean isBoundaryBefore(int at) {
        if (at == 0) {
            return true;
        }
        char c = text[at - 1];
        byte k = Chars.classOf(c);
        return k == Chars.SPACE
                || k == Chars.LINE_END
                || k == Chars.IGNORABLE
                || k == Chars.QUOTE
                || c == ':'
                || c == '/'
                || c == '_'
                || Chars.isDash(c)
                || Chars.isOpeningBracket(c);
    }

    private boolean isBoundaryAfter(int at) {
        if (at >= length) {
            return true;
        }
        char c = text[at];
        byte k = Chars.classOf(c);
        return k == Chars.SPACE
                || k == Chars.LINE_END
                || k == Chars.IGNORABLE
                || k == Chars.QUOTE
                || c == '/'
                || c == '_'
                || isClosingMark(at);
    }

    /** Whether a mark that closes stands at {@code at}; dots of omission open as well as close. */
    private boolean isClosingMark(int at) {
        return at < length
                && Chars.isClosingPunctuation(text[at])
                && !(text[at] == '.' && at + 1 < length && text[at + 1] == '.');
    }
}
