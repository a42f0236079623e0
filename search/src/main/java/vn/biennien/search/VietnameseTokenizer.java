package vn.biennien.search;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Reads a whole field and gives its terms: where accents go {@link Accents#BOTH} ways, the exact term and the folded one
 * at the same position and with the same offsets. Each term is one position long. For one thread, as all token streams.
 */
public final class VietnameseTokenizer extends Tokenizer {
    /** Type of exact terms. */
    public static final String EXACT = "<EXACT>";

    /** Type of folded terms. */
    public static final String FOLDED = "<FOLDED>";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final Unit unit;
    private final Accents accents;
    private Terms terms = Terms.of("", Unit.SYLLABLES);
    private int length;
    private int next;
    private boolean second;

    /** A tokenizer; its reader is set afterwards. */
    public VietnameseTokenizer(Unit unit, Accents accents) {
        this.unit = unit;
        this.accents = accents;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter whole = new StringWriter();
        input.transferTo(whole);
        String text = whole.toString();
        length = text.length();
        terms = Terms.of(text, unit);
        next = 0;
        second = false;
    }

    @Override
    public boolean incrementToken() {
        if (next >= terms.size()) {
            return false;
        }
        clearAttributes();
        boolean folded = second || accents == Accents.FOLDED;
        term.setEmpty().append(folded ? terms.folded(next) : terms.exact(next));
        type.setType(folded ? FOLDED : EXACT);
        increment.setPositionIncrement(second ? 0 : 1);
        offsets.setOffset(correctOffset(terms.start(next)), correctOffset(terms.end(next)));
        second = accents == Accents.BOTH && !second;
        if (!second) {
            next++;
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offsets.setOffset(last, last);
    }

    @Override
    public void close() throws IOException {
        super.close();
        terms = Terms.of("", Unit.SYLLABLES); // analyzers keep their streams; texts may go
    }
}
