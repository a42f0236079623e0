package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.StatementFilter;

/** Which statements are asked for. */
public final class FilterOptions {

    @Option(names = "--speaker", paramLabel = "N", descriptionKey = "option.speaker")
    private @Nullable String speaker;

    /** Export's own {@code --to} is its folder, so there the one spoken to has only this name. */
    @Option(names = "--addressee", paramLabel = "N", descriptionKey = "option.addressee")
    private @Nullable String addressee;

    @Option(names = "--target", paramLabel = "N", descriptionKey = "option.target")
    private @Nullable String target;

    @Option(names = "--act", paramLabel = "A", descriptionKey = "option.act")
    private @Nullable SpeechAct act;

    @Option(names = "--mode", paramLabel = "M", descriptionKey = "option.mode")
    private @Nullable SpeechMode mode;

    @Option(names = "--about", paramLabel = "WORDS", descriptionKey = "option.about")
    private @Nullable String about;

    @Option(names = "--since", paramLabel = "D", descriptionKey = "option.since")
    private Converters.@Nullable Days since;

    @Option(names = "--until", paramLabel = "D", descriptionKey = "option.until")
    private Converters.@Nullable Days until;

    @Option(names = "--outlet", paramLabel = "O", descriptionKey = "option.outlet")
    private @Nullable String outlet;

    /**
     * The filter.
     *
     * @throws Failure if the last day lies before the first
     */
    StatementFilter filter(Context context) {
        LocalDate first = since == null ? null : since.first();
        LocalDate last = until == null ? null : until.last();
        checkDays(context, first, last);
        return new StatementFilter(speaker, addressee, target, act, mode, about, first, last, outlet);
    }

    /**
     * Sees to it that days are in order.
     *
     * @throws Failure if the last day lies before the first
     */
    static void checkDays(Context context, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new Failure(ExitCode.USAGE, context.text("usage.error.days", first, last));
        }
    }
}
