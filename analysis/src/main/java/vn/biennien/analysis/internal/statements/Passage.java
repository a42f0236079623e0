package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.record.Block;
import vn.biennien.text.Document;
import vn.biennien.text.Sentence;

/**
 * A sentence, or the sentences that one quotation runs through: content and attribution are looked for inside it.
 *
 * @param from first token
 * @param to token after the last
 * @param block kind of the block it stands in
 * @param number its place among the passages, from 0
 */
record Passage(int from, int to, Block.Kind block, int number) {

    /** The passages of {@code document}; blocks that hold no statements are left out. */
    static List<Passage> of(Document document, Quotations quotations, List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        List<Sentence> sentences = document.sentences();
        int b = 0;
        for (int s = 0; s < sentences.size(); s++) {
            int from = sentences.get(s).from();
            int to = sentences.get(s).to();
            while (s + 1 < sentences.size() && runsOn(quotations, to)) {
                s++;
                to = sentences.get(s).to();
            }
            int start = document.tokens().start(from);
            while (b < blocks.size() && blocks.get(b).span().end() <= start) {
                b++;
            }
            Block.Kind kind = b < blocks.size() && blocks.get(b).span().contains(start)
                    ? blocks.get(b).kind()
                    : Block.Kind.FURNITURE;
            if (kind != Block.Kind.CREDIT && kind != Block.Kind.FURNITURE) {
                passages.add(new Passage(from, to, kind, passages.size()));
            }
        }
        return passages;
    }

    /** Whether a quotation that began before token {@code to} goes on behind it. */
    private static boolean runsOn(Quotations quotations, int to) {
        Quotations.Quotation before = quotations.at(to - 1);
        return before != null && before.end() > to;
    }
}
