package vn.biennien.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands as processes of their own, where signals, rights or full disks are what is tested. */
final class Processes {

    private static final int LONGEST_SECONDS = 180;

    private Processes() {}

    /** The program in a process, with its streams in files in {@code folder}. */
    static ProcessBuilder command(Path folder, List<String> before, Object... args) {
        List<String> words = new ArrayList<>(before);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        words.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        words.add("vn.biennien.cli.Main");
        List.of(args).forEach(a -> words.add(a.toString()));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().remove("LC_ALL");
        builder.redirectOutput(folder.resolve("out.txt").toFile());
        builder.redirectError(folder.resolve("err.txt").toFile());
        return builder;
    }

    /** Waits for a process of {@link #command}. */
    static Run result(Path folder, Process process) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end: " + Files.readString(folder.resolve("err.txt")));
        }
        return new Run(process.exitValue(), text(folder.resolve("out.txt")), text(folder.resolve("err.txt")));
    }

    /** Whether a tool can be run here, with exit code 0. */
    static boolean works(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
