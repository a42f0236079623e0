package vn.biennien.store.internal;

import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;

/**
 * What an article is known by in the record.
 *
 * @param sha256 its text
 * @param layout its blocks
 * @param context hash of the other things that an analysis sees: outlet, date, credits
 * @param publication hash of the text, the outlet, and the address or else the article's name: the same publication
 *     read again has the same
 */
public record Identity(String sha256, String layout, String context, String publication) {

    /** The identity of an article. */
    public static Identity of(Article article) {
        Publication p = article.publication();
        PublishedDate date = p.published();
        String sha256 = article.sha256();
        String layout = Encoding.blocks(article.blocks());
        String context =
                hash(p.outlet(), date.value(), date.basis().name(), date.evidence(), Encoding.lines(p.credits()));
        String place = p.url() != null ? "url " + p.url() : "id " + article.id();
        return new Identity(sha256, layout, context, hash(sha256, layout, p.outlet(), place));
    }

    private static String hash(@Nullable String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            // Lengths keep "a", "bc" and "ab", "c" apart.
            key.append(part == null ? -1 : part.length())
                    .append(':')
                    .append(part)
                    .append('|');
        }
        return Article.sha256(key.toString()).substring(0, 16);
    }
}
