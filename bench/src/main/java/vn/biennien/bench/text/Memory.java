package vn.biennien.bench.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.biennien.text.Vietnamese;

/**
 * How much memory a process has resident at most that reads articles, or one long line: a Java of its own, as the heap of
 * this one holds much else.
 */
final class Memory {
    private static final String HEAP = "-Xmx96m";
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    static void print(List<String> articles, PrintStream out) throws IOException {
        if (!Files.exists(STATUS)) {
            out.println("Resident memory: only Linux tells it.");
            return;
        }
        Path folder = Files.createTempDirectory("biennien-bench");
        Path file = folder.resolve("articles");
        try {
            Files.writeString(file, String.join("\u0000", articles));
            out.printf(
                    Locale.ROOT,
                    "Resident at most, everything read from %d articles, Java with %s: %s (asked for: 200 MB)%n",
                    articles.size(),
                    HEAP,
                    reader(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static String reader(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Memory.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = in.lines().toList();
            return lines.isEmpty() ? "nothing came" : lines.get(lines.size() - 1);
        }
    }

    /** The process that is measured: reads everything, and prints its own high-water mark. */
    public static void main(String[] args) throws IOException {
        Vietnamese vietnamese = Vietnamese.create();
        int found = 0;
        for (String text : Files.readString(Path.of(args[0])).split("\u0000")) {
            found += Speeds.everything(vietnamese.read(text));
        }
        String mark = Files.readAllLines(STATUS).stream()
                .filter(l -> l.startsWith("VmHWM"))
                .findFirst()
                .orElse("0");
        long kilobytes = Long.parseLong(mark.replaceAll("\\D", ""));
        System.out.printf(Locale.ROOT, "%.0f MB (%d words, names, times)%n", kilobytes / 1e3, found);
    }
}
