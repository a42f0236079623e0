package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import vn.biennien.record.Article;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.EventRow;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;
import vn.biennien.store.index.FoundArticle;

/** What the numbers stand for that an index has found. Those that are gone are left out. */
public final class FoundRows {

    private final DSLContext ctx;

    /** Over one reading of the record. */
    public FoundRows(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** The statements with these numbers. */
    public Map<Integer, StatementRow> statements(List<Integer> numbers) {
        Set<Integer> there = new HashSet<>();
        for (List<Integer> chunk : Loader.chunks(numbers)) {
            there.addAll(ctx.select(STATEMENT.ID)
                    .from(STATEMENT)
                    .where(STATEMENT.ID.in(chunk))
                    .and(FindingsWriter.holds())
                    .fetch(STATEMENT.ID));
        }
        List<Integer> left = numbers.stream().filter(there::contains).toList();
        List<StatementRow> rows = new Loader(ctx).rows(left);
        Map<Integer, StatementRow> found = new LinkedHashMap<>();
        for (int i = 0; i < left.size(); i++) {
            found.put(left.get(i), rows.get(i));
        }
        return found;
    }

    /** The articles with these numbers. */
    public Map<Integer, FoundArticle> articles(List<Integer> numbers) {
        Map<Integer, Article> articles = new Loader(ctx).articles(numbers);
        Map<Integer, List<ArticleRow.Published>> publications = new ArticleReader(ctx).publications(numbers);
        Map<Integer, FoundArticle> found = new LinkedHashMap<>();
        for (int number : numbers) {
            Article article = articles.get(number);
            if (article != null) {
                found.put(number, new FoundArticle(article, publications.getOrDefault(number, List.of())));
            }
        }
        return found;
    }

    /** The events with these numbers. */
    public Map<Integer, EventRow> events(List<Integer> numbers) {
        var rows = ctx.select(EVENT.fields())
                .from(EVENT)
                .where(EVENT.ID.in(numbers))
                .fetch();
        List<EventRow> events = new Events(ctx).rows(rows);
        Map<Integer, EventRow> byNumber = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byNumber.put(rows.get(i).get(EVENT.ID), events.get(i));
        }
        Map<Integer, EventRow> found = new LinkedHashMap<>();
        numbers.stream()
                .filter(byNumber::containsKey)
                .forEach(n -> found.put(n, Objects.requireNonNull(byNumber.get(n))));
        return found;
    }

    /** The numbers of the names that are written so letter by letter. */
    public List<Integer> namesWritten(String name) {
        return ctx.select(NAME.ID)
                .from(NAME)
                .where(NAME.NAME_.eq(name))
                .orderBy(NAME.ID)
                .fetch(NAME.ID);
    }

    /** The numbers of all names of the actors that {@code typed} may mean. */
    public Set<Integer> namesMeant(String typed) {
        return new NameSearch(ctx).ids(typed);
    }

    /** The numbers of the outlets that {@code typed} may mean. */
    public Set<Integer> outletsMeant(String typed) {
        return Set.copyOf(new FilterConditions(ctx, StatementFilter.ALL).outlets(typed));
    }

    /** What outlets are called. */
    public Map<Integer, String> outlets(Collection<Integer> numbers) {
        return ctx.select(OUTLET.ID, OUTLET.NAME)
                .from(OUTLET)
                .where(OUTLET.ID.in(numbers))
                .fetchMap(OUTLET.ID, OUTLET.NAME);
    }
}
