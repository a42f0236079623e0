package vn.biennien.desk.positions;

/**
 * Two utterances of one side on one proposition that differ: a candidate for somebody to look at, no verdict.
 *
 * @param kind what it may be
 * @param side the state, alliance or person
 * @param proposition id of what is at stake; empty where people only differ on what was said
 * @param earlier what was said first; of a contradiction the report that was published first
 * @param later what was said later
 */
public record Shift(Kind kind, String side, String proposition, Report earlier, Report later) {

    /** What two utterances that differ may be. */
    public enum Kind {
        /** The side said one thing on one day and another on a later one. */
        SHIFT,
        /** Two sources report differently what the same actor said on one day. */
        CONTRADICTION
    }
}
