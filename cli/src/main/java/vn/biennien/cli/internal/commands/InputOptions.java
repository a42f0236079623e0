package vn.biennien.cli.internal.commands;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;

/** Which articles to read, and how. */
public final class InputOptions {

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "parameter.path")
    private List<String> paths = List.of();

    @Option(names = "--published", paramLabel = "D", descriptionKey = "option.published")
    private @Nullable LocalDate published;

    @Option(names = "--from-outlet", paramLabel = "NAME", descriptionKey = "option.from-outlet")
    private @Nullable String outlet;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "option.encoding")
    private @Nullable Charset encoding;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    /** Paths as the user wrote them. */
    List<String> paths() {
        return paths;
    }

    /** The shipped knowledge, or that of the user's folder over it. */
    Knowledge knowledge() {
        return knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge);
    }

    /** A reader as the options say. */
    ArticleReader reader(Knowledge known) {
        ArticleReader reader = ArticleReader.create(known).published(published).outlet(outlet);
        return encoding == null ? reader : reader.encoding(encoding);
    }

    /** What is at the paths, to be closed. */
    Stream<Read> reads(ArticleReader reader, InputStream in) {
        return reader.read(paths, in);
    }
}
