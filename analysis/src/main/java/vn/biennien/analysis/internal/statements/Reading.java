package vn.biennien.analysis.internal.statements;

import java.util.List;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.record.Article;
import vn.biennien.text.Document;

/**
 * An article with all that statements are found from.
 *
 * @param article the article
 * @param document its text as read
 * @param cast its figures
 * @param quotations its quotations
 * @param passages its passages
 * @param sites where something may be reported, in text order
 * @param marks commas, cues and quotations by token
 */
record Reading(
        Article article,
        Document document,
        Cast cast,
        Quotations quotations,
        List<Passage> passages,
        List<CueSite> sites,
        Landmarks marks) {}
