package vn.biennien.analysis.training;

import java.util.List;
import vn.biennien.record.Article;

/**
 * An article with its annotated statements.
 *
 * @param article the article, with its publication date
 * @param statements its statements in text order
 */
public record Annotated(Article article, List<Annotation> statements) {

    public Annotated {
        statements = List.copyOf(statements);
    }
}
