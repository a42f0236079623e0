package vn.biennien.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.cli.internal.terminal.Surroundings;

/** One run of a command in this process, with its streams caught. */
record Run(int exit, String out, String err) {

    /** What a run is to have around it; begins as a pipe in an English locale. */
    static final class Setting {
        private byte[] in = new byte[0];
        private boolean terminal;
        private int width = Surroundings.PLAIN_WIDTH;
        private final Map<String, String> environment = new HashMap<>();

        Setting typing(String text) {
            in = text.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        Setting onTerminal(int columns) {
            terminal = true;
            width = columns;
            return this;
        }

        Setting with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        Run run(Object... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Surroundings around = new Surroundings(
                    new ByteArrayInputStream(in), out, err, false, terminal, false, width, environment);
            String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
            int exit = Main.run(around, words);
            return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    static Setting setting() {
        return new Setting();
    }

    static Run of(Object... args) {
        return setting().run(args);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> errors() {
        return err.lines().toList();
    }
}
