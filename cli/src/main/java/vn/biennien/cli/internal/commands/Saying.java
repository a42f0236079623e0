package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;

/** Who says something of a record, and why. */
public final class Saying {
    @Option(names = "--by", required = true, paramLabel = "WHO", descriptionKey = "option.by")
    private String author = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", descriptionKey = "option.reason")
    private String reason = "";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            order = RecordOptions.BEHIND_OWN_OPTIONS,
            descriptionKey = "option.record")
    private @Nullable Path file;

    String author() {
        return author;
    }

    String reason() {
        return reason;
    }

    /** Opens the record, says it, and tells what lies in the record now. */
    int say(Context context, RecordOptions record, Function<RecordStore, List<Correction>> words) {
        try (RecordStore store = RecordStore.open(file == null ? record.file() : file)) {
            CorrectionText text = new CorrectionText(context);
            for (Correction c : words.apply(store)) {
                String key = c.undoes() == null ? "correct.done" : "correct.withdrawn";
                context.line(context.text(key, text.shortId(c), text.value(c)));
            }
        }
        return ExitCode.OK;
    }
}
