package vn.biennien.cli.internal.commands;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.reading.TextReader;

/** Which plain texts to read, and how. */
public final class TextOptions {

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "parameter.texts")
    private List<String> files = List.of();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "option.encoding")
    private @Nullable Charset encoding;

    /** Files as the user wrote them; {@code -}, standard input, where none is named. */
    List<String> files() {
        return files.isEmpty() ? List.of("-") : files;
    }

    /** A reader as the options say. */
    TextReader reader() {
        return encoding == null ? TextReader.create() : TextReader.create().encoding(encoding);
    }
}
