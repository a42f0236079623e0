package vn.biennien.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.internal.names.NameFinder;
import vn.biennien.text.internal.times.TimeTagger;
import vn.biennien.text.internal.words.WordModel;

/**
 * Reads Vietnamese text: {@code Vietnamese.create().read("…")}. Instances are immutable and thread-safe; make one and
 * keep it.
 */
public final class Vietnamese {
    private final Knowledge knowledge;
    private final NameFinder names;
    private final TimeTagger times;

    private Vietnamese(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.names = new NameFinder(knowledge);
        this.times = TimeTagger.of(knowledge);
    }

    /** A reader with the shipped knowledge and models. */
    public static Vietnamese create() {
        return create(Knowledge.shipped());
    }

    /** A reader with knowledge of your own. */
    public static Vietnamese create(Knowledge knowledge) {
        return new Vietnamese(knowledge);
    }

    /** The words of a text's tokens, in text order; every token is in exactly one. Names and times are not looked for. */
    public static List<Word> words(Tokens tokens) {
        return WordModel.shipped().words(tokens, Tokenizer.sentences(tokens));
    }

    /** The sentences of a text's tokens, in text order. Names and times are not looked for. */
    public static List<Sentence> sentences(Tokens tokens) {
        return Tokenizer.sentences(tokens);
    }

    /** Reads a text of unknown date: relative times stay open. */
    public Document read(String text) {
        return read(text, null);
    }

    /**
     * Reads a text.
     *
     * @param text any string; offsets in the result count its UTF-16 units
     * @param created document creation time, against which relative times are resolved; null where it is unknown
     */
    public Document read(String text, @Nullable LocalDate created) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<Sentence> sentences = Tokenizer.sentences(tokens);
        return new Document(
                tokens,
                sentences,
                some -> WordModel.shipped().words(tokens, some),
                names.find(tokens, sentences),
                times.tag(tokens, sentences, created));
    }
}
