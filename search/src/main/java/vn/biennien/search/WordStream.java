package vn.biennien.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as an index takes them in: both terms of each at one position, and a gap between parts. For one thread. */
final class WordStream extends TokenStream {
    /** So far apart are words of different parts: no phrase reaches over. */
    private static final int GAP = 50;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Words> parts;
    private int part;
    private int next;
    private boolean second;
    private boolean gap;

    WordStream(List<Words> parts) {
        this.parts = parts;
        reset();
    }

    @Override
    public void reset() {
        part = 0;
        next = parts.isEmpty() ? 0 : parts.get(0).from;
        second = false;
        gap = false;
    }

    @Override
    public boolean incrementToken() {
        while (part < parts.size() && next >= parts.get(part).to) {
            part++;
            next = part < parts.size() ? parts.get(part).from : 0;
            gap = true;
        }
        if (part >= parts.size()) {
            return false;
        }
        clearAttributes();
        Terms terms = parts.get(part).terms;
        if (second) {
            term.setEmpty().append(terms.folded(next++));
            increment.setPositionIncrement(0);
        } else {
            term.setEmpty().append(VietnameseAnalyzer.EXACT_MARK).append(terms.norm(next));
            increment.setPositionIncrement(gap ? GAP : 1);
            gap = false;
        }
        second = !second;
        return true;
    }
}
