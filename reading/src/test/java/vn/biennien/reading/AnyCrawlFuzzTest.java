package vn.biennien.reading;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Jazzer looks for bytes that {@link ArticleReader} cannot read as a crawl or an archive. Without {@code JAZZER_FUZZ=1} it
 * runs what it once found, from {@code AnyCrawlFuzzTestInputs}; with it, it looks on for a while.
 */
class AnyCrawlFuzzTest {

    @DictionaryEntries({
        "WARC/1.0\r\n",
        "WARC-Type: response\r\n",
        "WARC-Type: resource\r\n",
        "Content-Length: 9\r\n",
        "Content-Type: application/http; msgtype=response\r\n",
        "Content-Type: text/html\r\n",
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: br\r\n",
        "Transfer-Encoding: chunked\r\n",
        "HTTP/1.1 200 OK\r\n",
        "\r\n\r\n",
        "<html><p>"
    })
    @FuzzTest(maxDuration = "20s")
    void any_bytes_are_read_as_a_crawl_or_an_archive(byte[] bytes) {
        AnyCrawl.checkBehindSignature(bytes);
    }
}
