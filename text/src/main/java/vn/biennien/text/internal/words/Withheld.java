package vn.biennien.text.internal.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sentences that a model will be measured by. Nothing is learned from them, wherever they stand: titles of a series
 * are in several parts of a treebank. Immutable.
 */
final class Withheld {
    private final Set<List<Integer>> sentences = new HashSet<>();

    Withheld(List<Lesson> test) {
        test.forEach(lesson -> sentences.add(letters(lesson)));
    }

    /** Whether {@code lesson} has the syllables of one of them, whatever its words, signs, numbers and capitals. */
    boolean holds(Lesson lesson) {
        return sentences.contains(letters(lesson));
    }

    /** Those of {@code lessons} that are none of them. */
    List<Lesson> without(List<Lesson> lessons) {
        return lessons.stream().filter(lesson -> !holds(lesson)).toList();
    }

    private static List<Integer> letters(Lesson lesson) {
        List<Integer> letters = new java.util.ArrayList<>();
        for (int i = 0; i < lesson.ids().length; i++) {
            if (lesson.shapes()[i] != Syllabary.MARK) {
                letters.add(lesson.ids()[i]);
            }
        }
        return letters;
    }
}
