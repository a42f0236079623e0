package vn.biennien.bench.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench serve}: a server of its own process under a fixed load of every kind of page. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Ask a server of its own process for every kind of page at a fixed rate, each time something else.",
            "Times are milliseconds from the moment at which a question was due; sizes are compressed kilobytes.",
            "An index beside the record is made first where there is none."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+/");

    @Option(names = "--record", required = true, paramLabel = "FILE", description = "It is only read.")
    private @Nullable Path record;

    @Option(names = "--rate", defaultValue = "50", paramLabel = "N", description = "A second. Default: 50.")
    private double rate;

    @Option(names = "--seconds", defaultValue = "60", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            paramLabel = "N",
            description = "Seconds of the same load before. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--heap", defaultValue = "1g", paramLabel = "SIZE", description = "Of the server. Default: 1g.")
    private String heap = "1g";

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        Path file = Objects.requireNonNull(record, "picocli asks for --record");
        Process server = null;
        try {
            long start = System.nanoTime();
            Path said = Files.createTempFile("biennien-serve", ".txt");
            server = start(file, said);
            Client client = new Client(address(server, said));
            client.status("/");
            System.out.printf(Locale.ROOT, "start to first page: %.1f s%n", (System.nanoTime() - start) / 1e9);
            indexed(client);
            Pages pages = new Pages(client, seed);
            Load load = new Load(client, pages);
            load.run(rate, warmUp);
            print(load.run(rate, seconds), System.out);
            return 0;
        } catch (IOException e) {
            System.err.println("bench serve: " + e.getMessage());
            return 1;
        } finally {
            if (server != null) {
                server.destroy();
                server.waitFor(20, TimeUnit.SECONDS);
            }
        }
    }

    private Process start(Path file, Path said) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("vn.biennien.cli.Main", "serve", "--record", file.toString(), "--port", "0"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** The address that the server prints. */
    private static URI address(Process server, Path said) throws IOException, InterruptedException {
        while (server.isAlive()) {
            try (BufferedReader lines = Files.newBufferedReader(said)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher address = ADDRESS.matcher(line);
                    if (address.find()) {
                        return URI.create(address.group());
                    }
                }
            }
            server.waitFor(20, TimeUnit.MILLISECONDS);
        }
        throw new IOException(
                "the server did not start: " + Files.readString(said).strip());
    }

    /** Waits until the index holds all that the record holds. */
    private static void indexed(Client client) throws IOException, InterruptedException {
        while (!client.text("/api/v1/search?q=a&limit=1").contains("\"up_to_date\": true")) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void print(Map<String, Load.Result> results, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-22s %6s %8s %8s %8s %8s   %8s %8s%n",
                rate + " a second",
                "asked",
                "p50",
                "p95",
                "p99",
                "max",
                "kB p50",
                "kB max");
        Load.Result all = new Load.Result();
        results.forEach((kind, result) -> {
            row(kind, result, out);
            all.times.add(result.times);
            all.bytes.add(result.bytes);
            all.failures.add(result.failures.sum());
        });
        row("all", all, out);
    }

    private static void row(String kind, Load.Result result, PrintStream out) {
        long failures = result.failures.sum();
        out.printf(
                Locale.ROOT,
                "%-22s %6d %8.1f %8.1f %8.1f %8.1f   %8.1f %8.1f%s%n",
                kind,
                result.times.getTotalCount(),
                result.times.getValueAtPercentile(50) / 1e3,
                result.times.getValueAtPercentile(95) / 1e3,
                result.times.getValueAtPercentile(99) / 1e3,
                result.times.getMaxValue() / 1e3,
                result.bytes.getValueAtPercentile(50) / 1e3,
                result.bytes.getMaxValue() / 1e3,
                failures == 0 ? "" : "   FAILED: " + failures);
    }
}
