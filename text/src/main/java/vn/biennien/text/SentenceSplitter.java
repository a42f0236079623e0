package vn.biennien.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text's tokens into sentences. Stateless and thread-safe.
 *
 * <ul>
 *   <li>A line end always ends a sentence.
 *   <li>So does a full stop, a question mark, an exclamation mark or dots of omission, together with the closing
 *       quotation marks and brackets behind it, unless what follows begins in lower case or is a comma and the like:
 *       {@code "Bao giờ?" ông hỏi.} is one sentence.
 *   <li>A quotation of several sentences is several: what belongs together is for those to find who look for quotations.
 *   <li>Full stops of abbreviations, initials and numbers are part of their tokens and end nothing, nor does that of a
 *       list number that begins a line.
 * </ul>
 */
final class SentenceSplitter {
    private final Tokens tokens;
    private final String text;
    private final int size;

    private SentenceSplitter(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text();
        this.size = tokens.size();
    }

    static List<Sentence> split(Tokens tokens) {
        return new SentenceSplitter(tokens).split();
    }

    private List<Sentence> split() {
        List<Sentence> out = new ArrayList<>(size / 20 + 1);
        int from = 0;
        int line = size == 0 ? 0 : lineEnds(0, tokens.start(0));
        int firstOfLine = 0;
        for (int i = 0; i < size; i++) {
            int next = i + 1;
            int lines = next == size ? 1 : lineEnds(tokens.end(i), tokens.start(next));
            if (lines > 0 || ends(i, firstOfLine)) {
                out.add(new Sentence(from, next, tokens.span(from, next), line));
                from = next;
            }
            if (lines > 0) {
                line += lines;
                firstOfLine = next;
            }
        }
        return out;
    }

    /** Number of line ends in the gap from {@code from} to {@code to}. */
    private int lineEnds(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Chars.classOf(c) == Chars.LINE_END && !(c == '\n' && i > from && text.charAt(i - 1) == '\r')) {
                count++;
            }
        }
        return count;
    }

    /** Whether a sentence ends after token {@code i}, which is not the last of its line. */
    private boolean ends(int i, int firstOfLine) {
        if (isWordLike(i) || !beginsSentence(i + 1)) {
            return false;
        }
        int stop = i;
        while (stop > firstOfLine && isCloser(stop)) {
            stop--;
        }
        if (!isStop(stop)) {
            return false;
        }
        boolean listNumber = stop == firstOfLine + 1
                && tokens.kind(firstOfLine) == TokenKind.NUMBER
                && tokens.end(firstOfLine) - tokens.start(firstOfLine) <= 3;
        return !listNumber;
    }

    /** Whether token {@code i}, which follows a stop, can begin a sentence. */
    private boolean beginsSentence(int i) {
        return switch (tokens.kind(i)) {
            case WORD -> !Character.isLowerCase(text.codePointAt(tokens.start(i)));
            case NUMBER, SYMBOL, QUOTE_OPEN -> true;
            case QUOTE_CLOSE -> false;
            case PUNCTUATION -> {
                char c = text.charAt(tokens.start(i));
                // A dash begins a sentence if a capital follows: `- Vâng.` does, `- ông nói.` does not.
                boolean dash = Chars.isDash(c)
                        && i + 1 < size
                        && tokens.kind(i + 1) != TokenKind.PUNCTUATION
                        && beginsSentence(i + 1);
                yield dash || Chars.isOpeningBracket(c);
            }
        };
    }

    private boolean isWordLike(int i) {
        return tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.NUMBER;
    }

    private boolean isCloser(int i) {
        return tokens.kind(i) == TokenKind.QUOTE_CLOSE
                || (tokens.kind(i) == TokenKind.PUNCTUATION && Chars.isClosingBracket(text.charAt(tokens.start(i))));
    }

    private boolean isStop(int i) {
        char c = text.charAt(tokens.start(i));
        return tokens.kind(i) == TokenKind.PUNCTUATION && (c == '.' || c == '!' || c == '?' || c == '…');
    }
}
