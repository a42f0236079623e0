package vn.biennien.text.internal.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.text.Pos;
import vn.biennien.text.Syllables;

/** Reads CoNLL-U files: words whose forms hold spaces are several syllables. */
final class Treebank {
    private Treebank() {}

    /** The file's sentences. */
    static List<Lesson> read(Path file) throws IOException {
        return lessons(Files.readAllLines(file));
    }

    /**
     * The file's sentences, to learn from.
     *
     * @throws IllegalArgumentException if it is a test file: what a model is measured by, it must not have seen
     */
    static List<Lesson> readForTraining(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        // The sentences of UD Vietnamese-VTB's test file are numbered text-s1 and on.
        boolean test =
                lines.stream().anyMatch(l -> l.startsWith("# sent_id = test") || l.startsWith("# sent_id = text"));
        if (test || file.getFileName().toString().matches("(?i).*\\btest\\b.*")) {
            throw new IllegalArgumentException(
                    file + " is a test file. Train from the train and dev files, and measure by the test file.");
        }
        return lessons(lines);
    }

    private static List<Lesson> lessons(List<String> lines) {
        List<Lesson> lessons = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Pos> tags = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                addSentence(words, tags, lessons);
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                // 3-4 and 5.1 are no words of their own.
                if (cells.length > 3 && cells[0].chars().allMatch(Character::isDigit)) {
                    words.add(cells[1].trim());
                    tags.add(Pos.valueOf(cells[3]));
                }
            }
        }
        addSentence(words, tags, lessons);
        return lessons;
    }

    private static void addSentence(List<String> words, List<Pos> tags, List<Lesson> lessons) {
        if (!words.isEmpty()) {
            lessons.add(lesson(words, tags.toArray(Pos[]::new)));
        }
        words.clear();
        tags.clear();
    }

    private static Lesson lesson(List<String> words, Pos[] tags) {
        List<String> syllables = new ArrayList<>();
        List<Boolean> joins = new ArrayList<>();
        for (String word : words) {
            boolean join = false;
            for (String syllable : word.split(" +", -1)) {
                syllables.add(syllable);
                joins.add(join);
                join = true;
            }
        }
        int n = syllables.size();
        Syllabary s = new Syllabary();
        s.start(n);
        boolean[] joined = new boolean[n];
        for (int i = 0; i < n; i++) {
            String syllable = syllables.get(i);
            s.set(i, syllable, 0, syllable.length(), Syllables.norm(syllable));
            joined[i] = joins.get(i);
        }
        return s.lesson(joined, tags);
    }
}
