package vn.biennien.store;

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
 * @param corrected whether people have corrected it
 */
public record StatementRow(Statement statement, Article article, String utterance, boolean corrected) {

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
