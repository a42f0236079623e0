package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Correction;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.RecordStore;

/** {@code correct ID}: what is right about a statement, said by somebody; nothing that was found is lost. */
@Command(name = "correct")
public final class CorrectCommand extends RecordCommand {

    /** Takes all corrections of the statement back. */
    private static final String ALL = "all";

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
    private String id = "";

    @Option(names = "--speaker", paramLabel = "N", descriptionKey = "option.right-speaker")
    private @Nullable List<String> speakers;

    @Option(names = "--addressee", paramLabel = "N", descriptionKey = "option.right-addressee")
    private @Nullable List<String> addressees;

    @Option(names = "--target", paramLabel = "N", descriptionKey = "option.right-target")
    private @Nullable List<String> targets;

    @Option(names = "--act", paramLabel = "A", descriptionKey = "option.act")
    private @Nullable SpeechAct act;

    @Option(names = "--mode", paramLabel = "M", descriptionKey = "option.mode")
    private @Nullable SpeechMode mode;

    @Option(names = "--said", paramLabel = "D", descriptionKey = "option.right-said")
    private Converters.@Nullable Days said;

    @Option(names = "--not-a-statement", descriptionKey = "option.not-a-statement")
    private boolean none;

    @Option(names = "--by", paramLabel = "WHO", descriptionKey = "option.by")
    private String author = "";

    @Option(names = "--reason", paramLabel = "WORDS", descriptionKey = "option.reason")
    private String reason = "";

    @Option(names = "--list", descriptionKey = "option.list-corrections")
    private boolean list;

    @Option(names = "--withdraw", paramLabel = "C", descriptionKey = "option.withdraw")
    private @Nullable String withdrawn;

    /** The command of one run. */
    public CorrectCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Map<Field, List<String>> values = values();
        checkUsage(values);
        try (RecordStore store = record.open()) {
            if (list) {
                list(store.corrections(Found.id(context, id)));
            } else if (withdrawn != null) {
                withdraw(store, withdrawn);
            } else {
                String whole = Found.one(context, store, id).get(0).statement().id();
                store.correct(whole, values, author, reason).forEach(c -> say("correct.done", c));
            }
        }
        return ExitCode.OK;
    }

    /** What is said to be right. */
    private Map<Field, List<String>> values() {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        names(values, Field.SPEAKERS, speakers);
        names(values, Field.ADDRESSEES, addressees);
        names(values, Field.TARGETS, targets);
        if (act != null) {
            values.put(Field.ACT, List.of(act.name()));
        }
        if (mode != null) {
            values.put(Field.MODE, List.of(mode.name()));
        }
        if (said != null) {
            values.put(Field.SAID, List.of(said.first().toString(), said.last().toString()));
        }
        if (none) {
            values.put(Field.NO_STATEMENT, List.of());
        }
        return values;
    }

    /** An empty name alone says that there is nobody. */
    private static void names(Map<Field, List<String>> values, Field field, @Nullable List<String> names) {
        if (names != null) {
            values.put(field, names.equals(List.of("")) ? List.of() : names);
        }
    }

    private void checkUsage(Map<Field, List<String>> values) {
        int ways = (list ? 1 : 0) + (withdrawn != null ? 1 : 0) + (values.isEmpty() ? 0 : 1);
        if (ways == 0) {
            throw new Failure(ExitCode.USAGE, context.text("correct.nothing"));
        }
        if (ways > 1 || none && values.size() > 1) {
            throw new Failure(ExitCode.USAGE, context.text("correct.too-much"));
        }
        if (!list) {
            needed("--by", author);
            needed("--reason", reason);
        }
    }

    private void needed(String option, String value) {
        if (value.isBlank()) {
            throw new Failure(ExitCode.USAGE, context.text("usage.error.missing", option));
        }
    }

    /** Each correction with what became of it, the oldest first. */
    private void list(List<Correction> all) {
        Map<String, Correction> undoing = new HashMap<>();
        all.stream().filter(c -> c.undoes() != null).forEach(c -> undoing.put(String.valueOf(c.undoes()), c));
        CorrectionText words = new CorrectionText(context);
        if (all.isEmpty()) {
            context.line(context.text("correct.none"));
        }
        for (Correction c : all) {
            Correction back = undoing.get(c.id());
            if (c.undoes() == null) {
                context.paragraph(words.shortId(c) + "  " + words.full(c));
                if (back != null) {
                    context.paragraph("  ", context.text("correct.back", words.signature(back)));
                }
            }
        }
    }

    private void withdraw(RecordStore store, String prefix) {
        List<Correction> all = store.corrections(Found.id(context, id));
        List<Correction> chosen = new ArrayList<>();
        for (Correction c : all) {
            boolean stands = c.undoes() == null && all.stream().noneMatch(o -> c.id().equals(o.undoes()));
            if (stands && (prefix.equals(ALL) || c.id().startsWith(prefix))) {
                chosen.add(c);
            }
        }
        if (chosen.isEmpty() || !prefix.equals(ALL) && chosen.size() > 1) {
            throw new Failure(context.text("correct.which", prefix, id));
        }
        chosen.forEach(c -> store.undo(c.id(), author, reason));
        chosen.forEach(c -> say("correct.withdrawn", c));
    }

    private void say(String key, Correction c) {
        CorrectionText words = new CorrectionText(context);
        context.line(context.text(key, words.shortId(c), words.value(c)));
    }
}
