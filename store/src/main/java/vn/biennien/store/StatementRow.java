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
 */
public record StatementRow(Statement statement, Article article, String utterance, List<Correction> corrections) {

    public StatementRow {
        corrections = List.copyOf(corrections);
    }

    /** Whether people have corrected it. */
    public boolean corrected() {
        return !corrections.isEmpty();
    }

    /** Who has corrected it, each once, in the order of their corrections. */
    public List<String> correctors() {
        return corrections.stream().map(Correction::author).distinct().toList();
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
