package vn.biennien.reading.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.ReadProblem;

/**
 * A page that a browser saved with all its pictures in one file (MHTML, RFC 2557): the page itself is the first part that
 * is HTML.
 *
 * @param html the page
 * @param url where it was found, or null
 * @param contentType the header that came with it
 */
record SavedPage(byte[] html, @Nullable String url, String contentType) {

    private static final int MOST_HEADERS = 10_000;
    private static final String RELATED = "multipart/related";

    /** Whether bytes are how such a file begins. */
    static boolean is(byte[] start) {
        String head = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean headers = head.startsWith("from:") || head.startsWith("mime-version:") || head.startsWith("content-");
        return headers && head.contains(RELATED);
    }

    /**
     * The page in a file.
     *
     * @throws ReadingException if there is none
     */
    static SavedPage of(byte[] file, String place) throws ReadingException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1) // the whole file has its limit
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        MimeTokenStream parts = new MimeTokenStream(config);
        parts.parse(new ByteArrayInputStream(file));
        String snapshot = null;
        String location = null;
        try {
            for (EntityState state = parts.getState(); state != EntityState.T_END_OF_STREAM; state = parts.next()) {
                switch (state) {
                    case T_START_HEADER -> location = null;
                    case T_FIELD -> {
                        String name = parts.getField().getName();
                        String value = parts.getField().getBody().strip();
                        snapshot = name.equalsIgnoreCase("Snapshot-Content-Location") ? value : snapshot;
                        location = name.equalsIgnoreCase("Content-Location") ? value : location;
                    }
                    case T_BODY -> {
                        String type = parts.getBodyDescriptor().getMimeType();
                        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                            byte[] html = parts.getDecodedInputStream().readAllBytes();
                            return new SavedPage(html, address(location, snapshot), contentType(parts, type));
                        }
                    }
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new ReadingException(ReadProblem.DAMAGED, place, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Broken.at(place, e);
        }
        throw new ReadingException(ReadProblem.NO_ARTICLE_ON_PAGE, place);
    }

    /** The page's own address; what it was saved as has none where it came from a disk. */
    private static @Nullable String address(@Nullable String location, @Nullable String snapshot) {
        String address = location == null ? snapshot : location;
        return address != null && address.matches("(?i)https?://.*+") ? address : null;
    }

    /** The library says US-ASCII where nothing is said; pages then tell their encoding themselves. */
    private static String contentType(MimeTokenStream parts, String type) {
        String charset = parts.getBodyDescriptor().getCharset();
        return charset == null || charset.equalsIgnoreCase("us-ascii") ? type : type + "; charset=" + charset;
    }
}
