package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.desk.format.TextJson;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Vietnamese;

/** {@code times}: the time expressions in plain texts, a line of JSON each. */
@Command(name = "times")
public final class TimesCommand extends ContextCommand {

    @Mixin
    private TextOptions texts = new TextOptions();

    @Option(names = "--published", paramLabel = "D", descriptionKey = "option.created")
    private @Nullable LocalDate published;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    /** The command of one run. */
    public TimesCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Vietnamese vietnamese = Vietnamese.create(knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge));
        Problems problems = new Problems(context);
        for (String file : texts.files()) {
            texts.reader()
                    .whole(
                            file,
                            context.around().in(),
                            text -> context.out().text(TextJson.times(file, vietnamese.read(text, published))))
                    .ifPresent(problems::failed);
        }
        return problems.exitCode();
    }
}
