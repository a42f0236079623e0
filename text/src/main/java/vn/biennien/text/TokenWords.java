package vn.biennien.text;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;

/**
 * The words of {@code token-words.tsv}. Always the shipped ones: lexicons and texts must be cut alike, and lexicons are
 * shared. Stateless and thread-safe.
 */
final class TokenWords {
    private TokenWords() {}

    static final String TABLE = "token-words";

    /** What a word is for; the file's top explains each. */
    enum Use {
        BEFORE_NAME,
        AFTER_NAME,
        BEFORE_NUMBER,
        DOTTED,
        INITIAL,
        BEFORE_LETTER,
        HEADING,
        STARTER,
        STATE,
        HYPHENATED,
        DOMAIN
    }

    private static final Map<Use, Set<String>> WORDS = load();

    private static Map<Use, Set<String>> load() {
        Map<Use, Set<String>> words = new EnumMap<>(Use.class);
        for (Row row : Knowledge.shipped().table(TABLE).rows()) {
            try {
                words.computeIfAbsent(Use.valueOf(row.get("class")), use -> new HashSet<>())
                        .add(row.get("word"));
            } catch (IllegalArgumentException e) {
                throw new KnowledgeException(row.place() + ": no class " + row.get("class"), e);
            }
        }
        return words;
    }

    /** The words for {@code use}. */
    static Set<String> of(Use use) {
        return Set.copyOf(WORDS.getOrDefault(use, Set.of()));
    }
}
