package vn.biennien.record;

/** What an actor of politics is: the sectors of PLOVER that Vietnamese news names. */
public enum Sector {
    /** A government, or a state as a whole. */
    GOV,
    /** Armed forces of a state. */
    MIL,
    /** Police. */
    COP,
    /** Intelligence. */
    SPY,
    /** A parliament or one of its members. */
    LEG,
    /** Courts and prosecutors. */
    JUD,
    /** A political party. */
    PTY,
    /** Opposition that does not fight. */
    OPP,
    /** Armed groups that fight a state. */
    REB,
    /** Bodies and alliances of states. */
    IGO,
    /** Bodies that serve the public and belong to no state. */
    NGO,
    MED,
    BUS,
    EDU,
    /** People without office: citizens, refugees, demonstrators. */
    CVL
}
