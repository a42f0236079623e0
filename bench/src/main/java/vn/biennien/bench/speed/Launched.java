package vn.biennien.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a Java process of its own, with the options of {@code biennien}, within 1 GiB. Stateless. */
public final class Launched {
    private static final List<String> OPTIONS = List.of(
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-XX:MaxInlineLevel=3",
            "-XX:FreqInlineSize=50",
            "-XX:Tier4BackEdgeThreshold=2000000");

    private Launched() {}

    /**
     * Runs a command to its end.
     *
     * @param out where its output goes
     * @throws IOException if it fails, with the first line that it says
     */
    public static void run(Path out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.biennien.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        try (InputStream errors = process.getErrorStream()) {
            String said = new String(errors.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(arguments[0] + " ended with " + process.exitValue() + ": "
                        + said.lines().findFirst().orElse(""));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
