package vn.biennien.store.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The index of texts by their runs of words, kept from one transaction to the next. It is made of {@code text_sketch}
 * when it is first needed, and again when somebody else has taken texts out of the record. For one thread at a time:
 * whoever holds the writing connection.
 */
final class CopyMemory {

    private static final String VERSION = "pragma data_version";
    private static final String LAST_CHANGE = "select coalesce(max(seq), 0) from change";
    private static final String OTHER_CHANGE =
            "select 1 from change where seq > ? and kind not in ('PUT', 'CORRECT', 'UNDO') limit 1";
    private static final String SKETCHES = "select text_id, hashes from text_sketch where text_id > ?";

    private @Nullable CopyIndex index;
    private int version;
    private int lastChange;

    /** The index of all texts that {@code tx} sees. */
    CopyIndex index(Transaction tx) {
        // Changes when another connection has written, and never within a transaction.
        int now = number(tx, VERSION);
        boolean others = now != version;
        if (index != null && others && tx.first(OTHER_CHANGE, 1, lastChange) != null) {
            index = null;
        }
        CopyIndex known = index;
        if (known == null || others) {
            CopyIndex loaded = known == null ? new CopyIndex() : known;
            tx.each(
                    SKETCHES,
                    row -> {
                        int text = row.getInt(1);
                        for (int hash : hashes(row.getString(2))) {
                            loaded.add(hash, text);
                        }
                        return true;
                    },
                    loaded.lastText());
            version = now;
            lastChange = number(tx, LAST_CHANGE);
            index = loaded;
            return loaded;
        }
        return known;
    }

    /** Lets go of the index: texts have gone from the record, or never came into it. */
    void forget() {
        index = null;
    }

    static String encode(int[] hashes) {
        StringBuilder out = new StringBuilder(8 * hashes.length);
        for (int hash : hashes) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                out.append(Character.forDigit((hash >>> shift) & 15, 16));
            }
        }
        return out.toString();
    }

    static int[] hashes(String encoded) {
        int[] hashes = new int[encoded.length() / 8];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Integer.parseUnsignedInt(encoded, 8 * i, 8 * i + 8, 16);
        }
        return hashes;
    }

    private static int number(Transaction tx, String sql) {
        @Nullable Object[] row = Objects.requireNonNull(tx.first(sql, 1));
        return ((Number) Objects.requireNonNull(row[0])).intValue();
    }
}
