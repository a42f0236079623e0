package vn.biennien.text.internal.words;

import vn.biennien.text.Pos;

/**
 * A sentence to learn from or to be measured by.
 *
 * @param ids its syllables' ids
 * @param shapes their shapes
 * @param joins whether each syllable continues the word of the one before
 * @param tags its words' parts of speech; empty where they are not known
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; millions are held at once.
record Lesson(int[] ids, byte[] shapes, boolean[] joins, Pos[] tags) {

    /** Id of the word that starts at syllable {@code from} and ends before {@code to}. */
    int word(int from, int to) {
        int word = ids[from];
        for (int i = from + 1; i < to; i++) {
            word = Syllabary.extend(word, ids[i]);
        }
        return word;
    }

    /** The end of the word that starts at syllable {@code from}. */
    int end(int from) {
        int to = from + 1;
        while (to < ids.length && joins[to]) {
            to++;
        }
        return to;
    }
}
