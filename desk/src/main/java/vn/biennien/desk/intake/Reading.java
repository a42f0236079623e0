package vn.biennien.desk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.Analyzer;
import vn.biennien.desk.Ingest;
import vn.biennien.desk.IngestReport;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArchiveLimits;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.record.Article;
import vn.biennien.store.RecordStore;
import vn.biennien.text.LegacyEncoding;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Fetcher;
import vn.biennien.web.WebReader;

/** Reads submissions and puts what is in them into the record. For one thread, but for {@link #stop}. */
final class Reading {

    /** What is handed in is no archive of a lifetime: more belongs to the command {@code ingest}. */
    private static final ArchiveLimits ARCHIVES = new ArchiveLimits(2_000_000_000L, 20_000, 200, 100_000_000);

    private static final int NAME = 40;

    private final RecordStore store;
    private final FetchSettings fetching;
    private volatile boolean stopped;
    private @Nullable Knowledge knowledge;
    private @Nullable Analyzer analyzer;
    private @Nullable Fetcher fetcher;

    Reading(RecordStore store, FetchSettings fetching) {
        this.store = store;
        this.fetching = fetching;
    }

    /** What came of a submission; see {@link Job}. */
    record Outcome(
            IngestReport report,
            long seen,
            List<Read> problems,
            boolean cut,
            @Nullable String failure) {}

    /** Ends what runs after the article at hand. */
    void stop() {
        stopped = true;
    }

    void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }

    /** Deletes the files of a submission that is not read. */
    void discard(Submission submission) {
        if (submission instanceof Submission.Files files) {
            delete(files.folder());
        }
    }

    /**
     * Takes a submission in.
     *
     * @param progress hears how many inputs have been read
     * @param articles gets those that are in the record afterwards
     */
    Outcome run(Submission submission, LongConsumer progress, List<Job.Article> articles) {
        return switch (submission) {
            case Submission.Text text -> run(file(text), progress, articles);
            case Submission.Files files -> {
                try (Stream<Read> reads =
                        reader(files).read(paths(files.folder(), files.names()), InputStream.nullInputStream())) {
                    yield ingest(new Inputs(reads.iterator(), files.folder(), Long.MAX_VALUE, progress), articles);
                } finally {
                    delete(files.folder());
                }
            }
            case Submission.Address address -> {
                WebReader web = WebReader.create(fetcher(), knowledge())
                        .published(address.published())
                        .outlet(address.outlet());
                Iterator<Read> reads = web.read(address.address());
                yield ingest(new Inputs(reads, null, Intake.MOST_PAGES, progress), articles);
            }
        };
    }

    private ArticleReader reader(Submission.Files files) {
        ArticleReader reader = ArticleReader.create(knowledge())
                .published(files.published())
                .outlet(files.outlet())
                .archives(ARCHIVES);
        String encoding = files.encoding();
        return encoding == null ? reader : reader.encoding(charset(encoding));
    }

    private static Charset charset(String name) {
        return LegacyEncoding.named(name).map(LegacyEncoding::charset).orElseGet(() -> Charset.forName(name));
    }

    private Outcome ingest(Inputs inputs, List<Job.Article> articles) {
        Analyzer analysis = analyzer();
        List<Read> problems = new ArrayList<>();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2); // pages are served meanwhile
        IngestReport report = Ingest.into(store, analysis::analyze, analysis.fingerprint())
                .withThreads(threads)
                .withStop(() -> stopped)
                .run(inputs, read -> {
                    if (problems.size() < Intake.LISTED) {
                        problems.add(inputs.named(read));
                    }
                });
        for (Article article : inputs.articles()) {
            String id = RecordStore.idOf(article);
            if (!store.articles(id).isEmpty()) { // one that was forgotten, or could not be analysed, is not there
                articles.add(new Job.Article(id, article.headline().orElse(article.id())));
            }
        }
        return new Outcome(report, inputs.seen(), problems, inputs.wasCut(), null);
    }

    /** The text as a file, so that it is looked at as closely as any other. */
    private static Submission.Files file(Submission.Text text) {
        String headline = text.headline() == null ? "" : text.headline().strip();
        String whole = headline.isEmpty() ? text.text() : headline + "\n\n" + text.text();
        try {
            Path folder = Files.createTempDirectory("biennien-text");
            String name = name(text.title()) + "-" + Article.sha256(whole).substring(0, 8) + ".txt";
            Files.writeString(folder.resolve(name), whole, StandardCharsets.UTF_8);
            return new Submission.Files(folder, List.of(name), null, text.outlet(), text.published());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A title as names of files are written: {@code cho-ca-mo-lai}. */
    private static String name(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() <= NAME ? plain : plain.substring(0, NAME).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "text" : cut;
    }

    private static List<String> paths(Path folder, List<String> names) {
        return names.stream().map(name -> folder.resolve(name).toString()).toList();
    }

    private Knowledge knowledge() {
        if (knowledge == null) {
            knowledge = Knowledge.shipped();
        }
        return knowledge;
    }

    private Analyzer analyzer() {
        if (analyzer == null) {
            analyzer = Analyzer.create(knowledge());
        }
        return analyzer;
    }

    private Fetcher fetcher() {
        if (fetcher == null) {
            fetcher = Fetcher.create(fetching, knowledge());
        }
        return fetcher;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // The system empties its folder for temporary files; nothing depends on this.
        }
    }
}
