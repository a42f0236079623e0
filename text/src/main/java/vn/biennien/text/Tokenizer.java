package vn.biennien.text;

import java.util.List;

/** Splits text into tokens and sentences. Stateless and thread-safe. */
final class Tokenizer {
    private Tokenizer() {}

    static Tokens tokenize(String text) {
        return new Scanner(text).scan();
    }

    static List<Sentence> sentences(Tokens tokens) {
        return SentenceSplitter.split(tokens);
    }
}
