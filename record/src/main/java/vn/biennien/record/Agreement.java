package vn.biennien.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells of a treaty or an accord, as somebody says it: the speaker of a statement, or the article
 * itself. Others may say otherwise; nothing here is held to be so.
 *
 * @param id hash of the text, the agreement and the words that tell: the same words at the same place have the same id
 * @param key what the agreement is known by: its id in the register, or its name in small letters
 * @param name its name in the register, or as the article has it
 * @param status what became of it, or null where the article only names it
 * @param parties whose part it is: who signed, left, is said to violate; empty where nobody is named
 * @param when on which days
 * @param named the words that name it
 * @param telling the words that tell the status; those that name it where there is none
 * @param sentence the sentence that holds them
 * @param statementId the statement that tells it, or null where the article itself does
 */
public record Agreement(
        String id,
        String key,
        String name,
        @Nullable AgreementStatus status,
        List<Party> parties,
        When when,
        Span named,
        Span telling,
        Span sentence,
        @Nullable String statementId) {

    /** Copies the list. */
    public Agreement {
        parties = List.copyOf(parties);
    }

    /** The id of what is told: 16 hexadecimal digits. */
    public static String id(String textSha256, String key, Span telling) {
        return Article.sha256(textSha256 + "|agreement|" + key + "|" + telling.start() + "-" + telling.end())
                .substring(0, 16);
    }

    /** What an agreement is known by that the register does not have. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
