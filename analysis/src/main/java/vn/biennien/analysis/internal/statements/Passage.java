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

    /** The passages of {@code document}; blocks that hold no statements are left out, even within a sentence. */
    static List<Passage> of(Document document, Quotations quotations, List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        List<Sentence> sentences = document.sentences();
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.CREDIT || block.kind() == Block.Kind.FURNITURE) {
                continue;
            }
            int end = document.tokens().at(block.span().end());
            int from = Math.max(
                    document.tokens().at(block.span().start()),
                    passages.isEmpty() ? 0 : passages.get(passages.size() - 1).to());
            while (from < end) {
                int s = document.sentenceOf(from);
                int to = sentences.get(s).to();
                while (s + 1 < sentences.size() && runsOn(quotations, to)) {
                    s++;
                    to = sentences.get(s).to();
                }
                // A quotation may run on into the next paragraph, but nothing else does.
                int stop = runsOn(quotations, end) ? to : Math.min(to, end);
                passages.add(new Passage(from, stop, block.kind(), passages.size()));
                from = stop;
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
