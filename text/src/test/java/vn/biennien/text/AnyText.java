package vn.biennien.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.biennien.record.TimeExpression;

/** What must be true of every text that was read. */
final class AnyText {
    private AnyText() {}

    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    /** Reads bytes as text: the first one says whether the others are UTF-8 or bare UTF-16, lone surrogates and all. */
    static void checkBytes(byte[] bytes) {
        if (bytes.length > 0) {
            boolean wide = bytes[0] % 4 == 0;
            check(wide ? units(bytes) : new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
        }
    }

    private static String units(byte[] bytes) {
        char[] units = new char[(bytes.length - 1) / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((bytes[2 * i + 1] & 0xff) << 8 | (bytes[2 * i + 2] & 0xff));
        }
        return new String(units);
    }

    /** Reads {@code text}, and holds what comes out against what must be true. */
    static Document check(String text) {
        Document document = VIETNAMESE.read(text, DAY);
        check(document, text);
        return document;
    }

    /** Holds a document that was read from {@code text} against everything that must be true of any. */
    private static void check(Document document, String text) {
        require(document.text().equals(text), "the text is untouched", 0);
        checkTokens(document.tokens(), text);
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            require(sentence.from() == next && sentence.to() > next, "sentences leave nothing out", next);
            next = sentence.to();
        }
        require(next == document.tokens().size(), "all tokens are in sentences", next);
        next = 0;
        for (Word word : document.words()) {
            require(word.from() == next && word.to() > next, "words leave nothing out", next);
            next = word.to();
        }
        require(next == document.tokens().size(), "all tokens are in words", next);
        for (Name name : document.names()) {
            require(name.span().equals(document.span(name.from(), name.to())), "names are tokens", name.from());
        }
        next = 0;
        for (TimeExpression time : document.times()) {
            require(time.span().start() >= next && time.span().end() <= text.length(), "times are in the text", next);
            next = time.span().end();
        }
    }

    /** Tokens and the gaps between them are the text, and nothing that can be read is in a gap. */
    private static void checkTokens(Tokens tokens, String text) {
        StringBuilder whole = new StringBuilder(text.length());
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            for (int gap = at; gap < tokens.start(i); gap++) {
                require(!Character.isLetterOrDigit(text.charAt(gap)), "letters are in tokens", gap);
            }
            whole.append(text, at, tokens.start(i)).append(tokens.surface(i));
            at = tokens.end(i);
        }
        whole.append(text, at, text.length());
        require(whole.compareTo(new StringBuilder(text)) == 0, "tokens and gaps are the text", 0);
    }

    /** Cheaper than an assertion a token: millions are checked. */
    private static void require(boolean holds, String what, int where) {
        if (!holds) {
            throw new AssertionError(what + ": not at " + where);
        }
    }
}
