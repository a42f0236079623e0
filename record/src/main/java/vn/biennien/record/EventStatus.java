package vn.biennien.record;

/** How real an event is, as the article tells it. A threat made has {@link #HAPPENED}: its status is its own. */
public enum EventStatus {
    HAPPENED,
    /** Announced or due. */
    PLANNED,
    /** Claimed by one side. */
    ALLEGED,
    /** Claimed by one side, and denied by the one who is said to have done it. */
    DENIED,
    /** Threatened, conditional or merely possible. */
    HYPOTHETICAL
}
