package vn.biennien.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.biennien.analysis.training.Annotated;
import vn.biennien.analysis.training.AnnotatedEvents;
import vn.biennien.analysis.training.EventTrainer;
import vn.biennien.analysis.training.StatementTrainer;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.desk.evaluation.TrainingSet;
import vn.biennien.text.training.WordGroupTrainer;
import vn.biennien.text.training.WordTrainer;

/** {@code train statements|events|words|groups}: makes the shipped models anew. */
@Command(name = "train")
public final class TrainCommand extends ContextCommand {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command of one run. */
    public TrainCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        CommandSpec own = spec;
        if (own != null) {
            throw new ParameterException(
                    own.commandLine(), context.text("usage.error.missing", "statements | events | words | groups"));
        }
        return ExitCode.USAGE;
    }

    /** Trains the finder of statements. */
    @Command(name = "statements")
    int statements(
            @Parameters(paramLabel = "GOLD_DIR", arity = "1..*", descriptionKey = "parameter.annotated")
                    List<Path> folders,
            @Option(names = "--also", paramLabel = "DIR", arity = "1..*", descriptionKey = "option.also") @Nullable
                    List<Path> also,
            @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.models") Path to,
            @Mixin HelpOption help)
            throws IOException {
        List<Annotated> articles = new ArrayList<>(TrainingSet.of(folders, false));
        articles.addAll(TrainingSet.of(also == null ? List.of() : also, true));
        long statements =
                articles.stream().mapToLong(a -> a.statements().size()).sum();
        context.say(
                context.text("train.begins", articles.size(), context.messages().number((int) statements)));
        StatementTrainer.create().train(articles, to, step -> context.say(context.text("train.step", step)));
        context.line(context.text("train.done", to));
        return ExitCode.OK;
    }

    /** Trains the sieve of events. */
    @Command(name = "events")
    int events(
            @Parameters(paramLabel = "GOLD_DIR", arity = "1..*", descriptionKey = "parameter.annotated")
                    List<Path> folders,
            @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.models") Path to,
            @Mixin HelpOption help)
            throws IOException {
        List<AnnotatedEvents> articles = TrainingSet.events(folders);
        int events = articles.stream().mapToInt(a -> a.events().size()).sum();
        context.say(context.text(
                "train.events.begins", articles.size(), context.messages().number(events)));
        EventTrainer.train(articles, to, step -> context.say(context.text("train.step", step)));
        context.line(context.text("train.done", to));
        return ExitCode.OK;
    }

    /** Trains the finder of words and parts of speech. */
    @Command(name = "words")
    int words(
            @Parameters(paramLabel = "TREEBANK", arity = "1..*", descriptionKey = "parameter.treebanks")
                    List<Path> treebanks,
            @Option(names = "--corpus", paramLabel = "FILE", required = true, descriptionKey = "option.corpus")
                    Path corpus,
            @Option(names = "--test", paramLabel = "FILE", required = true, descriptionKey = "option.test") Path test,
            @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.word-model") Path to,
            @Mixin HelpOption help)
            throws IOException {
        WordTrainer.train(treebanks, corpus, test, to, step -> context.say(context.text("train.step", step)));
        context.line(context.text("train.done", to));
        return ExitCode.OK;
    }

    /** Groups words by what they are used like. */
    @Command(name = "groups")
    int groups(
            @Parameters(paramLabel = "CORPUS", descriptionKey = "parameter.segmented") Path corpus,
            @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "option.groups") Path to,
            @Mixin HelpOption help)
            throws IOException {
        WordGroupTrainer.train(corpus, to, step -> context.say(context.text("train.step", step)));
        context.line(context.text("train.done", to));
        return ExitCode.OK;
    }
}
