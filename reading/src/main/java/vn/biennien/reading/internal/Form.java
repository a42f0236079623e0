package vn.biennien.reading.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the name of a file, or of an entry in an archive, tells of what is in it.
 *
 * @param packing how it is packed
 * @param content what is in it, unpacked
 * @param stem its name without folders and suffixes: what its articles are called by, packed or not
 */
record Form(Packing packing, Content content, String stem) {

    /** What is in a file. */
    enum Content {
        /** One article. */
        TEXT,
        /** Articles, one JSON object a line. */
        LINES,
        /** Articles, one a row under a header. */
        ROWS,
        /** A web page. */
        PAGE,
        /** A web page with all that belongs to it, as browsers save it (MHTML). */
        SAVED_PAGE,
        /** A crawl. */
        WARC,
        ZIP,
        TAR,
        /** What stands beside a text and tells of it. */
        SIDECAR,
        /** Of a kind that holds articles elsewhere, but is not read here. */
        DOCUMENT,
        /** Its name does not tell. */
        UNNAMED,
        /** Of a kind that holds no articles. */
        OTHER;

        /** Whether other files are in it. */
        boolean isArchive() {
            return this == ZIP || this == TAR;
        }
    }

    static final String SIDECAR = ".meta.json";

    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> DOCUMENTS =
            Set.of("doc", "docx", "odt", "rtf", "pdf", "epub", "md", "json", "xml", "rar", "7z");
    private static final Map<String, String> SHORT =
            Map.of("tgz", "tar.gz", "txz", "tar.xz", "tzst", "tar.zst", "tbz2", "tar.bz2");

    /** What a name tells. */
    static Form of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String written = SHORT.get(suffix(name));
        String full = written == null ? name : stem(name) + "." + written;
        Packing packing = Packing.of(full);
        String bare = packing.bare(full);
        if (bare.toLowerCase(Locale.ROOT).endsWith(SIDECAR)) {
            return new Form(packing, Content.SIDECAR, bare.substring(0, bare.length() - SIDECAR.length()));
        }
        return new Form(packing, content(suffix(bare)), stem(bare));
    }

    private static Content content(String suffix) {
        return switch (suffix) {
            case "" -> Content.UNNAMED;
            case "txt", "text" -> Content.TEXT;
            case "jsonl", "ndjson" -> Content.LINES;
            case "csv", "tsv" -> Content.ROWS;
            case "warc" -> Content.WARC;
            case "mhtml", "mht" -> Content.SAVED_PAGE;
            case "zip" -> Content.ZIP;
            case "tar" -> Content.TAR;
            default ->
                PAGES.contains(suffix) ? Content.PAGE : DOCUMENTS.contains(suffix) ? Content.DOCUMENT : Content.OTHER;
        };
    }

    /** A name without its last suffix. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
