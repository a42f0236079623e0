package vn.biennien.reading;

/** Why something that should have been an article cannot be read; fronts have the words. Each names its parts. */
public enum ReadProblem {
    /** Nothing is in it: place. */
    EMPTY,
    /** A byte is no UTF-8: place, encoding, offset, byte in hexadecimal, line. */
    NOT_UTF_8,
    /** A byte is not in the encoding that was named: the same parts. */
    NOT_IN_ENCODING,
    /** It looks like an encoding from before Unicode: place, the encoding, its name for the flag, words that show it. */
    LEGACY_ENCODING,
    /** It is UTF-16: place. */
    UTF_16,
    /** It is a PDF file: place. */
    PDF,
    /** It is a Zip or Office file: place. */
    ZIP,
    /** A zero byte: place, offset. */
    ZERO_BYTE,
    /** Too many control characters: place, how many, of how many bytes. */
    CONTROL_CHARACTERS,
    /** Too long for an article: place, size, limit. */
    TOO_LONG,
    /** More comes than an article may have: place, limit. */
    ENDLESS,
    /** A line of a text is too long: place, its number, limit. */
    LONG_LINE,
    /** A folder where a file is to be read: place. */
    A_FOLDER,
    /** A file may not be read: place. */
    NO_RIGHTS,
    /** A folder may not be read: place. */
    NO_RIGHTS_TO_FOLDER,
    /** There is no such file: place. */
    MISSING,
    /** A link that leads nowhere: place. */
    LINK_TO_NOWHERE,
    /** A link that leads nowhere or in a circle: place. */
    BAD_LINK,
    /** The system cannot read it: place, what it says. */
    UNREADABLE,
    /** No JSON: place, line, column. */
    NOT_JSON,
    /** JSON, but no object: place. */
    NOT_AN_OBJECT,
    /** A field is no string: place, field. */
    NOT_A_STRING,
    /** A date is none: place, what is there, field. */
    NO_DATE,
    /** The rights are none: place, what is there. */
    NO_SUCH_RIGHTS,
    /** A line without text: place. */
    NO_TEXT,
    /** No name that a file can have: place. */
    BAD_NAME,
    /** A web page: place. */
    WEB_PAGE,
    /** It was read, but the analysis failed, which is a mistake of the program: place, what happened. */
    NOT_ANALYSED
}
