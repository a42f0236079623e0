package vn.biennien.cli.internal.commands;

/** How a list is printed. */
public enum Format {
    /** For people. */
    TABLE,
    /** One array. */
    JSON,
    /** One object a line. */
    JSONL,
    /** With a line of column names. */
    CSV
}
