package vn.biennien.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.biennien.text.Folded;

/**
 * Vietnamese for Lucene. Index a field with {@code new VietnameseAnalyzer()} and ask by {@link VietnameseQueries}, or by
 * any query parser with the same analyzer: {@code ha noi}, {@code Hà Nội}, {@code HÀ NỘI} and their decomposed spellings
 * find the same, what is written exactly so first.
 *
 * <p>Every syllable gives two terms at one position: the exact one with {@link #EXACT_MARK} before it, and the folded one,
 * without accents. {@code docs/decisions/0008} tells why. Thread-safe.
 */
public final class VietnameseAnalyzer extends Analyzer {
    /** Stands before exact terms, so that the syllable {@code ban} is told from {@code bàn} folded. */
    public static final char EXACT_MARK = '=';

    private final Unit unit;
    private final Accents accents;

    /** An analyzer of syllables, accents both ways: for indexes. */
    public VietnameseAnalyzer() {
        this(Unit.SYLLABLES, Accents.BOTH);
    }

    /**
     * An analyzer.
     *
     * @param unit words want a field of their own: what is indexed by words is not found by syllables
     * @param accents one way only, for queries on an index made with both
     */
    public VietnameseAnalyzer(Unit unit, Accents accents) {
        this.unit = unit;
        this.accents = accents;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new VietnameseTokenizer(unit, accents));
    }

    /** Patterns of wildcard and prefix queries are folded, and match folded terms, whatever the accents. */
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new Folding(in);
    }

    private static final class Folding extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Folding(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = Folded.fold(term.toString());
            term.setEmpty().append(folded);
            return true;
        }
    }
}
