package vn.biennien.text;

import java.util.Arrays;
import java.util.List;
import vn.biennien.record.Span;
import vn.biennien.record.TimeExpression;

/**
 * A text as read: its tokens, and what they make up. Immutable and thread-safe.
 *
 * <p>Tokens are numbered from 0 in text order; a token is a syllable, a number, a sign. White space belongs to none.
 */
public final class Document {
    private final Tokens tokens;
    private final List<Sentence> sentences;
    private final List<Word> words;
    private final List<Name> names;
    private final List<TimeExpression> times;
    private final int[] sentenceOf;
    private final int[] wordOf;

    Document(Tokens tokens, List<Sentence> sentences, List<Word> words, List<Name> names, List<TimeExpression> times) {
        this.tokens = tokens;
        this.sentences = List.copyOf(sentences);
        this.words = List.copyOf(words);
        this.names = List.copyOf(names);
        this.times = List.copyOf(times);
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < this.sentences.size(); s++) {
            Sentence sentence = this.sentences.get(s);
            Arrays.fill(sentenceOf, sentence.from(), sentence.to(), s);
        }
        this.wordOf = new int[tokens.size()];
        for (int w = 0; w < this.words.size(); w++) {
            Arrays.fill(wordOf, this.words.get(w).from(), this.words.get(w).to(), w);
        }
    }

    /** The text, untouched. */
    public String text() {
        return tokens.text();
    }

    /** The text's tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Sentences in text order; every token is in exactly one. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Number of the sentence that holds a token. */
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** Words in text order; every token is in exactly one. */
    public List<Word> words() {
        return words;
    }

    /** The word that holds a token. */
    public Word wordOf(int token) {
        return words.get(wordOf[token]);
    }

    /** Part of speech of the word that holds a token. */
    public Pos pos(int token) {
        return wordOf(token).pos();
    }

    /** Names in text order, the outer before the inner. */
    public List<Name> names() {
        return names;
    }

    /** Time expressions in text order; they do not overlap. */
    public List<TimeExpression> times() {
        return times;
    }

    /** The span from the start of token {@code from} to the end of the token before {@code to}. */
    public Span span(int from, int to) {
        return tokens.span(from, to);
    }
}
