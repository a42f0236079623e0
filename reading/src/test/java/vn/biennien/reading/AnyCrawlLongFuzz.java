package vn.biennien.reading;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** {@link AnyCrawlFuzzTest} for an hour, by hand: CONTRIBUTING tells how. */
class AnyCrawlLongFuzz {

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
    @FuzzTest(maxDuration = "1h")
    void any_bytes_are_read_as_a_crawl_or_an_archive(byte[] bytes) {
        AnyCrawl.checkBehindSignature(bytes);
    }
}
