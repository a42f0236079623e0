package vn.biennien.text.internal.words;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.text.Pos;
import vn.biennien.text.Syllables;
import vn.biennien.text.training.TrainingException;
import vn.biennien.text.training.TrainingException.Problem;

/** Reads CoNLL-U files: words whose forms hold spaces are several syllables. For one file. */
final class Treebank {
    private final Path file;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<List<String>> forms = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Pos> tags = new ArrayList<>();
    private final Syllabary s = new Syllabary();
    private boolean test;

    private Treebank(Path file) {
        this.file = file;
        this.test = file.getFileName().toString().matches("(?i).*\\btest\\b.*");
    }

    /**
     * The file's sentences.
     *
     * @throws TrainingException if it is no CoNLL-U, or there is none
     */
    static List<Lesson> read(Path file) throws IOException {
        return new Treebank(file).read();
    }

    /**
     * The file's sentences, to learn from.
     *
     * @param never what a model is measured by, and must not have seen: such sentences are left out
     * @throws TrainingException if it is a test file, or cannot be read
     */
    static List<Lesson> readForTraining(Path file, Withheld never) throws IOException {
        Treebank bank = new Treebank(file);
        List<Lesson> all = bank.read();
        List<Lesson> rest = never.without(all);
        // Two parts of a treebank have single sentences in common, titles and the like, but not most of them.
        if (bank.test || 2 * rest.size() < all.size()) {
            throw new TrainingException(Problem.TEST_FILE, file);
        }
        return rest;
    }

    /** The file's sentences, each as the forms of its words. */
    static List<List<String>> lines(Path file) throws IOException {
        Treebank bank = new Treebank(file);
        bank.read();
        return bank.forms;
    }

    private List<Lesson> read() throws IOException {
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                line(Normalizer.normalize(line, Normalizer.Form.NFC), number);
            }
        } catch (CharacterCodingException e) {
            throw new TrainingException(Problem.NOT_CONLLU, file, number + 1);
        }
        addSentence();
        if (lessons.isEmpty()) {
            throw new TrainingException(Problem.NO_SENTENCES, file);
        }
        return lessons;
    }

    private void line(String line, int number) {
        if (line.isBlank()) {
            addSentence();
        } else if (line.startsWith("#")) {
            // The sentences of UD Vietnamese-VTB's test file are numbered test-s1 and text-s1 and on.
            test |= line.startsWith("# sent_id = test") || line.startsWith("# sent_id = text");
        } else {
            String[] cells = line.split("\t", -1);
            if (cells.length < 4) {
                throw new TrainingException(Problem.NOT_CONLLU, file, number);
            }
            // 3-4 and 5.1 are no words of their own.
            if (cells[0].chars().allMatch(Character::isDigit)) {
                words.add(cells[1].trim());
                tags.add(pos(cells[3], number));
            }
        }
    }

    private Pos pos(String cell, int number) {
        try {
            return Pos.valueOf(cell);
        } catch (IllegalArgumentException e) {
            throw new TrainingException(Problem.NOT_CONLLU, file, number);
        }
    }

    private void addSentence() {
        if (!words.isEmpty()) {
            lessons.add(lesson());
            forms.add(List.copyOf(words));
        }
        words.clear();
        tags.clear();
    }

    private Lesson lesson() {
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
        s.start(n);
        boolean[] joined = new boolean[n];
        for (int i = 0; i < n; i++) {
            String syllable = syllables.get(i);
            s.set(i, syllable, 0, syllable.length(), Syllables.norm(syllable));
            joined[i] = joins.get(i);
        }
        return s.lesson(joined, tags.toArray(Pos[]::new));
    }
}
