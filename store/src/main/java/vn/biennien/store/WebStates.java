package vn.biennien.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.biennien.store.internal.Database;
import vn.biennien.store.internal.WebTable;

/**
 * What a record knows of addresses of the web. Safe for any number of threads; each call is a transaction of its own.
 * Every method throws {@link RecordException} where the file cannot be used.
 */
public final class WebStates {

    private final Database database;

    WebStates(Database database) {
        this.database = database;
    }

    /** What is known of the address with this key. */
    public Optional<WebState> find(String key) {
        return database.read(ctx -> new WebTable(ctx).find(key));
    }

    /** Puts what is known now in the place of what was known, all of it or nothing. */
    public void put(List<WebState> states) {
        database.write(tx -> {
            states.forEach(new WebTable(tx)::put);
            return true;
        });
    }

    /**
     * Takes note of what a listing names, and of the listing itself, all of it or nothing. What is new is due at once;
     * what was known is due again where the listing tells of a later change than before.
     *
     * @param listing the listing's own new state
     * @param items what it names, each due, with the listing's key as its source
     */
    public void offer(WebState listing, List<WebState> items, Instant now) {
        database.write(tx -> {
            WebTable table = new WebTable(tx);
            table.put(listing);
            items.forEach(item -> table.offer(item, now));
            return true;
        });
    }

    /**
     * What a listing named that is due, other listings first, then the latest.
     *
     * @param most so many at most
     */
    public List<WebState> due(String source, Instant now, int most) {
        return database.read(ctx -> new WebTable(ctx).due(source, now, most));
    }

    /** How many pages that listings named wait to be fetched, now or later. */
    public int waiting() {
        return database.read(ctx -> new WebTable(ctx).waiting());
    }
}
