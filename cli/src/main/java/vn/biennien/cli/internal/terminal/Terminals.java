package vn.biennien.cli.internal.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * What the operating system tells about terminals. Java's Console tells it only of input and output together, and not
 * the width.
 */
final class Terminals {

    private static final Path TERMINAL = Path.of("/dev/tty");

    private Terminals() {}

    /** Whether file descriptor 0, 1 or 2 is a terminal. */
    static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
            return Files.exists(TERMINAL) && asksShell(descriptor);
        } catch (IOException e) {
            return false;
        }
    }

    /** On systems without /proc. */
    private static boolean asksShell(int descriptor) throws IOException {
        Process test = new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                .inheritIO()
                .start();
        return ended(test) && test.exitValue() == 0;
    }

    /** Columns of the terminal, where there is one that tells. */
    static OptionalInt width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File(TERMINAL.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] rowsAndColumns = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", 2);
            if (ended(stty) && rowsAndColumns.length == 2) {
                int columns = Integer.parseInt(rowsAndColumns[1]);
                return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
            }
        } catch (IOException | NumberFormatException e) {
            // No stty, or a terminal that does not know: the usual width will do.
        }
        return OptionalInt.empty();
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
