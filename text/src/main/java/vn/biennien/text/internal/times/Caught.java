package vn.biennien.text.internal.times;

import org.jspecify.annotations.Nullable;

/** What a pattern caught, by slot. */
final class Caught {
    private final @Nullable String[] values;

    Caught(@Nullable String[] values) {
        this.values = values;
    }

    @Nullable
    String get(Slot slot) {
        return values[slot.ordinal()];
    }

    boolean has(Slot slot) {
        return values[slot.ordinal()] != null;
    }

    /** The number caught in {@code slot}, or {@code otherwise}. */
    int number(Slot slot, int otherwise) {
        String value = get(slot);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
