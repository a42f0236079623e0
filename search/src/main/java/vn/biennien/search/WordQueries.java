package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a request into Lucene's query. Stateless. */
final class WordQueries {
    /** More than any other score: what is written exactly so comes first however long its text is. */
    static final float EXACT_FIRST = 1000;

    private WordQueries() {}

    /** @param accentsCount whether words with accents find these accents only */
    static Query of(IndexRequest request, boolean accentsCount) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(IndexFields.kind(request.kind())), Occur.FILTER);
        String focus = IndexFields.focus(request.kind());
        String main = request.focusOnly() ? focus : IndexFields.all(request.kind());
        for (SearchWords.Clause clause : request.words().wanted()) {
            query.add(match(main, clause, accentsCount), Occur.MUST);
            if (!clause.words().stream().allMatch(w -> accentsCount && w.accented())) {
                query.add(new BoostQuery(new ConstantScoreQuery(exact(main, clause)), EXACT_FIRST), Occur.SHOULD);
            }
            if (!request.focusOnly()) {
                query.add(match(focus, clause, accentsCount), Occur.SHOULD);
            }
        }
        for (SearchWords.Clause clause : request.words().unwanted()) {
            query.add(match(IndexFields.all(request.kind()), clause, accentsCount), Occur.MUST_NOT);
        }
        filters(request, query);
        return query.build();
    }

    private static void filters(IndexRequest request, BooleanQuery.Builder query) {
        request.filters().forEach((facet, values) -> query.add(oneOf(facet, values), Occur.FILTER));
        if (request.since() != null) {
            query.add(IntPoint.newRangeQuery(IndexFields.TO, request.since(), Integer.MAX_VALUE), Occur.FILTER);
        }
        if (request.until() != null) {
            query.add(IntPoint.newRangeQuery(IndexFields.FROM, Integer.MIN_VALUE, request.until()), Occur.FILTER);
        }
        Query open = new TermQuery(new Term(IndexFields.OPEN, "1"));
        switch (request.dates()) {
            case ANY -> {}
            case OPEN -> query.add(open, Occur.FILTER);
            case KNOWN -> query.add(open, Occur.MUST_NOT);
        }
    }

    private static Query oneOf(Facet facet, Set<Integer> values) {
        if (values.isEmpty()) {
            return new MatchNoDocsQuery("no value is meant");
        }
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(v -> terms.add(new BytesRef(Integer.toString(v))));
        return terms.size() == 1
                ? new TermQuery(new Term(facet.field(), terms.get(0)))
                : new TermInSetQuery(facet.field(), terms);
    }

    private static Query match(String field, SearchWords.Clause clause, boolean accentsCount) {
        List<String> terms = new ArrayList<>();
        for (SearchWords.Word word : clause.words()) {
            terms.add(accentsCount && word.accented() ? exactTerm(word) : word.folded());
        }
        SearchWords.Word last = clause.words().get(clause.words().size() - 1);
        if (clause.unfinished()) {
            // Who types "trương" may be on the way to "trưởng": accents are known when a word is finished.
            return new BooleanQuery.Builder()
                    .add(new PrefixQuery(new Term(field, last.folded())), Occur.MUST)
                    .add(new TermQuery(new Term(field, last.folded())), Occur.SHOULD)
                    .build();
        }
        return inARow(field, terms);
    }

    private static Query exact(String field, SearchWords.Clause clause) {
        if (clause.unfinished()) {
            return new PrefixQuery(new Term(field, exactTerm(clause.words().get(0))));
        }
        return inARow(field, clause.words().stream().map(WordQueries::exactTerm).toList());
    }

    private static String exactTerm(SearchWords.Word word) {
        return VietnameseAnalyzer.EXACT_MARK + word.norm();
    }

    private static Query inARow(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.get(0)))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
