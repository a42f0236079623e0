package vn.biennien.reading;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** {@link AnyCrawlFuzzTest} for an hour, by hand: CONTRIBUTING tells how. */
class AnyCrawlLongFuzz {

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
    @FuzzTest(maxDuration = "1h")
    void any_bytes_are_read_as_a_crawl_or_an_archive(byte[] bytes) {
        AnyCrawl.checkBehindSignature(bytes);
    }
}
