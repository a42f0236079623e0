package vn.biennien.analysis.internal.statements;

import java.util.List;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.record.Article;
import vn.biennien.text.Document;

/** Prepares an article for the finding of statements. Immutable and thread-safe. */
final class Reader {
    private final SiteFinder sites;

    private final Lexicon lexicon;

    Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.sites = new SiteFinder(lexicon);
    }

    Reading read(Article article, Document document, Cast cast) {
        Quotations quotations = Quotations.of(document);
        List<Passage> passages = Passage.of(document, quotations, article.blocks());
        byte[] cuts = Landmarks.cuts(document.tokens(), lexicon);
        List<CueSite> found = sites.sites(document, quotations, passages, cuts);
        Landmarks marks = Landmarks.of(cuts, quotations, found);
        return new Reading(article, document, cast, quotations, passages, found, marks);
    }
}
