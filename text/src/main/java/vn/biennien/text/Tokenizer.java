package vn.biennien.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.biennien.record.Span;

/** Splits text into tokens and sentences. Stateless and thread-safe. */
final class Tokenizer {
    private Tokenizer() {}

    private static final Pattern TOKEN = Pattern.compile(
            "(?:TP|Tp|GS|TS|PGS|ThS|Ths|Th|BS|KS|LS|Ls|NS|TX|T|Q|P|Mr|Mrs|Dr|St)\\.(?=\\s?\\p{L})|"
                    + "(?:\\p{Lu}\\.){2,}\\p{Lu}?|"
                    + "\\p{N}+(?:[.,/:h\\-]\\p{N}+)*(?:%|\\p{Ll}+)?|"
                    + "[\\p{L}\\p{M}]+(?:[-’'&][\\p{L}\\p{N}\\p{M}]+)*\\p{N}*(?:[-/]\\p{N}+)*|"
                    + "\\.{2,}|\\S");

    static Tokens tokenize(String text) {
        Matcher m = TOKEN.matcher(text);
        int[] starts = new int[text.length() / 4 + 8];
        int[] ends = new int[starts.length];
        TokenKind[] kinds = new TokenKind[starts.length];
        String[] norms = new String[starts.length];
        int n = 0;
        boolean open = false;
        int line = 0;
        while (m.find()) {
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
                ends = Arrays.copyOf(ends, n * 2);
                kinds = Arrays.copyOf(kinds, n * 2);
                norms = Arrays.copyOf(norms, n * 2);
            }
            String token = m.group();
            if (text.substring(line, m.start()).indexOf('\n') >= 0) {
                open = false;
            }
            line = m.start();
            TokenKind kind = kind(token, open);
            if (kind == TokenKind.QUOTE_OPEN) {
                open = true;
            } else if (kind == TokenKind.QUOTE_CLOSE) {
                open = false;
            }
            starts[n] = m.start();
            ends[n] = m.end();
            kinds[n] = kind;
            norms[n++] = Syllables.norm(token);
        }
        return new Tokens(
                text,
                Arrays.copyOf(starts, n),
                Arrays.copyOf(ends, n),
                Arrays.copyOf(kinds, n),
                Arrays.copyOf(norms, n));
    }

    private static TokenKind kind(String token, boolean open) {
        int c = token.codePointAt(0);
        return switch (c) {
            case '“', '«', '„' -> TokenKind.QUOTE_OPEN;
            case '”', '»' -> TokenKind.QUOTE_CLOSE;
            case '"' -> open ? TokenKind.QUOTE_CLOSE : TokenKind.QUOTE_OPEN;
            default -> {
                if (Character.isLetter(c)) {
                    yield TokenKind.WORD;
                }
                if (Character.isDigit(c)) {
                    yield TokenKind.NUMBER;
                }
                yield ".,;:!?…()[]{}-–—/'‘’".indexOf(c) >= 0 ? TokenKind.PUNCTUATION : TokenKind.SYMBOL;
            }
        };
    }

    static List<Sentence> sentences(Tokens t) {
        List<Sentence> out = new ArrayList<>();
        int from = 0;
        int line = 0;
        for (int i = 0; i < t.size(); i++) {
            boolean last = i + 1 == t.size();
            boolean lineEnd = !last && t.text().substring(t.end(i), t.start(i + 1)).indexOf('\n') >= 0;
            if (last || lineEnd || ends(t, i)) {
                Span span = t.span(from, i + 1);
                out.add(new Sentence(from, i + 1, span, line));
                from = i + 1;
            }
            if (lineEnd) {
                line += (int) t.text().substring(t.end(i), t.start(i + 1)).chars().filter(c -> c == '\n').count();
            }
        }
        return out;
    }

    /** Whether the sentence ends after token {@code i}: its full stop, or the quotation mark behind it. */
    private static boolean ends(Tokens t, int i) {
        int next = i + 1;
        if (next < t.size() && t.kind(next) == TokenKind.QUOTE_CLOSE) {
            return false;
        }
        boolean stop = isStop(t, i) || (t.kind(i) == TokenKind.QUOTE_CLOSE && i > 0 && isStop(t, i - 1));
        return stop && next < t.size() && (t.isCapital(next) || t.kind(next) != TokenKind.WORD)
                && t.kind(next) != TokenKind.PUNCTUATION;
    }

    private static boolean isStop(Tokens t, int i) {
        int c = t.text().charAt(t.start(i));
        return t.kind(i) == TokenKind.PUNCTUATION && (c == '.' || c == '!' || c == '?' || c == '…');
    }
}
