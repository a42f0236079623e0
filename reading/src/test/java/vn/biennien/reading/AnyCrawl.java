package vn.biennien.reading;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/** What holds of any bytes that are read as a crawl, a packed file or an archive: they end, and nothing is thrown. */
final class AnyCrawl {
    private static final ArticleReader READER =
            ArticleReader.create().limit(100_000).archives(new ArchiveLimits(10_000_000, 1000, 200, 100_000));

    private AnyCrawl() {}

    static void check(byte[] bytes) {
        long reads;
        try (Stream<Read> stream = READER.read(List.of("-"), new ByteArrayInputStream(bytes))) {
            reads = stream.peek(AnyCrawl::check).count();
        }
        if (reads == 0 && bytes.length > 0 && bytes[0] != 'W' && bytes[0] != '{' && bytes[0] > ' ') {
            throw new AssertionError("Nothing was said of " + bytes.length + " bytes");
        }
        if (reads > 100_000) {
            throw new AssertionError(reads + " reads of " + bytes.length + " bytes");
        }
    }

    private static void check(Read read) {
        if (read.path().isEmpty()
                || read instanceof Read.Failed failed && failed.parts().isEmpty()) {
            throw new AssertionError("No place: " + read);
        }
    }

    /** Behind a first byte that says how it begins, so that the fuzzer need not guess that. */
    static void checkBehindSignature(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        String start =
                switch (bytes[0] & 3) {
                    case 0 -> "WARC/1.0\r\nWARC-Type: response\r\n";
                    case 1 ->
                        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:6d1d8cd6-7c53-4ce4-a3a1-5d8e4b2e4a01>\r\n"
                                + "WARC-Date: 2024-04-03T05:00:00Z\r\nWARC-Target-URI: https://vinhhoa.example/\r\n"
                                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                                + (bytes.length - 1)
                                + "\r\n\r\n";
                    case 2 -> "PK\u0003\u0004";
                    default -> "";
                };
        byte[] head = start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(head, head.length + bytes.length - 1);
        System.arraycopy(bytes, 1, all, head.length, bytes.length - 1);
        check(all);
    }
}
