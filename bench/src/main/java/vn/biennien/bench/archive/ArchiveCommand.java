package vn.biennien.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.bench.corpus.CorpusOptions;

/** {@code bench archive}: writes a crawl's file of natural pages, and reads it in a process with little memory. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Write a crawl (WARC) of natural pages, read it under a heap limit, print speed and peak heap.")
public final class ArchiveCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1 << 20;

    @Option(
            names = "--mb",
            defaultValue = "1024",
            paramLabel = "N",
            description = "Its size. Default: ${DEFAULT-VALUE}.")
    private int megabytes;

    @Option(names = "--gzip", description = "Pack each record, as crawlers do; the size is then of what comes out.")
    private boolean gzip;

    @Option(names = "--heap", defaultValue = "512m", paramLabel = "SIZE", description = "Default: ${DEFAULT-VALUE}.")
    private String heap = "";

    @Option(names = "--to", paramLabel = "FILE", description = "Keep the file there; else it is deleted.")
    private @Nullable Path to;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Path file = to == null ? Files.createTempFile("bench", gzip ? ".warc.gz" : ".warc") : to;
            try {
                int pages = new CrawlWriter(corpus.archive()).write(file, megabytes * MEGABYTE, gzip);
                System.out.printf("%s: %,d bytes, %,d pages written%n", file, Files.size(file), pages);
                return read(file);
            } finally {
                if (to == null) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            System.err.println("bench archive: " + e.getMessage());
            return 1;
        }
    }

    private int read(Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrawlReading.class.getName(),
                file.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
