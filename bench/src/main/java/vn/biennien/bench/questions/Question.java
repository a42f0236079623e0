package vn.biennien.bench.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question and what its answer must say; {@code questions.tsv} explains the columns.
 *
 * @param view the command that it is about
 * @param text in a person's words
 * @param over the articles of the record
 * @param command words of the command line
 * @param holds rows that there must be
 * @param never rows that there must not be
 */
public record Question(
        String view, String text, Articles over, List<String> command, List<Expected> holds, List<Expected> never) {

    private static final String FILE = "questions.tsv";
    private static final int CELLS = 6;
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** Copies the lists. */
    public Question {
        command = List.copyOf(command);
        holds = List.copyOf(holds);
        never = List.copyOf(never);
    }

    /** All questions, in the file's order. */
    public static List<Question> all() {
        try (InputStream in = Question.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Question> all = new ArrayList<>();
            lines.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .skip(1) // the columns
                    .forEach(l -> all.add(of(l)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Question of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException(FILE + ": " + cells.length + " cells, not " + CELLS + ": " + line);
        }
        return new Question(
                cells[0],
                cells[1],
                Articles.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                words(cells[3]),
                rows(cells[4]),
                rows(cells[5]));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(command);
        while (m.find()) {
            words.add(m.group(1) != null ? m.group(1) : m.group(2));
        }
        return words;
    }

    private static List<Expected> rows(String cell) {
        return Arrays.stream(cell.split(" ; "))
                .map(String::trim)
                .filter(row -> !row.isEmpty())
                .map(row -> new Expected(
                        Arrays.stream(row.split("&")).map(String::trim).toList()))
                .toList();
    }
}
