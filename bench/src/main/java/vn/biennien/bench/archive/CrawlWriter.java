package vn.biennien.bench.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import vn.biennien.bench.corpus.Archive;
import vn.biennien.bench.corpus.ArchiveArticle;

/** Writes a crawl's file of natural articles in pages such as sites make, with furniture, and with what else crawls hold. */
final class CrawlWriter {
    private static final MediaType HTML = MediaType.parse("text/html; charset=utf-8");

    /** Menus, boxes and scripts: what stands around an article is longer than the article. */
    private static final String MENU = "<li class=\"item\"><a href=\"/chuyen-muc\">Thời sự</a></li>".repeat(60);

    private static final String SCRIPT =
            "<script>window.data=window.data||[];data.push({page:1});</script>".repeat(150);
    private static final String RELATED =
            "<div class=\"related\"><a href=\"/bai\">Tin cùng chuyên mục trong ngày</a></div>".repeat(80);

    private final Archive archive;
    private int pages;

    CrawlWriter(Archive archive) {
        this.archive = archive;
    }

    /** Ends the writing of articles when there are enough. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Writes until the records are of so many bytes together, before packing; returns how many pages there are. */
    int write(Path file, long bytes, boolean gzip) throws IOException {
        long[] written = {0};
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                WarcWriter out = new WarcWriter(channel, gzip ? WarcCompression.GZIP : WarcCompression.NONE)) {
            archive.write(Integer.MAX_VALUE, article -> {
                if (written[0] >= bytes) {
                    throw new Enough();
                }
                try {
                    written[0] += write(out, article);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (Enough e) {
            return pages;
        } catch (UncheckedIOException e) {
            throw java.util.Objects.requireNonNull(e.getCause());
        }
        return pages;
    }

    private long write(WarcWriter out, ArchiveArticle article) throws IOException {
        byte[] html = page(article).getBytes(StandardCharsets.UTF_8);
        out.write(answer(article, article.url(), 200, HTML, html));
        pages++;
        if (pages % 10 == 0) {
            out.write(
                    answer(article, article.url() + "/anh.jpg", 200, MediaType.parse("image/jpeg"), new byte[20_000]));
            out.write(answer(article, article.url() + "/mat", 404, HTML, html));
        }
        return html.length + 600 + (pages % 10 == 0 ? html.length + 20_000 : 0);
    }

    private static WarcResponse answer(ArchiveArticle article, String url, int status, MediaType type, byte[] body)
            throws IOException {
        return new WarcResponse.Builder(URI.create(url))
                .date(article.published().atStartOfDay(ZoneOffset.UTC).toInstant())
                .body(new HttpResponse.Builder(status, "-").body(type, body).build())
                .build();
    }

    private static String page(ArchiveArticle article) {
        String[] parts = article.text().split("\n+");
        StringBuilder html = new StringBuilder(1 << 16)
                .append("<!DOCTYPE html><html lang=\"vi\"><head><title>")
                .append(escaped(parts[0]))
                .append("</title><meta property=\"article:published_time\" content=\"")
                .append(article.published())
                .append("T07:05:00+07:00\">")
                .append(SCRIPT)
                .append("</head><body><nav><ul>")
                .append(MENU)
                .append("</ul></nav><article><h1>")
                .append(escaped(parts[0]))
                .append("</h1>");
        for (int i = 1; i < parts.length; i++) {
            html.append("<p>").append(escaped(parts[i])).append("</p>");
        }
        return html.append("</article>")
                .append(RELATED)
                .append("</body></html>")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
