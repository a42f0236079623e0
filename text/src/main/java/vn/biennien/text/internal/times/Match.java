package vn.biennien.text.internal.times;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One attempt to match a pattern: where it stands, and what it has caught so far. */
final class Match {
    private static final Slot[] SLOTS = Slot.values();

    final Atoms atoms;
    /** First atom of the sentence. */
    int from;
    /** Atom after the sentence's last. */
    int limit;
    /** Where the last expression found ended; -1 before the first. */
    int lastEnd = -1;

    /** Atom after the longest match's last; -1 where there is none. */
    private int end = -1;

    private @Nullable Caught longest;
    private boolean looked;

    /** Where the pattern of what stands before must end; -1 while matching anything else. */
    int target = -1;

    private final @Nullable String[] caught = new @Nullable String[SLOTS.length];

    Match(Atoms atoms) {
        this.atoms = atoms;
    }

    @Nullable
    String get(Slot slot) {
        return caught[slot.ordinal()];
    }

    void set(Slot slot, @Nullable String value) {
        caught[slot.ordinal()] = value;
    }

    /** Begins an attempt: forgets everything caught. */
    void clear() {
        if (looked) {
            Arrays.fill(caught, null); // steps undo what they catch, but for what looks ahead
            looked = false;
        }
        end = -1;
        longest = null;
    }

    /** Notes that the pattern matches up to atom {@code i}. */
    void note(int i) {
        if (i > end && mayEnd(i)) {
            end = i;
            longest = keep();
        }
    }

    /** Atom after the longest match's last; -1 where there is none. */
    int end() {
        return end;
    }

    /** What the longest match caught. */
    @Nullable
    Caught longest() {
        return longest;
    }

    /** Whether a match that ends in a number is not cut out of a greater one: {@code 3,5}, {@code 12/2018/QĐ}. */
    private boolean mayEnd(int i) {
        if (atoms.id(i - 1) != Atoms.NUMBER || !atoms.glued(i)) {
            return true;
        }
        if (atoms.isLetter(i)) {
            return false;
        }
        return switch (atoms.first(i)) {
            case '%', '/' -> false;
            case '.', ',' -> !(atoms.glued(i + 1) && atoms.id(i + 1) == Atoms.NUMBER);
            default -> true;
        };
    }

    /** Notes that something ahead has been caught. */
    void looked() {
        looked = true;
    }

    /** Goes back to what had been caught. */
    void restore(Caught before) {
        for (Slot slot : SLOTS) {
            set(slot, before.get(slot));
        }
    }

    /** What has been caught, to keep. */
    Caught keep() {
        return new Caught(caught.clone());
    }
}
