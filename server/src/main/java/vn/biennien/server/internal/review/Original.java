package vn.biennien.server.internal.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.Correction;

/**
 * What was said in the language it was said in, as somebody has found it.
 *
 * @param id by which it is taken back
 * @param words the words
 * @param language ISO 639 code
 * @param languageName what people call it
 * @param source where they are found
 * @param link the same as an address that a browser may be led to, or null
 * @param author who found them
 * @param at when
 */
public record Original(
        String id,
        String words,
        String language,
        String languageName,
        String source,
        @Nullable String link,
        String author,
        String at) {

    /** Those of a statement that have not been taken back, the oldest first. */
    public static List<Original> of(List<Correction> history, Words words) {
        return history.stream()
                .filter(c -> c.field() == Correction.Field.ORIGINAL && c.undoes() == null)
                .filter(c -> history.stream().noneMatch(other -> c.id().equals(other.undoes())))
                .map(c -> of(c, words))
                .toList();
    }

    private static Original of(Correction c, Words words) {
        String language = c.value().get(1);
        String source = c.value().get(2);
        return new Original(
                c.id(),
                c.value().get(0),
                language,
                Locale.of(language).getDisplayLanguage(Locale.of(words.language())),
                source,
                source.matches("(?i)https?://\\S+") ? source : null,
                c.author(),
                words.date(c.at()));
    }
}
