package vn.biennien.text.training;

import java.io.IOException;
import java.nio.file.Path;
import vn.biennien.text.internal.words.WordModel;
import vn.biennien.text.internal.words.WordScorer;

/**
 * How well the shipped model does on a treebank, in hundredths.
 *
 * @param words F1 of words, all tokens, given their syllables
 * @param lines F1 of words where each sentence comes as a line of text, as to {@code biennien words --lines}
 * @param tags part of speech, accuracy on the treebank's own words
 * @param wordsAndTags F1 of words with their part of speech, both found, given the syllables
 * @param size how many words the treebank has
 */
public record WordScores(double words, double lines, double tags, double wordsAndTags, int size) {

    /**
     * Measures by a CoNLL-U file.
     *
     * @throws TrainingException if it is none
     */
    public static WordScores of(Path treebank) throws IOException {
        return WordScorer.score(WordModel.shipped(), treebank);
    }
}
