package vn.biennien.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Block;

/**
 * Which texts are copies of one another. For one transaction.
 *
 * <p>Two texts are compared in full where they have {@value #SHARED_HASHES} filed hashes in common that are not
 * {@linkplain CopyIndex#COMMON common}. That is a property of the two texts and of all that the record holds, not of the
 * order in which it came: a hash that becomes common takes links with it, and one that no longer is brings them back.
 */
final class CopyLinks {

    private static final int SHARED_HASHES = 2;
    private static final int REMEMBERED = 1000;
    private static final String TEXT = "select text, layout from source_text where id = ?";
    private static final String SKETCH = "select hashes from text_sketch where text_id = ?";
    private static final String LINKED = "select other_id from text_link where text_id = ?";
    private static final String IS_LINKED = "select 1 from text_link where text_id = ? and other_id = ?";
    private static final String UNLINK = "delete from text_link where text_id = ? and other_id = ?";
    private static final String DROP_SKETCH = "delete from text_sketch where text_id = ?";
    private static final int[] NONE = {};

    private final Transaction tx;

    /** Texts are compared with the same few, as copies come together. */
    private final Map<Integer, Shingles> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Shingles> eldest) {
            return size() > REMEMBERED;
        }
    };

    CopyLinks(Transaction tx) {
        this.tx = tx;
    }

    /**
     * Takes in a text that is new in the record.
     *
     * @return whether it is linked with any other
     */
    boolean add(int id, String text, List<Block> blocks) {
        Shingles shingles = Shingles.of(text, blocks);
        int[] keys = shingles.keys();
        if (keys.length == 0) {
            return false;
        }
        remembered.put(id, shingles);
        CopyIndex index = tx.copies().index(tx);
        tx.insertNow(Insert.SKETCHES, id, CopyMemory.encode(keys));
        List<Integer> grownCommon = new ArrayList<>();
        for (int key : keys) {
            if (index.filed(key) == CopyIndex.COMMON) {
                grownCommon.add(key);
            }
            index.add(key, id);
        }
        boolean linked = link(id, keys, index);
        for (int key : grownCommon) {
            recheck(key, index);
        }
        return linked;
    }

    /** Takes out a text that is gone from the record. */
    void remove(int id) {
        int[] keys = keys(id);
        if (keys.length == 0) {
            return;
        }
        CopyIndex index = tx.copies().index(tx);
        List<Integer> noLongerCommon = new ArrayList<>();
        for (int key : keys) {
            if (index.filed(key) > CopyIndex.COMMON) {
                noLongerCommon.add(key);
            }
        }
        for (int other : linked(id)) {
            unlink(id, other);
        }
        tx.execute(DROP_SKETCH, id);
        remembered.remove(id);
        tx.copies().forget();
        for (int key : noLongerCommon) {
            bringBack(key);
        }
    }

    /** The texts that are linked with a text. */
    List<Integer> linked(int id) {
        List<Integer> others = new ArrayList<>();
        tx.each(
                LINKED,
                row -> {
                    others.add(row.getInt(1));
                    return true;
                },
                id);
        return others;
    }

    private boolean link(int id, int[] keys, CopyIndex index) {
        boolean linked = false;
        for (int other : candidates(id, keys, index)) {
            Likeness likeness = Likeness.of(shingles(id), shingles(other));
            if (likeness.isCopy() && tx.first(IS_LINKED, 1, id, other) == null) {
                tx.insertNow(Insert.LINKS, id, other, likeness.leftShare());
                tx.insertNow(Insert.LINKS, other, id, likeness.rightShare());
                linked = true;
            }
        }
        return linked;
    }

    /** Texts with enough hashes in common, by number. */
    private static List<Integer> candidates(int id, int[] keys, CopyIndex index) {
        int[] seen = new int[64];
        int count = 0;
        for (int key : keys) {
            int filed = index.filed(key);
            if (filed > CopyIndex.COMMON) {
                continue;
            }
            if (count + filed > seen.length) {
                seen = Arrays.copyOf(seen, 2 * (count + filed));
            }
            for (int i = 0; i < filed; i++) {
                seen[count++] = index.found(i);
            }
        }
        Arrays.sort(seen, 0, count);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i + SHARED_HASHES <= count; i++) {
            boolean first = i == 0 || seen[i - 1] != seen[i];
            if (first && seen[i] != id && seen[i + SHARED_HASHES - 1] == seen[i]) {
                candidates.add(seen[i]);
            }
        }
        return candidates;
    }

    /** Takes links away that rest on a hash that has become common. */
    private void recheck(int key, CopyIndex index) {
        List<Integer> filed = filed(key, index);
        Set<Integer> parted = new TreeSet<>();
        for (int a : filed) {
            for (int b : linked(a)) {
                if (a < b && filed.contains(b) && sharedHashes(keys(a), keys(b), index) < SHARED_HASHES) {
                    unlink(a, b);
                    parted.add(a);
                    parted.add(b);
                }
            }
        }
        if (!parted.isEmpty()) {
            new UtteranceMerge(tx, this).renew(parted);
        }
    }

    /** Looks again for the copies of texts that have a hash which is no longer common. */
    private void bringBack(int key) {
        CopyIndex index = tx.copies().index(tx);
        Set<Integer> linked = new TreeSet<>();
        for (int text : filed(key, index)) {
            if (link(text, keys(text), index)) {
                linked.add(text);
            }
        }
        if (!linked.isEmpty()) {
            new UtteranceMerge(tx, this).renew(linked);
        }
    }

    private static List<Integer> filed(int key, CopyIndex index) {
        int count = index.filed(key);
        List<Integer> filed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            filed.add(index.found(i));
        }
        return filed;
    }

    private static int sharedHashes(int[] a, int[] b, CopyIndex index) {
        int shared = 0;
        for (int key : a) {
            if (Arrays.stream(b).anyMatch(k -> k == key) && index.filed(key) <= CopyIndex.COMMON) {
                shared++;
            }
        }
        return shared;
    }

    private void unlink(int a, int b) {
        tx.execute(UNLINK, a, b);
        tx.execute(UNLINK, b, a);
    }

    private int[] keys(int id) {
        @Nullable Object[] row = tx.first(SKETCH, 1, id);
        return row == null ? NONE : CopyMemory.hashes((String) Objects.requireNonNull(row[0]));
    }

    private Shingles shingles(int id) {
        Shingles known = remembered.get(id);
        if (known == null) {
            @Nullable Object[] row = Objects.requireNonNull(tx.first(TEXT, 2, id), "a text that is filed is there");
            List<Block> blocks = Encoding.blocks((String) Objects.requireNonNull(row[1]));
            known = Shingles.of((String) Objects.requireNonNull(row[0]), blocks);
            remembered.put(id, known);
        }
        return known;
    }
}
