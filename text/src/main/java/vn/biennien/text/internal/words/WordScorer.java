package vn.biennien.text.internal.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.record.Span;
import vn.biennien.text.Pos;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;
import vn.biennien.text.Word;
import vn.biennien.text.training.WordScores;

/** Compares what a model finds with a treebank. For one measurement. */
public final class WordScorer {
    private final WordModel model;
    private final Syllabary s = new Syllabary();
    private final Lexemes x = new Lexemes();

    private int gold;
    private int found;
    private int sameWords;
    private int sameTags;
    private int sameBoth;

    private WordScorer(WordModel model) {
        this.model = model;
    }

    /** Measures {@code model} by a CoNLL-U file. */
    public static WordScores score(WordModel model, Path treebank) throws IOException {
        WordScorer scorer = new WordScorer(model);
        Treebank.read(treebank).forEach(scorer::add);
        return scorer.scores(lines(model, Treebank.lines(treebank)));
    }

    private WordScores scores(double lines) {
        int both = gold + found;
        return new WordScores(200.0 * sameWords / both, lines, 100.0 * sameTags / gold, 200.0 * sameBoth / both, gold);
    }

    private void add(Lesson lesson) {
        int n = lesson.ids().length;
        s.set(lesson);
        model.tagger().tag(s, lesson.joins(), x);
        gold += x.size;
        for (int w = 0; w < x.size; w++) {
            sameTags += lesson.tags()[w] == tag(w) ? 1 : 0;
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
                sameBoth += lesson.tags()[g] == tag(w) ? 1 : 0;
            }
            g += i + 1 < n && !lesson.joins()[i + 1] ? 1 : 0;
            w += i + 1 < n && !joins[i + 1] ? 1 : 0;
        }
    }

    private Pos tag(int word) {
        return Tagger.TAGS[x.tags[Lexemes.PAD + word]];
    }

    private static int end(boolean[] joins, int from) {
        int to = from + 1;
        while (to < joins.length && joins[to]) {
            to++;
        }
        return to;
    }

    /** F1 of words by their letters' places, where sentences come as lines of text and are cut into tokens first. */
    private static double lines(WordModel model, List<List<String>> sentences) {
        int same = 0;
        int both = 0;
        for (List<String> words : sentences) {
            String line = String.join(" ", words);
            Set<Span> spans = new HashSet<>();
            int at = 0;
            for (String word : words) {
                spans.add(new Span(at, at + word.length()));
                at += word.length() + 1;
            }
            Tokens tokens = Tokens.of(line);
            Sentence all = new Sentence(0, tokens.size(), tokens.span(0, tokens.size()), 0);
            List<Word> mine = model.words(tokens, List.of(all));
            both += spans.size() + mine.size();
            same += (int) mine.stream()
                    .filter(word -> spans.contains(tokens.span(word.from(), word.to())))
                    .count();
        }
        return 200.0 * same / both;
    }
}
