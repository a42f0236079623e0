package vn.biennien.search;

/** By what finds are narrowed down and counted. Values are small numbers from 0, whose meaning the caller knows. */
public enum Facet {
    SPEAKER,
    ACT,
    MODE,
    OUTLET,
    /** Reserved: nothing has values of it yet. */
    ISSUE,
    /** The year of the last day that is possible; things whose days are open have none. */
    YEAR,
    /** What kind of event, or of actor. */
    TYPE,
    /** Whether an event happened. */
    STATUS;

    String field() {
        return "facet." + name();
    }
}
