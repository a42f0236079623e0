package vn.biennien.analysis.training;

import java.util.List;
import vn.biennien.record.Article;

/**
 * An article with its annotated statements.
 *
 * @param article the article, with its publication date
 * @param statements its statements in text order
 * @param other whether it belongs to another set than the one that the models are to be good at: then how often things
 *     happen in it is learnt apart (Daumé 2007, "Frustratingly Easy Domain Adaptation")
 * @param partial whether it may hold statements that are not annotated: then nothing is learnt from other places
 */
public record Annotated(Article article, List<Annotation> statements, boolean other, boolean partial) {

    public Annotated {
        statements = List.copyOf(statements);
    }

    /** An article with all of its statements. */
    public Annotated(Article article, List<Annotation> statements, boolean other) {
        this(article, statements, other, false);
    }
}
