package vn.biennien.cli.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import vn.biennien.cli.internal.commands.ActorsCommand;
import vn.biennien.cli.internal.commands.AgreementsCommand;
import vn.biennien.cli.internal.commands.AnalyzeCommand;
import vn.biennien.cli.internal.commands.BackupCommand;
import vn.biennien.cli.internal.commands.CommandGroup;
import vn.biennien.cli.internal.commands.Converters;
import vn.biennien.cli.internal.commands.CopiesCommand;
import vn.biennien.cli.internal.commands.CorrectCommand;
import vn.biennien.cli.internal.commands.DemoCommand;
import vn.biennien.cli.internal.commands.EvalCommand;
import vn.biennien.cli.internal.commands.EventsCommand;
import vn.biennien.cli.internal.commands.ExchangeCommand;
import vn.biennien.cli.internal.commands.ExplainCommand;
import vn.biennien.cli.internal.commands.ExportCommand;
import vn.biennien.cli.internal.commands.ForgetCommand;
import vn.biennien.cli.internal.commands.IngestCommand;
import vn.biennien.cli.internal.commands.KnowledgeCommand;
import vn.biennien.cli.internal.commands.McpCommand;
import vn.biennien.cli.internal.commands.NamesCommand;
import vn.biennien.cli.internal.commands.OutletsCommand;
import vn.biennien.cli.internal.commands.PositionsCommand;
import vn.biennien.cli.internal.commands.ReadCommand;
import vn.biennien.cli.internal.commands.RootCommand;
import vn.biennien.cli.internal.commands.ServeCommand;
import vn.biennien.cli.internal.commands.ShiftsCommand;
import vn.biennien.cli.internal.commands.ShowCommand;
import vn.biennien.cli.internal.commands.StatementsCommand;
import vn.biennien.cli.internal.commands.TimelineCommand;
import vn.biennien.cli.internal.commands.TimesCommand;
import vn.biennien.cli.internal.commands.TrailCommand;
import vn.biennien.cli.internal.commands.TrainCommand;
import vn.biennien.cli.internal.commands.UserCommand;
import vn.biennien.cli.internal.commands.WatchCommand;
import vn.biennien.cli.internal.commands.WordsCommand;
import vn.biennien.cli.internal.terminal.Output;
import vn.biennien.cli.internal.terminal.Surroundings;

/** All commands together: finds the one that is asked for, runs it, and turns what goes wrong into a sentence. */
public final class Application {

    private static final int WIDEST_HELP = 100;
    private static final String LANGUAGE_OPTION = "--lang";

    /** Names and makers, in the order of the help; only those that are needed get made. */
    private static final Map<String, Function<Context, Callable<Integer>>> COMMANDS = commands();

    private Application() {}

    private static Map<String, Function<Context, Callable<Integer>>> commands() {
        Map<String, Function<Context, Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("analyze", AnalyzeCommand::new);
        commands.put("read", ReadCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("watch", WatchCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("user", UserCommand::new);
        commands.put("trail", TrailCommand::new);
        commands.put("mcp", McpCommand::new);
        commands.put("statements", StatementsCommand::new);
        commands.put("events", EventsCommand::new);
        commands.put("positions", PositionsCommand::new);
        commands.put("shifts", ShiftsCommand::new);
        commands.put("exchange", ExchangeCommand::new);
        commands.put("agreements", AgreementsCommand::new);
        commands.put("timeline", TimelineCommand::new);
        commands.put("actors", ActorsCommand::new);
        commands.put("outlets", OutletsCommand::new);
        commands.put("copies", CopiesCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("correct", CorrectCommand::new);
        commands.put("forget", ForgetCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("words", WordsCommand::new);
        commands.put("names", NamesCommand::new);
        commands.put("times", TimesCommand::new);
        commands.put("eval", EvalCommand::new);
        commands.put("knowledge", KnowledgeCommand::new);
        commands.put("train", TrainCommand::new);
        return commands;
    }

    /** The names of all commands, in the order of the help. */
    public static Set<String> names() {
        return COMMANDS.keySet();
    }

    /** Runs one command, and returns its exit code; never throws. */
    public static int run(Surroundings around, String... args) {
        Preparation preparation = Preparation.of(args);
        Context context = Context.of(around, Messages.in(language(around, args)), preparation);
        Errors errors = new Errors(context);
        try {
            int code = commandLine(context, needed(args), errors).execute(args);
            context.out().flush();
            return code;
        } catch (Output.Broken e) {
            return errors.outputBroken(e);
        } catch (OutOfMemoryError e) {
            context.say(context.text("error.memory"));
            return ExitCode.FAILED;
        } finally {
            flushErrors(context);
        }
    }

    /** The commands named {@code names}, ready to run. */
    public static CommandLine commandLine(Context context, Set<String> names, Errors errors) {
        CommandLine line = new CommandLine(new RootCommand(context));
        for (String name : names) {
            Function<Context, Callable<Integer>> maker = COMMANDS.get(name);
            if (maker != null) {
                line.addSubcommand(name, withParts(maker.apply(context)));
            }
        }
        settle(line);
        Converters.register(line, context.messages());
        line.setResourceBundle(context.messages().bundle());
        line.setOut(context.out().writer());
        line.setErr(context.err().writer());
        line.setExpandAtFiles(false); // a file may be called @home
        line.setUsageHelpWidth(Math.max(60, Math.min(WIDEST_HELP, context.width())));
        Help.Ansi ansi = context.around().colours() ? Help.Ansi.ON : Help.Ansi.OFF;
        line.setColorScheme(Help.defaultColorScheme(ansi));
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        return line;
    }

    private static CommandLine withParts(Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        if (command instanceof CommandGroup group) {
            group.parts().forEach(line::addSubcommand);
        }
        return line;
    }

    /** Options in the order of their importance, and not each of them again in the line of usage. */
    private static void settle(CommandLine line) {
        line.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(Application::settle);
    }

    /** Only the command that is called, where that is clear; making all of them costs start-up time. */
    private static Set<String> needed(String[] args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) ? Set.of(args[0]) : COMMANDS.keySet();
    }

    /** The language asked for: needed before anything else, as errors and help are in it. */
    private static String language(Surroundings around, String[] args) {
        List<String> words = Arrays.asList(args);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(LANGUAGE_OPTION + "=")) {
                return word.substring(LANGUAGE_OPTION.length() + 1).toLowerCase(Locale.ROOT);
            }
            if (word.equals(LANGUAGE_OPTION) && i + 1 < words.size()) {
                return words.get(i + 1).toLowerCase(Locale.ROOT);
            }
        }
        return around.language();
    }

    private static void flushErrors(Context context) {
        try {
            context.err().flush();
        } catch (Output.Broken e) {
            // Nobody is left to tell.
        }
    }
}
