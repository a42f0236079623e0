package vn.biennien.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Phrases<Integer> PHRASES = Phrases.of(Map.of("bộ", 1, "Bộ Công an", 2, "thủ tướng", 3));

    @Test
    void theLongestCounts() {
        Tokens tokens = Tokenizer.tokenize("Bộ Công an, bộ công");
        assertEquals(new Phrases.Match<>(0, 3, 2), PHRASES.longest(tokens, 0, tokens.size()));
        assertEquals(new Phrases.Match<>(0, 1, 1), PHRASES.longest(tokens, 0, 2));
        assertEquals(new Phrases.Match<>(4, 5, 1), PHRASES.longest(tokens, 4, 99));
        assertNull(PHRASES.longest(tokens, 1, tokens.size()));
        assertNull(PHRASES.longest(tokens, 0, 0));
        assertNull(PHRASES.longest(tokens, 99, 100));
    }

    @Test
    void openingsAreKnown() {
        Tokens tokens = Tokenizer.tokenize("THỦ tướng");
        assertEquals(Set.of("bộ", "thủ"), PHRASES.openings());
        assertTrue(PHRASES.opens(tokens, 0));
        assertFalse(PHRASES.opens(tokens, 1));
        assertNull(PHRASES.longest(tokens, 0, 1));
    }

    @Test
    void tokensOlderThanTheLexiconAreLookedUp() {
        Tokens old = Tokenizer.tokenize("qwxa qwxb qwxc");
        Phrases<String> phrases = Phrases.of(Map.of("qwxa qwxb", "found"));
        assertEquals(new Phrases.Match<>(0, 2, "found"), phrases.longest(old, 0, 3));
        assertNull(phrases.longest(old, 1, 3));
        Tokens young = Tokenizer.tokenize("qwxa qwxb qwxc");
        assertEquals(new Phrases.Match<>(0, 2, "found"), phrases.longest(young, 0, 3));
        NormMap<Integer> map = NormMap.of(Map.of("qwxc", 7));
        assertEquals(7, map.get(young, 2));
        assertNull(map.get(young, 1));
        assertEquals(0, map.getOrDefault(old, 0, 0));
        NormSet set = NormSet.of(List.of("qwxb", "qwxd"));
        assertTrue(set.has(old, 1));
        assertFalse(set.has(young, 2));
    }

    @Test
    void anAbbreviationIsFoundAtTheEndAndWithinAText() {
        Phrases<String> phrases = Phrases.of(Map.of("tp.", "city", "Công an TP.", "police"));
        Tokens within = Tokenizer.tokenize("Công an TP. Bình Lạc");
        assertEquals(new Phrases.Match<>(0, 3, "police"), phrases.longest(within, 0, within.size()));
        assertEquals(new Phrases.Match<>(2, 3, "city"), phrases.longest(within, 2, within.size()));
        Tokens last = Tokenizer.tokenize("Công an TP.");
        assertEquals(new Phrases.Match<>(2, 4, "city"), phrases.longest(last, 2, last.size()));
    }

    @Test
    void manyPhrases() {
        Map<String, Integer> entries = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            entries.put("a" + i % 70 + " b" + i / 70, i);
        }
        Phrases<Integer> phrases = Phrases.of(entries);
        entries.forEach((words, value) -> {
            Tokens tokens = Tokenizer.tokenize(words);
            assertEquals(new Phrases.Match<>(0, 2, value), phrases.longest(tokens, 0, 2), words);
        });
        assertNull(Phrases.of(Map.of()).longest(Tokenizer.tokenize("gì"), 0, 1));
    }
}
