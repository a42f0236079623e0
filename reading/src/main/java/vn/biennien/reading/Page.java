package vn.biennien.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Block;

/**
 * A web page that was read: its article, and what it tells of it. Where a page tells nothing of a thing, that is null or
 * empty.
 *
 * @param article headline, standfirst, paragraphs, captions and credits as blocks, in the page's order; the address is the
 *     canonical one. Without blocks where the page holds no article
 * @param headline the article's headline
 * @param outlet whose page it is
 * @param bylines who wrote it, in the page's order
 * @param section the part of the outlet it stands in, such as {@code Thế giới}
 * @param published when it was published first
 * @param modified when it was last changed
 * @param canonical the address that the outlet wants it to be known by
 * @param language as the page declares it, an IETF tag such as {@code vi} or {@code vi-VN}
 * @param tags its keywords, in the page's order
 */
public record Page(
        Article article,
        @Nullable Fact<String> headline,
        @Nullable Fact<String> outlet,
        List<Fact<String>> bylines,
        @Nullable Fact<String> section,
        @Nullable Fact<PageTime> published,
        @Nullable Fact<PageTime> modified,
        @Nullable Fact<String> canonical,
        @Nullable Fact<String> language,
        List<Fact<String>> tags) {

    public Page {
        bylines = List.copyOf(bylines);
        tags = List.copyOf(tags);
    }

    /** An article that was no web page: only what its text tells. */
    public static Page of(Article article) {
        return new Page(article, null, null, List.of(), null, null, null, null, null, List.of());
    }

    /** The same page with another article, such as one whose date somebody knows better. */
    public Page withArticle(Article other) {
        return new Page(other, headline, outlet, bylines, section, published, modified, canonical, language, tags);
    }

    /** Whether an article was found in the page: a front page or an empty one has none. */
    public boolean hasArticle() {
        return article.blocks().stream().anyMatch(b -> b.kind() == Block.Kind.PARAGRAPH);
    }

    /** The standfirst's words; empty where there is none. */
    public Optional<String> standfirst() {
        List<String> words = words(Block.Kind.STANDFIRST);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", words));
    }

    /** The captions, in the page's order. */
    public List<String> captions() {
        return words(Block.Kind.CAPTION);
    }

    /** The body's paragraphs as they stand in the page, with an agency's mark before the first words where there is one. */
    public List<String> body() {
        List<String> lines = new ArrayList<>();
        String text = article.text();
        int last = -1;
        for (Block block : article.blocks()) {
            int from = text.lastIndexOf('\n', block.span().start()) + 1;
            if (block.kind() == Block.Kind.PARAGRAPH && from != last) {
                int to = text.indexOf('\n', from);
                lines.add(text.substring(from, to < 0 ? text.length() : to));
                last = from;
            }
        }
        return lines;
    }

    private List<String> words(Block.Kind kind) {
        return article.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> b.span().in(article.text()))
                .toList();
    }
}
