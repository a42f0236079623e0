package vn.biennien.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Function<List<Sentence>, List<Word>> reader;
    private final List<Name> names;
    private final List<TimeExpression> times;
    private final int[] sentenceOf;
    /** Words of each sentence, once somebody has asked for them: they cost as much as all the rest. */
    private final AtomicReferenceArray<@Nullable Words> words;

    private volatile @Nullable WordGroups groups;

    /**
     * A document.
     *
     * @param words gives the words of sentences when first asked for; the same ones however often it is asked
     */
    Document(
            Tokens tokens,
            List<Sentence> sentences,
            Function<List<Sentence>, List<Word>> words,
            List<Name> names,
            List<TimeExpression> times) {
        this.tokens = tokens;
        this.sentences = List.copyOf(sentences);
        this.reader = words;
        this.words = new AtomicReferenceArray<>(this.sentences.size());
        this.names = List.copyOf(names);
        this.times = List.copyOf(times);
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < this.sentences.size(); s++) {
            Sentence sentence = this.sentences.get(s);
            Arrays.fill(sentenceOf, sentence.from(), sentence.to(), s);
        }
    }

    /**
     * The words of a sentence, and which of them holds each of its tokens.
     *
     * @param list in text order
     * @param of number of the word of each token
     */
    private record Words(List<Word> list, int[] of) {}

    private Words read(int sentence) {
        Words known = words.get(sentence);
        if (known == null) {
            Sentence s = sentences.get(sentence);
            List<Word> list = List.copyOf(reader.apply(List.of(s)));
            int[] of = new int[s.to() - s.from()];
            for (int w = 0; w < list.size(); w++) {
                Arrays.fill(of, list.get(w).from() - s.from(), list.get(w).to() - s.from(), w);
            }
            known = new Words(list, of);
            words.set(sentence, known); // two threads may both come here, and find the same
        }
        return known;
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
        List<Word> all = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            all.addAll(read(s).list());
        }
        return all;
    }

    /** The word that holds a token. */
    public Word wordOf(int token) {
        int sentence = sentenceOf[token];
        Words known = read(sentence);
        return known.list().get(known.of()[token - sentences.get(sentence).from()]);
    }

    /** Part of speech of the word that holds a token. */
    public Pos pos(int token) {
        return wordOf(token).pos();
    }

    /** What its words are used like; made when first asked for. */
    public WordGroups groups() {
        WordGroups known = groups;
        if (known == null) {
            known = WordGroups.of(tokens);
            groups = known; // two threads may both come here, and find the same
        }
        return known;
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
