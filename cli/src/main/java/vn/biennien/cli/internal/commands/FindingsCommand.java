package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Vietnamese;

/** A command that prints what it finds in plain texts, a line of JSON each. */
abstract class FindingsCommand extends ContextCommand {

    @Mixin
    private TextOptions texts = new TextOptions();

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    FindingsCommand(Context context) {
        super(context);
    }

    /** The lines for one text. */
    abstract String lines(Vietnamese vietnamese, String file, String text);

    @Override
    public Integer call() {
        Vietnamese vietnamese = Vietnamese.create(knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge));
        Problems problems = new Problems(context);
        for (String file : texts.files()) {
            texts.reader()
                    .whole(file, context.around().in(), text -> context.out().text(lines(vietnamese, file, text)))
                    .ifPresent(problems::failed);
        }
        return problems.exitCode();
    }
}
