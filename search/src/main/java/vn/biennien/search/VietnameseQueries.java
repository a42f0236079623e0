package vn.biennien.search;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Queries on a field that {@link VietnameseAnalyzer} has indexed, accents {@link Accents#BOTH} ways. What is asked for is
 * found with any accents or none; the more of it is written exactly as asked, the higher it ranks. Immutable and thread-safe.
 */
public final class VietnameseQueries {
    /** More than any other score: what is written exactly so comes first however long its text is. */
    private static final float EXACT_FIRST = 1000;

    private final QueryBuilder folded;
    private final QueryBuilder exact;

    /** Queries on fields indexed by {@code unit}. */
    public VietnameseQueries(Unit unit) {
        this.folded = new QueryBuilder(new VietnameseAnalyzer(unit, Accents.FOLDED));
        this.exact = new QueryBuilder(new VietnameseAnalyzer(unit, Accents.EXACT));
    }

    /** All of the text's terms, anywhere in the field; nothing is found for a text without a term. */
    public Query all(String field, String text) {
        return exactFirst(
                (f, t) -> folded.createBooleanQuery(f, t, Occur.MUST),
                (f, t) -> exact.createBooleanQuery(f, t, Occur.SHOULD),
                field,
                text);
    }

    /** The text's terms one after another; nothing is found for a text without a term. */
    public Query phrase(String field, String text) {
        return exactFirst(folded::createPhraseQuery, exact::createPhraseQuery, field, text);
    }

    private static Query exactFirst(
            BiFunction<String, String, @Nullable Query> must,
            BiFunction<String, String, @Nullable Query> should,
            String field,
            String text) {
        Query any = must.apply(field, text);
        Query same = should.apply(field, text);
        if (any == null || same == null) {
            return new MatchNoDocsQuery("no term in the query");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any, Occur.MUST);
        List<Query> parts = same instanceof BooleanQuery terms
                ? terms.clauses().stream().map(BooleanClause::query).toList()
                : List.of(same);
        for (Query part : parts) {
            query.add(new BoostQuery(new ConstantScoreQuery(part), EXACT_FIRST), Occur.SHOULD);
        }
        return query.build();
    }
}
