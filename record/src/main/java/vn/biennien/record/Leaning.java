package vn.biennien.record;

/** How somebody stands to a proposition, whatever they do about it. */
public enum Leaning {
    FOR,
    AGAINST,
    /** Neither is said. */
    NEITHER;

    /** The opposite. */
    public Leaning turned() {
        return switch (this) {
            case FOR -> AGAINST;
            case AGAINST -> FOR;
            case NEITHER -> NEITHER;
        };
    }
}
