package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Statement;

/**
 * A statement of the record with the article that reports it: everything that is needed to show it with its act, its
 * cue and its whole sentence.
 *
 * @param statement the statement, with people's corrections laid over it
 * @param article the article; where several publications share the text and its context, the first by id
 * @param utterance id of the statement that stands for the act of speaking; the statement's own id if it is that one
 * @param corrections people's corrections that are laid over it, the oldest first
 * @param carriers all publications that report the same act of speaking, the first published first; empty where it is
 *     this one alone
 * @param revision what its outlet, or another that carried it, did to it later; null where it stands
 */
public record StatementRow(
        Statement statement,
        Article article,
        String utterance,
        List<Correction> corrections,
        List<Carrier> carriers,
        @Nullable Revision revision) {

    public StatementRow {
        corrections = List.copyOf(corrections);
        carriers = List.copyOf(carriers);
    }

    /** Whether people have corrected it. */
    public boolean corrected() {
        return !corrections.isEmpty();
    }

    /** Who has corrected it, each once, in the order of their corrections. */
    public List<String> correctors() {
        return corrections.stream().map(Correction::author).distinct().toList();
    }

    /** The outlets that report it, each once, the first first; articles' names where they are unknown. */
    public List<String> carriedBy() {
        return carriers.stream().map(Carrier::name).distinct().toList();
    }

    /** What was said. */
    public String content() {
        return statement.content(article.text());
    }

    /** The sentence or sentences that hold content and attribution. */
    public String sentence() {
        return statement.sentence().in(article.text());
    }

    /** The reporting words, or null where there are none. */
    public @Nullable String cue() {
        return statement.cue() == null ? null : statement.cue().in(article.text());
    }
}
