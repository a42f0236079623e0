package vn.biennien.reading.internal.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Page;
import vn.biennien.reading.PageReader;
import vn.biennien.reading.internal.TextDecoder;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.record.Span;

/** Reads pages. Immutable and thread-safe. */
public final class Extractor {

    private Extractor() {}

    /** A reader with this knowledge. */
    public static Extractor create(Knowledge knowledge) {
        return new Extractor();
    }

    /** Reads a page; see {@link PageReader#read}. */
    public Page read(String id, byte[] html, @Nullable String url, @Nullable String contentType) {
        Document document = parse(html);
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Element heading = document.selectFirst("h1");
        if (heading != null) {
            add(Block.Kind.HEADLINE, heading.text(), text, blocks);
        }
        for (Element paragraph : document.select("p")) {
            add(Block.Kind.PARAGRAPH, paragraph.text(), text, blocks);
        }
        Element link = document.selectFirst("link[rel=canonical]");
        String canonical = link == null ? url : link.attr("href");
        Publication publication = new Publication(null, canonical, PublishedDate.UNKNOWN, List.of(), Rights.EXCERPT);
        return new Page(
                new Article(id, text.toString(), blocks, publication),
                heading == null ? null : new Fact<>(heading.text(), Fact.Basis.MARKUP),
                null,
                List.of(),
                null,
                null,
                null,
                canonical == null ? null : new Fact<>(canonical, link == null ? Fact.Basis.GIVEN : Fact.Basis.LINK),
                null,
                List.of());
    }

    private static Document parse(byte[] html) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Block.Kind kind, String words, StringBuilder text, List<Block> blocks) {
        String clean = TextDecoder.clean(words).strip();
        if (!clean.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n");
            blocks.add(new Block(kind, new Span(text.length(), text.length() + clean.length())));
            text.append(clean);
        }
    }
}
