package vn.biennien.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Folded;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/**
 * Words by which one statement takes up another: {@code đề nghị đó}, {@code không nêu thời hạn}. From {@code
 * stance-words.tsv}. Immutable and thread-safe.
 */
public final class AnswerWords {
    private final Phrases<String> demands;
    private final Phrases<String> these;
    private final Phrases<String> unsaid;

    /** The words of {@code knowledge}. */
    public AnswerWords(Knowledge knowledge) {
        demands = words(knowledge, "DEMAND");
        these = words(knowledge, "THIS");
        unsaid = words(knowledge, "UNSAID");
    }

    private static Phrases<String> words(Knowledge knowledge, String kind) {
        Map<String, String> words = new HashMap<>();
        for (Row row : knowledge.table("stance-words").rows()) {
            if (row.get("kind").equals(kind)) {
                row.list("words").forEach(w -> words.put(w.toLowerCase(Locale.ROOT), w));
            }
        }
        return Phrases.of(words);
    }

    /** Whether some words name a demand or an offer: {@code yêu cầu của Nga}. */
    public boolean namesDemand(String content) {
        return begins(demands, Tokens.of(content)) >= 0;
    }

    /** Whether some words point to a demand told before: {@code các đề xuất đó}. */
    public boolean pointsToDemand(String content) {
        Tokens tokens = Tokens.of(content);
        int end = begins(demands, tokens);
        return end >= 0 && end < tokens.size() && these.longest(tokens, end, tokens.size()) != null;
    }

    /** Whether some words tell that somebody did not say something. */
    public boolean tellsUnsaid(String content) {
        return begins(unsaid, Tokens.of(content)) >= 0;
    }

    /** The words for the matter itself, accents aside: without those that only name it as a demand. */
    public Set<String> matter(String content) {
        Set<String> matter = new LinkedHashSet<>();
        Tokens tokens = Tokens.of(content);
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Match<String> match = demands.longest(tokens, i, tokens.size());
            if (match != null) {
                i = match.to() - 1;
            } else if (Character.isLetterOrDigit(tokens.norm(i).charAt(0))
                    && these.longest(tokens, i, tokens.size()) == null) {
                matter.add(Folded.fold(tokens.norm(i)));
            }
        }
        return matter;
    }

    /** The token behind the first of such words, or -1. */
    private static int begins(Phrases<String> words, Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Match<String> match = words.longest(tokens, i, tokens.size());
            if (match != null) {
                return match.to();
            }
        }
        return -1;
    }
}
