package vn.biennien.text.internal.words;

import java.io.IOException;
import java.nio.file.Path;
import vn.biennien.text.Pos;

/**
 * How well a model does on a treebank, in hundredths.
 *
 * @param words F1 of words, all tokens, given their syllables
 * @param tags part of speech, accuracy on the treebank's own words
 * @param wordsAndTags F1 of words with their part of speech, both found
 */
public record WordScores(double words, double tags, double wordsAndTags) {

    /** Measures {@code model} by a CoNLL-U file. */
    public static WordScores of(WordModel model, Path treebank) throws IOException {
        int gold = 0;
        int found = 0;
        int sameWords = 0;
        int sameTags = 0;
        int sameBoth = 0;
        Syllabary s = new Syllabary();
        Lexemes x = new Lexemes();
        for (Lesson lesson : Treebank.read(treebank)) {
            int n = lesson.ids().length;
            s.set(lesson);
            model.tagger().tag(s, lesson.joins(), x);
            gold += x.size;
            for (int w = 0; w < x.size; w++) {
                sameTags += lesson.tags()[w] == tag(x, w) ? 1 : 0;
            }
            boolean[] joins = new boolean[n];
            model.segmenter().segment(s, joins);
            model.tagger().tag(s, joins, x);
            found += x.size;
            int w = 0;
            int g = 0;
            for (int i = 0; i < n; i++) {
                if (!lesson.joins()[i] && !joins[i] && lesson.end(i) == end(joins, i)) {
                    sameWords++;
                    sameBoth += lesson.tags()[g] == tag(x, w) ? 1 : 0;
                }
                g += i + 1 < n && !lesson.joins()[i + 1] ? 1 : 0;
                w += i + 1 < n && !joins[i + 1] ? 1 : 0;
            }
        }
        return new WordScores(
                200.0 * sameWords / (gold + found), 100.0 * sameTags / gold, 200.0 * sameBoth / (gold + found));
    }

    private static Pos tag(Lexemes x, int word) {
        return Tagger.TAGS[x.tags[Lexemes.PAD + word]];
    }

    private static int end(boolean[] joins, int from) {
        int to = from + 1;
        while (to < joins.length && joins[to]) {
            to++;
        }
        return to;
    }
}
