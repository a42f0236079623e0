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
    /** A web page in which no article is found: place. */
    NO_ARTICLE_ON_PAGE,
    /** A packed file, crawl or archive ends in the middle; all before this place was read: place. */
    CUT_OFF,
    /** A packed file, crawl or archive is damaged from this place on: place, what the library says. */
    DAMAGED,
    /** Its name says that it is an archive, but it is none: place. */
    NO_ARCHIVE,
    /** More bytes come out of a file than may: place, limit. */
    UNPACKS_TO_TOO_MUCH,
    /** It unpacks to more than so many times its size, as nothing but a bomb does: place, how many times. */
    BOMB,
    /** More files are in an archive than may: place, limit. */
    TOO_MANY_ENTRIES,
    /** An archive in an archive: place. */
    ARCHIVE_IN_ARCHIVE,
    /** A name in an archive leads out of it, or to a device: place. */
    UNSAFE_NAME,
    /** A device or pipe in an archive: place. */
    A_DEVICE,
    /** A file in an archive that wants a password: place. */
    ENCRYPTED,
    /** A file in an archive that is packed in a way that is not read: place. */
    UNKNOWN_PACKING,
    /** A record of a crawl, or what the server sent, is not as it should be: place, what is wrong. */
    BAD_RECORD,
    /** A page in a crawl is in a coding that is not read: place, its name. */
    UNKNOWN_CODING,
    /** A page in a crawl is too long: place, limit. */
    LONG_PAGE,
    /** A table has no column that holds a text: place, the columns it has. */
    NO_TEXT_COLUMN,
    /** A row has another number of cells than the header: place, cells, the header's. */
    WRONG_WIDTH,
    /** A row is longer than one may be: place, limit. */
    LONG_ROW,
    /** A quotation mark is not closed before the end of the table: place. */
    OPEN_QUOTE,
    /** A row has bytes that are not in the table's encoding: place, encoding. */
    UNDECODABLE,
    /** It was read, but the analysis failed, which is a mistake of the program: place, what happened. */
    NOT_ANALYSED,

    // What stands at an address of the web. Each names the address first.

    /** No address of the web: address. */
    NOT_AN_ADDRESS,
    /** Neither http nor https: address, its scheme. */
    NOT_HTTP,
    /** A name or a password in the address: address without them. */
    CREDENTIALS_IN_ADDRESS,
    /** No such host is known: address, host. */
    UNKNOWN_HOST,
    /** A host that only this machine or its network reaches: address, host, its number. */
    PRIVATE_ADDRESS,
    /** No connection: address, what the system says. */
    NOT_CONNECTED,
    /** No secure connection: address, what the system says. */
    NOT_SECURE,
    /** The answer does not come, or not fast enough: address. */
    TOO_SLOW,
    /** The answer ends too soon, or is no HTTP: address. */
    CUT_SHORT,
    /** The answer cannot be unpacked: address, how it is packed. */
    BROKEN_PACKING,
    /** The answer is longer than the limit: address, limit. */
    TOO_MUCH,
    /** There is nothing: address, status. */
    NOT_THERE,
    /** The server does not let us in: address, status. */
    NOT_LET_IN,
    /** The server wants to be asked less often: address. */
    ASKED_TOO_OFTEN,
    /** The server fails: address, status. */
    SERVER_FAILS,
    /** An answer that means nothing here: address, status. */
    ODD_STATUS,
    /** Too many redirects, or in a circle: address, the last one. */
    REDIRECTED_TOO_OFTEN,
    /** A redirect to what is no address of the web: address, what is there. */
    BAD_REDIRECT,
    /** The site's robots.txt does not allow it: address. */
    ROBOTS,
    /** The site's robots.txt cannot be had, so nothing of it may be read: address, host. */
    NO_ROBOTS,
    /** The site's robots.txt asks to wait too long between requests: address, seconds. */
    CRAWL_DELAY,
    /** Neither page nor feed nor sitemap: address, what it is. */
    NOT_A_PAGE,
    /** A page without an article that names feeds: address, their addresses. */
    FEEDS_THERE,
    /** A feed, sitemap or list of feeds that is broken: address, what the parser says. */
    BROKEN_XML,
    /** A feed, sitemap or list of feeds with a document type of its own, which could hide anything: address. */
    DOCUMENT_TYPE,
    /** A list of feeds that names none: address or file. */
    NO_FEEDS
}
