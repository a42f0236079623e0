package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.NAME_ROLE;
import static vn.biennien.store.internal.jooq.Tables.STAND;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.Folding;
import vn.biennien.store.StatementRow;

/** Finds what a side says: itself, and those who hold an office of it by the article. */
public final class Spokesmen {
    private final DSLContext ctx;

    /** Over one reading of the record. */
    public Spokesmen(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * What a side says with some acts, one report for each act of speaking, the latest first, those whose days are open
     * last.
     *
     * @param side a state, a body, a person
     * @param limit how many at most, from 1
     */
    public List<StatementRow> statements(String side, Set<SpeechAct> acts, int limit) {
        Set<Integer> own = new NameSearch(ctx).ids(side);
        Set<Integer> names = new TreeSet<>(own);
        names.addAll(ctx.selectDistinct(NAME_ROLE.NAME_ID)
                .from(NAME_ROLE)
                .where(NAME_ROLE.BODY.eq(side).or(NAME_ROLE.BODY.endsWith(" " + side)))
                .fetch(NAME_ROLE.NAME_ID));
        List<Field<Integer>> numbers = new ArrayList<>();
        names.forEach(n -> numbers.add(DSL.inline(n)));
        List<String> kinds = acts.stream().map(Enum::name).toList();
        Set<Integer> known = new HashSet<>(ctx.select(STAND.STATEMENT_ID)
                .from(STAND)
                .where(STAND.SIDE_KEY.eq(Spelling.key(side)), STAND.COVERED.eq(0))
                .fetch(STAND.STATEMENT_ID));
        Set<Integer> speaks = new HashSet<>(known);
        String folded = Folding.spaced(side);
        Set<Integer> heads = new HashSet<>();
        Set<Integer> chosen = new LinkedHashSet<>();
        ctx.selectDistinct(STATEMENT.ID, STATEMENT.UTTERANCE_ID, STATEMENT.ROLE, STATEMENT_NAME.NAME_ID)
                .select(STATEMENT.SHELF, STATEMENT.SAID_TO, STATEMENT.PLACE)
                .from(STATEMENT_NAME)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_NAME.STATEMENT_ID))
                .where(STATEMENT_NAME.PART.eq(Part.SPEAKER.ordinal()))
                .and(FindingsWriter.holds())
                .and(STATEMENT.ACT.in(kinds))
                .and(STATEMENT_NAME.NAME_ID.in(numbers).or(STATEMENT.ID.in(inlined(known))))
                .orderBy(STATEMENT.SHELF, STATEMENT.SAID_TO.desc(), STATEMENT.PLACE)
                .fetch()
                .forEach(r -> {
                    String role = r.get(STATEMENT.ROLE);
                    boolean of = own.contains(r.get(STATEMENT_NAME.NAME_ID))
                            || speaks.contains(r.get(STATEMENT.ID))
                            || role != null && Folding.spaced(role).contains(folded);
                    Integer head = r.get(STATEMENT.UTTERANCE_ID);
                    int utterance = head == null ? r.get(STATEMENT.ID) : head;
                    if (of && chosen.size() < limit && heads.add(utterance)) {
                        chosen.add(r.get(STATEMENT.ID));
                    }
                });
        return new Loader(ctx).rows(List.copyOf(chosen));
    }

    private static List<Field<Integer>> inlined(Set<Integer> numbers) {
        List<Field<Integer>> fields = new ArrayList<>();
        new TreeSet<>(numbers).forEach(n -> fields.add(DSL.inline(n)));
        return fields;
    }
}
