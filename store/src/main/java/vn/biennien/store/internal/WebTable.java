package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.WEB_ADDRESS;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.WebState;

/** The table of addresses, in one transaction. */
public final class WebTable {

    private final DSLContext ctx;

    /** The table as {@code ctx} sees it. */
    public WebTable(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** The table, to be changed in {@code tx}. */
    public WebTable(Transaction tx) {
        this(tx.ctx());
    }

    /** The row of a key. */
    public Optional<WebState> find(String key) {
        return ctx.selectFrom(WEB_ADDRESS).where(WEB_ADDRESS.KEY.eq(key)).fetchOptional(WebTable::state);
    }

    /** Writes a row over the one of its key. */
    public void put(WebState state) {
        ctx.deleteFrom(WEB_ADDRESS).where(WEB_ADDRESS.KEY.eq(state.key())).execute();
        ctx.insertInto(WEB_ADDRESS)
                .set(WEB_ADDRESS.KEY, state.key())
                .set(WEB_ADDRESS.URL, state.url())
                .set(WEB_ADDRESS.LISTING, state.listing() ? 1 : 0)
                .set(WEB_ADDRESS.SOURCE, state.source())
                .set(WEB_ADDRESS.HEADLINE, state.told().headline())
                .set(WEB_ADDRESS.PUBLISHED, text(state.told().published()))
                .set(WEB_ADDRESS.STAMP, text(state.told().stamp()))
                .set(WEB_ADDRESS.ETAG, state.fetched().etag())
                .set(WEB_ADDRESS.LAST_MODIFIED, state.fetched().lastModified())
                .set(WEB_ADDRESS.FETCHED, text(state.fetched().at()))
                .set(WEB_ADDRESS.DUE, text(state.due()))
                .set(WEB_ADDRESS.FAILURES, state.failures())
                .set(WEB_ADDRESS.PROBLEM, state.problem())
                .set(WEB_ADDRESS.ARTICLE_URL, state.articleUrl())
                .execute();
    }

    /** Takes note of an address that a listing names: a new one is due, a known one if it was changed since. */
    public void offer(WebState item, Instant now) {
        WebState known = find(item.key()).orElse(null);
        if (known == null) {
            put(item);
            return;
        }
        Instant before = known.told().stamp();
        Instant stamp = seconds(item.told().stamp());
        boolean changed = stamp != null && before != null && stamp.isAfter(before);
        if (changed || before == null && stamp != null) {
            // A page that was fetched before any listing told its time is not known to have changed.
            put(known.toldAgain(item.source(), item.told(), changed ? now : known.due()));
        }
    }

    /** The rows of a source that are due, the latest first. */
    public List<WebState> due(String source, Instant now, int most) {
        return ctx.selectFrom(WEB_ADDRESS)
                .where(WEB_ADDRESS.SOURCE.eq(source), WEB_ADDRESS.DUE.le(text(now)))
                .orderBy(
                        WEB_ADDRESS.LISTING.desc(),
                        WEB_ADDRESS.PUBLISHED.desc().nullsLast(),
                        WEB_ADDRESS.STAMP.desc().nullsLast(),
                        WEB_ADDRESS.KEY)
                .limit(most)
                .fetch(WebTable::state);
    }

    /** How many pages that listings named wait. */
    public int waiting() {
        return ctx.fetchCount(
                WEB_ADDRESS, WEB_ADDRESS.SOURCE.isNotNull(), WEB_ADDRESS.DUE.isNotNull(), WEB_ADDRESS.LISTING.eq(0));
    }

    /** Keeps of a page whose article is to be forgotten only that it is not to be fetched again. */
    void forget(@Nullable String url) {
        if (url != null) {
            ctx.update(WEB_ADDRESS)
                    .setNull(WEB_ADDRESS.HEADLINE)
                    .setNull(WEB_ADDRESS.DUE)
                    .where(WEB_ADDRESS.URL.eq(url).or(WEB_ADDRESS.ARTICLE_URL.eq(url)))
                    .execute();
        }
    }

    private static WebState state(Record row) {
        return new WebState(
                Objects.requireNonNull(row.get(WEB_ADDRESS.KEY)),
                Objects.requireNonNull(row.get(WEB_ADDRESS.URL)),
                row.get(WEB_ADDRESS.LISTING) == 1,
                row.get(WEB_ADDRESS.SOURCE),
                new WebState.Told(
                        row.get(WEB_ADDRESS.HEADLINE),
                        instant(row, WEB_ADDRESS.PUBLISHED),
                        instant(row, WEB_ADDRESS.STAMP)),
                new WebState.Version(
                        row.get(WEB_ADDRESS.ETAG),
                        row.get(WEB_ADDRESS.LAST_MODIFIED),
                        instant(row, WEB_ADDRESS.FETCHED)),
                instant(row, WEB_ADDRESS.DUE),
                Objects.requireNonNull(row.get(WEB_ADDRESS.FAILURES)),
                row.get(WEB_ADDRESS.PROBLEM),
                row.get(WEB_ADDRESS.ARTICLE_URL));
    }

    private static @Nullable Instant instant(Record row, Field<String> field) {
        String text = row.get(field);
        return text == null ? null : Instant.parse(text);
    }

    /** To the second: text of one length, which sorts as time does. */
    private static @Nullable String text(@Nullable Instant time) {
        Instant seconds = seconds(time);
        return seconds == null ? null : seconds.toString();
    }

    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
