package vn.biennien.search;

import java.util.Arrays;
import vn.biennien.text.Folded;
import vn.biennien.text.Syllables;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;
import vn.biennien.text.Vietnamese;
import vn.biennien.text.Word;

/**
 * What of a text goes into an index: norms with their places, one after another. Immutable once made.
 *
 * <p>A token without digits is cut at what stands between its letters, so that {@code Jong-un} is found by {@code Jong Un}
 * and {@code TP.} by {@code tp}; one with digits ({@code F-16}, {@code 26/1}) is whole. Signs are left out.
 */
final class Terms {
    /** Longer terms are cut off, as Lucene refuses immense ones. */
    private static final int LONGEST = 200;

    private int size;
    private String[] norms = new String[16];
    private String[] folds = new String[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];

    private Terms() {}

    static Terms of(String text, Unit unit) {
        Tokens tokens = Tokens.of(text);
        Terms terms = new Terms();
        if (unit == Unit.SYLLABLES) {
            for (int i = 0; i < tokens.size(); i++) {
                terms.addParts(tokens, i);
            }
        } else {
            for (Word word : Vietnamese.words(tokens)) {
                terms.addWord(tokens, word);
            }
        }
        return terms;
    }

    int size() {
        return size;
    }

    String norm(int i) {
        return norms[i];
    }

    String exact(int i) {
        return VietnameseAnalyzer.EXACT_MARK + norms[i];
    }

    String folded(int i) {
        return folds[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    private void addWord(Tokens tokens, Word word) {
        Terms parts = new Terms();
        for (int i = word.from(); i < word.to(); i++) {
            parts.addParts(tokens, i);
        }
        if (parts.size > 0) {
            String norm = String.join("_", Arrays.asList(parts.norms).subList(0, parts.size));
            add(norm, parts.starts[0], parts.ends[parts.size - 1]);
        }
    }

    private void addParts(Tokens tokens, int token) {
        TokenKind kind = tokens.kind(token);
        if (kind != TokenKind.WORD && kind != TokenKind.NUMBER) {
            return;
        }
        String text = tokens.text();
        int from = tokens.start(token);
        int end = tokens.end(token);
        if (hasDigit(text, from, end)) {
            addPart(text, from, tokens.endsInStop(token) ? end - 1 : end);
            return;
        }
        int start = from;
        for (int i = from; i < end; ) {
            int c = text.codePointAt(i);
            if (parts(c)) {
                addPart(text, start, i);
                start = i + Character.charCount(c);
            }
            i += Character.charCount(c);
        }
        addPart(text, start, end);
    }

    private static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code c} stands between letters: no letter, no mark on one, nothing that nobody sees. */
    private static boolean parts(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    private void addPart(String text, int from, int to) {
        if (from < to) {
            add(Syllables.norm(text.substring(from, Math.min(to, from + LONGEST))), from, to);
        }
    }

    private void add(String norm, int from, int to) {
        String term = norm.length() > LONGEST ? norm.substring(0, LONGEST) : norm;
        String fold = Folded.fold(term);
        if (fold.isEmpty()) {
            return; // a mark on nothing
        }
        if (size == norms.length) {
            norms = Arrays.copyOf(norms, size * 2);
            folds = Arrays.copyOf(folds, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        norms[size] = term;
        folds[size] = fold;
        starts[size] = from;
        ends[size++] = to;
    }
}
