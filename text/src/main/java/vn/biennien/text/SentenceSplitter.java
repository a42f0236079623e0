package vn.biennien.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
 *       list number or a heading's ({@code Điều 5.}) that begins a line.
 *   <li>Emoji behind a stop belong to the sentence before them.
 * </ul>
 */
final class SentenceSplitter {
    private static final Set<String> HEADINGS = TokenWords.of(TokenWords.Use.HEADING);

    /** Most letters of an abbreviation. */
    private static final int LONGEST = 5;

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
        return !isListNumber(stop, firstOfLine) && !isInAbbreviation(stop);
    }

    /** Whether the stop is that of {@code 1.} or {@code Điều 5.} at the beginning of a line. */
    private boolean isListNumber(int stop, int firstOfLine) {
        if (stop == firstOfLine + 2 && HEADINGS.contains(tokens.norm(firstOfLine))) {
            return isNumber(firstOfLine + 1);
        }
        return stop == firstOfLine + 1
                && tokens.kind(firstOfLine) == TokenKind.NUMBER
                && tokens.end(firstOfLine) - tokens.start(firstOfLine) <= 3;
    }

    /** Whether a token is a number in digits or in Roman numerals. */
    private boolean isNumber(int i) {
        for (int at = tokens.start(i); at < tokens.end(i) && tokens.kind(i) != TokenKind.NUMBER; at++) {
            if ("IVXLC".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next token stands right behind the stop as in {@code TP .HCM} or {@code COP.26}. */
    private boolean isInAbbreviation(int stop) {
        if (stop == 0 || stop + 1 >= size || tokens.start(stop + 1) > tokens.end(stop) || !isWordLike(stop + 1)) {
            return false;
        }
        boolean apart = tokens.start(stop) > tokens.end(stop - 1);
        String before = tokens.length(stop - 1) > LONGEST ? "" : tokens.surface(stop - 1);
        return apart
                ? Abbreviations.isBeforeName(before)
                : tokens.kind(stop + 1) == TokenKind.NUMBER
                        && before.length() > 1
                        && before.chars().allMatch(Character::isUpperCase);
    }

    /** Whether token {@code i}, which follows a stop, can begin a sentence. */
    private boolean beginsSentence(int i) {
        return switch (tokens.kind(i)) {
            case WORD -> !Character.isLowerCase(text.codePointAt(tokens.start(i)));
            case NUMBER, QUOTE_OPEN -> true;
            // A picture behind a stop belongs to what it follows.
            case SYMBOL -> !isEmoji(i);
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
                || isEmoji(i)
                || (tokens.kind(i) == TokenKind.PUNCTUATION && Chars.isClosingBracket(text.charAt(tokens.start(i))));
    }

    private boolean isEmoji(int i) {
        if (tokens.kind(i) != TokenKind.SYMBOL || text.charAt(tokens.start(i)) < '\u2000') {
            return false;
        }
        return Character.isEmojiPresentation(text.codePointAt(tokens.start(i)))
                || text.charAt(tokens.end(i) - 1) == '\ufe0f';
    }

    private boolean isStop(int i) {
        char c = text.charAt(tokens.start(i));
        return tokens.kind(i) == TokenKind.PUNCTUATION && (c == '.' || c == '!' || c == '?' || c == '…');
    }
}
