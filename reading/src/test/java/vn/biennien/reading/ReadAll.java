package vn.biennien.reading;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads a path and prints one line a read; tests start it as a process with fewer rights. */
final class ReadAll {
    public static void main(String[] args) {
        try (Stream<Read> reads = ArticleReader.create().read(Path.of(args[0]))) {
            reads.forEach(read -> System.out.println(
                    switch (read) {
                        case Read.Ok ok -> "ok " + ok.article().id();
                        case Read.Skipped skipped -> "skipped " + skipped.why();
                        case Read.Failed failed -> "failed " + failed.message();
                    }));
        }
    }
}
