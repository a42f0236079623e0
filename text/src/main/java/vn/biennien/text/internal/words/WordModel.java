package vn.biennien.text.internal.words;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.text.Pos;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;
import vn.biennien.text.Word;

/** Finds the words of a text and their parts of speech. Immutable and thread-safe. */
public final class WordModel {
    private static final String RESOURCE = "/vn/biennien/text/words.model";
    private static final int FORMAT = 0x42_4e_57_02;

    private final String provenance;
    private final Segmenter segmenter;
    private final Tagger tagger;

    WordModel(String provenance, Segmenter segmenter, Tagger tagger) {
        this.provenance = provenance;
        this.segmenter = segmenter;
        this.tagger = tagger;
    }

    /** The model that comes with Biên Niên; read once, on first use. */
    public static WordModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final WordModel MODEL = load();

        private static WordModel load() {
            try (InputStream in = WordModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("There is no " + RESOURCE + " on the class path");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + RESOURCE, e);
            }
        }
    }

    /** Reads a model as {@link #write} writes it. */
    public static WordModel read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        if (in.readInt() != FORMAT) {
            throw new IOException("This is no word model, or one of another version");
        }
        return new WordModel(in.readUTF(), Segmenter.read(in), Tagger.read(in));
    }

    /** Writes the model: the same bytes for the same model. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        out.writeUTF(provenance);
        segmenter.write(out);
        tagger.write(out);
        out.flush();
    }

    /** What the model was trained from: a line for each file, with its SHA-256. */
    public String provenance() {
        return provenance;
    }

    /** The words of {@code sentences}, in order; each token is in one. */
    public List<Word> words(Tokens tokens, List<Sentence> sentences) {
        List<Word> words = new ArrayList<>(); // of the size of what is asked for, not of the text
        Syllabary s = new Syllabary();
        Lexemes x = new Lexemes();
        boolean[] joins = new boolean[64];
        for (Sentence sentence : sentences) {
            int count = sentence.to() - sentence.from();
            if (joins.length < count) {
                joins = new boolean[count + count / 2];
            }
            s.set(tokens, sentence);
            segmenter.segment(s, joins);
            tagger.tag(s, joins, x);
            addWords(tokens, sentence, joins, x, words);
        }
        return words;
    }

    /** Tells for each token of {@code sentence} whether it continues the word of the one before. */
    public boolean[] joins(Tokens tokens, Sentence sentence) {
        Syllabary s = new Syllabary();
        boolean[] joins = new boolean[sentence.to() - sentence.from()];
        s.set(tokens, sentence);
        segmenter.segment(s, joins);
        return joins;
    }

    private static void addWords(Tokens tokens, Sentence sentence, boolean[] joins, Lexemes x, List<Word> words) {
        int w = 0;
        for (int from = sentence.from(); from < sentence.to(); ) {
            int to = from + 1;
            while (to < sentence.to() && joins[to - sentence.from()]) {
                to++;
            }
            Pos tagged = Tagger.TAGS[x.tags[Lexemes.PAD + w++]];
            words.add(new Word(from, to, to == from + 1 ? pos(tokens.kind(from), tagged) : tagged));
            from = to;
        }
    }

    /** Signs that the treebank does not have are what they are all the same. */
    private static Pos pos(TokenKind kind, Pos tagged) {
        return switch (kind) {
            case PUNCTUATION, QUOTE_OPEN, QUOTE_CLOSE -> Pos.PUNCT;
            case SYMBOL -> Pos.SYM;
            case WORD, NUMBER -> tagged == Pos.PUNCT ? Pos.X : tagged;
        };
    }

    Segmenter segmenter() {
        return segmenter;
    }

    Tagger tagger() {
        return tagger;
    }
}
