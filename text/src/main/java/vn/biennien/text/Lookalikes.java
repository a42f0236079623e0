package vn.biennien.text;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;

/**
 * Letters that stand where Vietnamese ones were meant, by {@code lookalikes.tsv}: eth for đ; Cyrillic and Greek letters
 * among Latin ones; full-width letters. Always the shipped table: lexicons and texts must be read alike. Stateless and
 * thread-safe.
 */
final class Lookalikes {
    private Lookalikes() {}

    static final String TABLE = "lookalikes";

    private static final Map<Character, Character> ALWAYS = load("ALWAYS");
    private static final Map<Character, Character> MIXED = load("MIXED");

    private static final int WIDE = 'Ａ' - 'A';

    private static Map<Character, Character> load(String use) {
        Map<Character, Character> letters = new HashMap<>();
        for (Row row : Knowledge.shipped().table(TABLE).rows()) {
            if (row.get("class").equals(use)) {
                letters.put(row.get("letter").charAt(0), row.get("stands_for").charAt(0));
            }
        }
        return Map.copyOf(letters);
    }

    /** The letter that is meant by {@code c} in any word. */
    static char always(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - WIDE);
        }
        return ALWAYS.getOrDefault(c, c);
    }

    /** The letter that is meant by {@code c} in a word that has Latin letters. */
    static char amongLatin(char c) {
        return MIXED.getOrDefault(always(c), always(c));
    }

    /** Whether {@code c} is a Latin letter. */
    static boolean isLatin(char c) {
        return Chars.classOf(c) == Chars.LETTER && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** The word with what is meant in place of what only looks like it, one character for one. */
    static String meant(String word) {
        boolean latin = false;
        boolean ascii = true;
        for (int i = 0; i < word.length(); i++) {
            ascii &= word.charAt(i) <= 0x7f;
            latin = latin || isLatin(word.charAt(i));
        }
        if (ascii) {
            return word;
        }
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = latin ? amongLatin(letters[i]) : always(letters[i]);
        }
        return new String(letters);
    }
}
