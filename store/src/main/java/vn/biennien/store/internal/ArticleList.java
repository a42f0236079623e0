package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import vn.biennien.record.Article;
import vn.biennien.store.ArticleFilter;
import vn.biennien.store.ArticleLine;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.StatementFilter;

/** Texts as lists show them, those that came last first. */
public final class ArticleList {
    private final DSLContext ctx;

    /** Over one reading of the record. */
    public ArticleList(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Some of them.
     *
     * @param before only those with smaller numbers; 0 for the first ones
     * @param limit how many at most, from 1
     */
    public List<ArticleLine> page(ArticleFilter filter, int before, int limit) {
        Condition asked = condition(filter);
        if (before > 0) {
            asked = asked.and(FINDINGS.ID.lt(before));
        }
        Map<Integer, Record3<Integer, String, String>> rows = ctx.select(
                        FINDINGS.ID, FINDINGS.LANGUAGE, FINDINGS.FINGERPRINT)
                .from(FINDINGS)
                .where(asked)
                .orderBy(FINDINGS.ID.desc())
                .limit(limit)
                .fetchMap(FINDINGS.ID);
        List<Integer> numbers = rows.keySet().stream().sorted((a, b) -> b - a).toList();
        Map<Integer, Article> articles = new Loader(ctx).articles(numbers);
        Map<Integer, List<ArticleRow.Published>> publications = new ArticleReader(ctx).publications(numbers);
        Map<Integer, Integer> statements = statements(numbers);
        List<ArticleLine> lines = new ArrayList<>();
        for (int number : numbers) {
            Record3<Integer, String, String> row = Objects.requireNonNull(rows.get(number));
            Article article = articles.get(number);
            if (article != null) {
                lines.add(new ArticleLine(
                        number,
                        article,
                        publications.getOrDefault(number, List.of()),
                        row.value2(),
                        row.value3(),
                        statements.getOrDefault(number, 0)));
            }
        }
        return lines;
    }

    private Map<Integer, Integer> statements(List<Integer> numbers) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(numbers)) {
            counts.putAll(ctx.select(STATEMENT.FINDINGS_ID, DSL.count())
                    .from(STATEMENT)
                    .where(
                            STATEMENT.FINDINGS_ID.in(chunk),
                            STATEMENT.SHELF.add(0).ne(FindingsWriter.COVERED))
                    .groupBy(STATEMENT.FINDINGS_ID)
                    .fetchMap(STATEMENT.FINDINGS_ID, DSL.count()));
        }
        return counts;
    }

    private Condition condition(ArticleFilter filter) {
        Condition all = DSL.noCondition();
        if (filter.outlet() != null) {
            List<Integer> outlets = new FilterConditions(ctx, StatementFilter.ALL).outlets(filter.outlet());
            all = all.and(FINDINGS.OUTLET_ID.in(outlets));
        }
        if (filter.since() != null) {
            all = all.and(FINDINGS.PUBLISHED.ge(filter.since().toString()));
        }
        if (filter.until() != null) {
            all = all.and(
                    DSL.substring(FINDINGS.PUBLISHED, 1, 10).le(filter.until().toString()));
        }
        return all;
    }
}
