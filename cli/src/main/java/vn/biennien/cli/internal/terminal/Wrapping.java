package vn.biennien.cli.internal.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, between words where it can, never before a combining mark. Stateless. */
public final class Wrapping {

    private Wrapping() {}

    /** The lines of {@code text}, which itself may have line ends; at least one. Styles go on over breaks. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            wrapLine(line.stripTrailing(), Math.max(1, width), lines);
        }
        char style = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            lines.set(i, Ink.closed(line, style));
            style = Ink.after(line, style);
        }
        return lines;
    }

    private static void wrapLine(String text, int width, List<String> lines) {
        int start = 0;
        int columns = 0;
        int gap = -1; // last place in this line where it can be broken
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int wide = DisplayWidth.of(c);
            if (c == ' ') {
                gap = i;
            }
            if (columns + wide > width && wide > 0) {
                int end = gap > start ? gap : i;
                lines.add(text.substring(start, end));
                start = end == gap ? gap + 1 : end;
                i = start;
                columns = 0;
                gap = -1;
                continue;
            }
            columns += wide;
            i += Character.charCount(c);
        }
        lines.add(text.substring(start));
    }

    /** {@code text} and blanks up to {@code width} columns. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    /** {@code text} with blanks before it up to {@code width} columns. */
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - DisplayWidth.of(text))) + text;
    }
}
