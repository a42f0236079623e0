package vn.biennien.text;

import java.util.Iterator;
import java.util.List;
import vn.biennien.text.internal.words.WordModel;

/**
 * Writes the words of texts in the plain form that taggers share: a sentence a line, words parted by spaces, the tokens of
 * a word joined by {@code _}, its part of speech behind a {@code /} where that is wanted. Looks for no names and no times,
 * which {@link Vietnamese} does. Immutable and thread-safe.
 */
public final class WordLines {
    private final WordModel model;
    private final boolean tags;
    private final boolean lines;

    private WordLines(WordModel model, boolean tags, boolean lines) {
        this.model = model;
        this.tags = tags;
        this.lines = lines;
    }

    /**
     * A writer with the shipped model.
     *
     * @param tags whether parts of speech are written
     * @param lines whether each line of a text is one sentence, whatever stands in it; an empty one gives an empty line,
     *     so that lines keep their numbers
     */
    public static WordLines of(boolean tags, boolean lines) {
        return new WordLines(WordModel.shipped(), tags, lines);
    }

    /**
     * Writes the words of a text, each line with its line end.
     *
     * @param text any string
     * @param out where to append
     */
    public void append(String text, StringBuilder out) {
        if (!lines) {
            Tokens tokens = Tokenizer.tokenize(text);
            for (Sentence sentence : Tokenizer.sentences(tokens)) {
                append(tokens, sentence, out);
            }
            return;
        }
        Iterator<String> all = text.lines().iterator();
        while (all.hasNext()) {
            Tokens tokens = Tokenizer.tokenize(all.next());
            if (tokens.size() == 0) {
                out.append('\n');
            } else {
                append(tokens, new Sentence(0, tokens.size(), tokens.span(0, tokens.size()), 0), out);
            }
        }
    }

    private void append(Tokens tokens, Sentence sentence, StringBuilder out) {
        if (tags) {
            List<Word> words = model.words(tokens, List.of(sentence));
            for (Word word : words) {
                append(tokens, word.from(), word.to(), out);
                out.append('/').append(word.pos()).append(' ');
            }
        } else {
            boolean[] joins = model.joins(tokens, sentence);
            int from = sentence.from();
            for (int to = from + 1; to <= sentence.to(); to++) {
                if (to == sentence.to() || !joins[to - sentence.from()]) {
                    append(tokens, from, to, out);
                    out.append(' ');
                    from = to;
                }
            }
        }
        out.setCharAt(out.length() - 1, '\n');
    }

    private static void append(Tokens tokens, int from, int to, StringBuilder out) {
        String text = tokens.text();
        out.append(text, tokens.start(from), tokens.end(from));
        for (int i = from + 1; i < to; i++) {
            out.append('_').append(text, tokens.start(i), tokens.end(i));
        }
    }
}
