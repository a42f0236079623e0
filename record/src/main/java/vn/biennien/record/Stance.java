package vn.biennien.record;

/** How somebody takes a position. Whether it is for or against what is at stake, {@link Leaning} tells. */
public enum Stance {
    /** Supports, welcomes, promises it. */
    FOR,
    /** Opposes, criticises it. */
    AGAINST,
    /** Would, or would not, if a condition is met. */
    CONDITIONAL,
    /** Asks others for it, or to keep from it. */
    ASKS,
    /** Offers it. */
    OFFERS,
    /** Refuses it, or to give it up. */
    REFUSES,
    /** Leaves it open. */
    OPEN,
    /**
     * Names it without taking a position. Kept beside the others, and shown to nobody, because people may correct what is
     * done with the words.
     */
    NONE
}
