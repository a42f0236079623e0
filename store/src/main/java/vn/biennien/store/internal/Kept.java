package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.CHANGE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What takes long to work out of a record, kept until the record changes: how many statements of an act there are, who speaks most.
 * Thread-safe.
 */
final class Kept {
    /** So many answers are kept; the longest unasked goes first. */
    private static final int MOST = 300;

    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };
    private int change = -1;

    /** Those of the record that {@code ctx} reads. */
    static Kept of(DSLContext ctx) {
        Object kept = ctx.configuration().data(Kept.class);
        return kept instanceof Kept known ? known : new Kept();
    }

    /**
     * The answer to a question; worked out only where the record has changed since it was asked last.
     *
     * @param ctx the reading of the record that it is to hold for
     * @param question what is asked, by which it is found again; also by its class
     */
    <A> A answer(DSLContext ctx, Class<A> kind, Object question, Supplier<A> work) {
        Integer now = ctx.select(DSL.max(CHANGE.SEQ)).from(CHANGE).fetchOne(0, Integer.class);
        int read = now == null ? 0 : now;
        synchronized (answers) {
            if (read > change) {
                answers.clear();
                change = read;
            }
            Object known = read == change ? answers.get(question) : null;
            if (known != null) {
                return kind.cast(known);
            }
        }
        A worked = work.get();
        synchronized (answers) {
            if (read == change) { // an older reading tells nothing of the record as it is now
                answers.put(question, worked);
            }
        }
        return worked;
    }
}
