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
 */
public record Annotated(Article article, List<Annotation> statements, boolean other) {

    public Annotated {
        statements = List.copyOf(statements);
    }
}
