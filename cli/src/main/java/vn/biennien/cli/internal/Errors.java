package vn.biennien.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.biennien.cli.internal.terminal.Output;
import vn.biennien.desk.evaluation.GoldException;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.server.accounts.AccountsException;
import vn.biennien.store.RecordException;
import vn.biennien.text.training.TrainingException;

/** One clear sentence for whatever goes wrong, never a stack trace (unless BIENNIEN_DEBUG asks for one). */
public final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Context context;

    /** Errors of one run. */
    public Errors(Context context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        context.say(usageSentence(e));
        context.err()
                .line(context.text("error.see-help", command.getCommandSpec().qualifiedName()));
        debug(e);
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, @Nullable ParseResult result) {
        if (e instanceof Output.Broken broken) {
            return outputBroken(broken);
        }
        if (e instanceof ParameterException parameter) {
            return handleParseException(parameter, new String[0]);
        }
        context.say(sentence(e));
        debug(e);
        return e instanceof Failure failure ? failure.exitCode() : ExitCode.FAILED;
    }

    /** What to do when the output cannot be written to. */
    public int outputBroken(Output.Broken e) {
        if (e.isPipe()) {
            return ExitCode.PIPE_CLOSED;
        }
        try {
            context.err().line("biennien: " + context.text("error.output", String.valueOf(e.getMessage())));
        } catch (Output.Broken again) {
            return ExitCode.FAILED;
        }
        return ExitCode.FAILED;
    }

    /** What {@code e} means for the user. */
    public String sentence(Throwable e) {
        if (e instanceof RecordException record) {
            return recordSentence(record);
        }
        if (e instanceof Failure) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof KnowledgeException knowledge) {
            return context.messages().told("knowledge.error", knowledge.problem(), knowledge.parts());
        }
        if (e instanceof GoldException gold) {
            return gold.article() == null
                    ? context.messages().told("gold.error", gold.problem(), gold.parts())
                    : context.told(gold.article());
        }
        if (e instanceof AccountsException accounts) {
            return context.messages().told("account.error", accounts.problem(), accounts.parts());
        }
        if (e instanceof TrainingException training) {
            return context.messages().told("train.error", training.problem(), training.parts());
        }
        if (e instanceof UncheckedIOException io && io.getCause() != null) {
            return fileSentence(io.getCause());
        }
        if (e instanceof IOException io) {
            return fileSentence(io);
        }
        return context.text("error.unknown", e.getClass().getSimpleName() + ": " + firstLine(e.getMessage()));
    }

    /** The store says it in English; a Vietnamese reader gets the reason in Vietnamese first. */
    private String recordSentence(RecordException e) {
        String sentence = String.valueOf(e.getMessage());
        if (!context.messages().isVietnamese()) {
            return sentence;
        }
        return context.messages().name("record.error", e.reason()) + " (" + sentence + ")";
    }

    private String fileSentence(IOException e) {
        String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        if (e instanceof NoSuchFileException) {
            return context.text("error.file.missing", file);
        }
        if (e instanceof AccessDeniedException) {
            return context.text("error.file.rights", file);
        }
        if (e instanceof FileAlreadyExistsException) {
            return context.text("error.file.exists", file);
        }
        if (reason != null && reason.toLowerCase(Locale.ROOT).contains("no space")) {
            return context.text("error.file.full", file);
        }
        return context.text("error.file", file + (file.isEmpty() ? "" : ": ") + firstLine(reason));
    }

    private String usageSentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Errors::name).collect(Collectors.joining(", "));
            return context.text("usage.error.missing", names);
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return context.text("usage.error.twice", name(overwritten.getOverwritten()));
        }
        ArgSpec arg = e.getArgSpec();
        if (e.getCause() instanceof TypeConversionException conversion && arg != null) {
            return context.text("usage.error.value", name(arg), String.valueOf(conversion.getMessage()));
        }
        if (arg != null && e.getValue() != null) {
            return context.text("usage.error.value", name(arg), e.getValue());
        }
        return firstLine(e.getMessage());
    }

    private String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return withSuggestions(context.text("usage.error.option", word), e.getSuggestions());
        }
        boolean top = e.getCommandLine().getParent() == null;
        String sentence = context.text(top ? "usage.error.command" : "usage.error.superfluous", word);
        return withSuggestions(sentence, e.getSuggestions());
    }

    private String withSuggestions(String sentence, List<String> suggestions) {
        return suggestions.isEmpty()
                ? sentence
                : sentence + " " + context.text("usage.error.suggestion", String.join(", ", suggestions));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private void debug(Throwable e) {
        if (context.around().debug()) {
            context.err().text(trace(e));
        }
    }

    /** Where in the program {@code e} came from, for those who mend it. */
    public static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
