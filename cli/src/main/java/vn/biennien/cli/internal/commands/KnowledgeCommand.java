package vn.biennien.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.desk.evaluation.KnowledgeExamples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeForms;

/** {@code knowledge check DIR}: whether a user's own knowledge files fit, and their examples come out. */
@Command(name = "knowledge")
public final class KnowledgeCommand extends ContextCommand {

    private static final String SUFFIX = ".tsv";

    @Spec
    private @Nullable CommandSpec spec;

    /** The command of one run. */
    public KnowledgeCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        CommandSpec own = spec;
        if (own != null) {
            throw new ParameterException(own.commandLine(), context.text("usage.error.missing", "check"));
        }
        return ExitCode.USAGE;
    }

    /** Checks a folder. */
    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "DIR", descriptionKey = "parameter.knowledge") Path folder, @Mixin HelpOption help)
            throws IOException {
        Knowledge knowledge = Knowledge.with(folder);
        List<String> problems = new ArrayList<>();
        int entries = 0;
        for (String name : names(folder, problems)) {
            try {
                Knowledge.shipped().table(name);
            } catch (KnowledgeException e) {
                problems.add(context.text("knowledge.unknown", folder.resolve(name + SUFFIX)));
                continue;
            }
            try {
                int rows = knowledge.table(name).rows().size();
                int examples = knowledge.table(name).examples().size();
                context.line(context.text("knowledge.table", name, rows, examples));
                entries += rows;
                for (KnowledgeForms.Fault fault : KnowledgeForms.faults(knowledge, name)) {
                    problems.add(context.messages().told("knowledge.error", fault.problem(), fault.parts()));
                }
            } catch (KnowledgeException e) {
                problems.add(context.messages().told("knowledge.error", e.problem(), e.parts()));
            }
        }
        if (problems.isEmpty()) {
            examples(knowledge, problems);
        }
        problems.forEach(context::say);
        context.line(
                problems.isEmpty()
                        ? context.text("knowledge.good", context.messages().number(entries))
                        : context.messages().count("knowledge.problems", problems.size()));
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<String> names(Path folder, List<String> problems) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    names.add(name.substring(0, name.length() - SUFFIX.length()));
                }
            }
        }
        if (names.isEmpty()) {
            problems.add(context.text("knowledge.empty", folder));
        }
        return names;
    }

    /** Whether the program can work with the files, and the examples come out as the files say. */
    private void examples(Knowledge knowledge, List<String> problems) {
        try {
            for (Failed failed : KnowledgeExamples.check(knowledge)) {
                problems.add(context.text(
                        "knowledge.example",
                        failed.row().file(),
                        failed.row().line(),
                        failed.sentence(),
                        orNothing(failed.wanted()),
                        orNothing(failed.found())));
            }
        } catch (KnowledgeException e) {
            problems.add(context.messages().told("knowledge.error", e.problem(), e.parts()));
        }
    }

    private String orNothing(String reading) {
        return reading.isEmpty() ? context.text("knowledge.nothing") : "“" + reading + "”";
    }
}
