package vn.biennien.store;

import java.util.List;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;

/**
 * An article with its findings, as it goes into the record and comes out.
 *
 * @param article the article
 * @param findings what was found in it, in the article's text
 * @param utterances for each statement of {@code findings}, in order, the index of the statement that stands for the
 *     act of speaking that it reports; a statement that stands for itself has its own index
 */
public record Entry(Article article, Findings findings, List<Integer> utterances) {

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if the findings are of another text, or the utterances do not fit the statements
     */
    public Entry {
        utterances = List.copyOf(utterances);
        int n = findings.statements().size();
        if (utterances.size() != n) {
            throw new IllegalArgumentException(n + " statements, but " + utterances.size() + " utterances");
        }
        for (int head : utterances) {
            if (head < 0 || head >= n || utterances.get(head) != head) {
                throw new IllegalArgumentException("Statement " + head + " cannot stand for an utterance");
            }
        }
    }
}
