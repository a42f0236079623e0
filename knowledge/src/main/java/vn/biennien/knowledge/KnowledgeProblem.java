package vn.biennien.knowledge;

/** What can be wrong with knowledge files; fronts have the words. Each names its parts. */
public enum KnowledgeProblem {
    /** There is no such folder: folder. */
    NO_FOLDER,
    /** There is no such file: file. */
    NO_TABLE,
    /** A user's file has other columns than the shipped one: file, the right columns, its own. */
    WRONG_COLUMNS,
    /** A file names no columns: file. */
    NO_COLUMNS,
    /** A column is missing: file, column, those that are there. */
    NO_SUCH_COLUMN,
    /** A file is no UTF-8: file. */
    NOT_UTF_8,
    /** A row has more cells than there are columns: file, line, cells, columns. */
    TOO_MANY_CELLS,
    /** A regular expression has a mistake: file, line, sign, what it is. */
    BAD_PATTERN,
    /** Cells hold words that the file's top does not explain: file, line, the cells' columns. */
    UNKNOWN_WORDS,
    /** A cell names something that is not there: file, line, what it should be, its name. */
    UNKNOWN_NAME,
    /** A cell holds a word that is none of those that it may hold: file, line, column, cell, those. */
    BAD_CELL,
    /** A cell that must hold something is empty: file, line, column. */
    EMPTY_CELL,
    /** A cell holds no day: file, line, column, cell. */
    BAD_DAY,
    /** A cell is not made as it must be: file, line, column, cell, how. */
    BAD_FORM,
    /** A cell names something that another file does not have: file, line, column, cell, the files. */
    BAD_NAME,
    /** A rule cannot be understood: file, line, what is wrong, in English. */
    BAD_RULE,
    /** Anything else: a sentence for those who write knowledge files. */
    OTHER
}
