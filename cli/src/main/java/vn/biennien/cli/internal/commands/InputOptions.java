package vn.biennien.cli.internal.commands;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
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

    @Mixin
    private WebOptions web = new WebOptions();

    /** Paths and addresses as the user wrote them. */
    List<String> paths() {
        return paths;
    }

    /** Those of {@link #paths()} that are files, folders or standard input. */
    List<String> files() {
        return paths.stream().filter(path -> !isAddress(path)).toList();
    }

    /** Those of {@link #paths()} that are addresses of the web. */
    List<String> addresses() {
        return paths.stream().filter(InputOptions::isAddress).toList();
    }

    /** Whether it is an address, if only of a kind that is not fetched; asked without the web's classes, which load slowly. */
    static boolean isAddress(String path) {
        int colon = path.indexOf("://");
        return colon > 1
                && path.chars().limit(colon).allMatch(c -> Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
    }

    /** How to fetch. */
    WebOptions web() {
        return web;
    }

    /** Day of publication, if the user gives it. */
    @Nullable
    LocalDate published() {
        return published;
    }

    /** Outlet of articles that name none. */
    @Nullable
    String outlet() {
        return outlet;
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

    /** What is at the paths and addresses, in their order, to be closed. */
    Stream<Read> reads(ArticleReader reader, Context context, Knowledge known) {
        InputStream in = context.around().in();
        return addresses().isEmpty() ? reader.read(paths, in) : WebReads.of(this, reader, context, known);
    }
}
