package vn.biennien.record;

/**
 * What somebody makes of a proposition.
 *
 * @param stance how
 * @param leaning for or against
 */
public record Stand(Stance stance, Leaning leaning) {
    /** No position. */
    public static final Stand NONE = new Stand(Stance.NONE, Leaning.NEITHER);

    /**
     * What is compared where a position may have moved: a demand that it stop and a refusal of it are one thing, a
     * promise and a promise on a condition are two.
     */
    public boolean differsFrom(Stand other) {
        boolean conditional = stance == Stance.CONDITIONAL;
        boolean otherConditional = other.stance == Stance.CONDITIONAL;
        return leaning != other.leaning || conditional != otherConditional;
    }
}
