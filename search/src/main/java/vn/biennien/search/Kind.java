package vn.biennien.search;

/** What can be found. */
public enum Kind {
    STATEMENT,
    ARTICLE,
    EVENT,
    NAME
}
