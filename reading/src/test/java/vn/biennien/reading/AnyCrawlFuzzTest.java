package vn.biennien.reading;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Jazzer looks for bytes that {@link ArticleReader} cannot read as a crawl or an archive. Without {@code JAZZER_FUZZ=1} it
 * runs what it once found, from {@code AnyCrawlFuzzTestInputs}; with it, it looks on for a while.
 */
class AnyCrawlFuzzTest {

    @DictionaryEntries({
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Type: resource",
        "Content-Length: 9",
        "Content-Type: application/http; msgtype=response",
        "Content-Type: text/html",
        "Content-Encoding: gzip",
        "Content-Encoding: br",
        "Transfer-Encoding: chunked",
        "HTTP/1.1 200 OK",
        "<html><p>"
    })
    @FuzzTest(maxDuration = "20s")
    void any_bytes_are_read_as_a_crawl_or_an_archive(byte[] bytes) {
        AnyCrawl.checkBehindSignature(bytes);
    }
}
