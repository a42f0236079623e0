package vn.biennien.reading;

import java.text.Normalizer;
import vn.biennien.record.Article;
import vn.biennien.record.Block;

/** What must be true of every page that was read. */
final class AnyPage {
    private static final PageReader READER = PageReader.create();
    private static final String[] TYPES = {
        null, "text/html; charset=utf-8", "text/html; charset=windows-1258", "x; charset="
    };

    private AnyPage() {}

    /** Reads bytes as a page; the first says what the server called them. */
    static void check(byte[] bytes) {
        int type = bytes.length == 0 ? 0 : Math.floorMod(bytes[0], TYPES.length);
        Page page = READER.read("x", bytes, type == 0 ? "https://baodoi.example/2024/05/06/x.html" : null, TYPES[type]);
        Article article = page.article();
        String text = article.text();
        require(Normalizer.isNormalized(text, Normalizer.Form.NFC), "the text is NFC");
        int end = 0;
        for (Block block : article.blocks()) {
            require(block.span().start() >= end, "blocks are in order");
            require(block.span().end() > block.span().start(), "blocks are not empty");
            require(block.span().end() <= text.length(), "blocks are in the text");
            require(isGap(text.substring(end, block.span().start())), "nothing that can be read lies between blocks");
            String words = block.span().in(text);
            require(!words.isBlank() && words.indexOf('\n') < 0, "a block is in one line");
            end = block.span().end();
        }
        require(isGap(text.substring(end)), "nothing that can be read lies behind the blocks");
        require(page.hasArticle() == !page.body().isEmpty(), "an article has paragraphs");
        if (page.published() != null) {
            require(!page.published().value().value().isBlank(), "a day is told");
        }
    }

    /** White space, and the dashes between a paragraph and its credit. */
    private static boolean isGap(String between) {
        return between.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
