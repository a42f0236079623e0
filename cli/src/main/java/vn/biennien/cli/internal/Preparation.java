package vn.biennien.cli.internal;

import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.Analyzer;
import vn.biennien.knowledge.Knowledge;

/**
 * Makes the analyzer beside the reading of the command line. Each takes about a third of a second when the program
 * starts, and somebody waits.
 */
public final class Preparation {

    private static final Set<String> COMMANDS = Set.of("analyze", "ingest", "watch", "demo", "eval");

    private final @Nullable FutureTask<Analyzer> shipped;

    private Preparation(@Nullable FutureTask<Analyzer> shipped) {
        this.shipped = shipped;
    }

    /** Begins, if these arguments are likely to need an analyzer with the shipped knowledge. */
    public static Preparation of(String... args) {
        if (args.length == 0 || !COMMANDS.contains(args[0])) {
            return new Preparation(null);
        }
        for (String arg : args) {
            if (arg.equals("--help") || arg.equals("-h") || arg.startsWith("--knowledge")) {
                return new Preparation(null);
            }
        }
        FutureTask<Analyzer> task = new FutureTask<>(Analyzer::create);
        Thread thread = new Thread(task, "biennien-preparation");
        thread.setDaemon(true);
        thread.start();
        return new Preparation(task);
    }

    /** An analyzer with {@code knowledge}. */
    Analyzer analyzer(Knowledge knowledge) {
        if (shipped == null || knowledge != Knowledge.shipped()) {
            return Analyzer.create(knowledge);
        }
        try {
            return shipped.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new CompletionException(e);
        }
    }
}
