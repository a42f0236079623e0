package vn.biennien.analysis.internal.people;

import java.util.List;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.text.Document;

/** Finds the figures of an article. Immutable and thread-safe. */
public final class Casting {

    /** A finder with this knowledge. */
    public Casting(Knowledge knowledge) {}

    /** The figures of {@code article}, whose text was read as {@code document}. */
    public Cast of(Article article, Document document) {
        return new Cast(List.of(), List.of());
    }
}
