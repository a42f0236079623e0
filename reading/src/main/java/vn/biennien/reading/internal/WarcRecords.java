package vn.biennien.reading.internal;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import vn.biennien.reading.Read;
import vn.biennien.reading.Read.Skipped.Why;
import vn.biennien.reading.ReadProblem;

/**
 * The pages in a crawl's file (WARC): responses with status 200, and resources, that are HTML. Places are {@code
 * FILE:NUMBER}, counting all records from 1. Requests and what tells of the crawl itself is left out; everything else is
 * passed over and says why. Holds one page at a time. Not thread-safe.
 */
final class WarcRecords implements Iterator<Read>, Closeable {

    /** Longest header of a record or an answer, in bytes: the library would keep one without an end in memory. */
    private static final int LONGEST_HEADER = 1 << 20;

    /** Redirections and the like have other numbers, and no article. */
    private static final int OK = 200;

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> OF_THE_CRAWL = Set.of("warcinfo", "metadata");

    private final Budget in;
    private final WarcReader reader;
    private final String place;
    private final String stem;
    private final Pages pages;
    private final Meter meter;
    private final long limit;
    private int number;
    private @Nullable WarcRecord open;
    private @Nullable Read next;
    private boolean ended;

    /**
     * The pages of a crawl's file.
     *
     * @param in the file, unpacked, closed at its end or by {@link #close()}
     * @param stem with the record's number, the name of its article
     * @param limit longest page, in bytes
     * @throws IOException if it is none
     */
    WarcRecords(InputStream in, String place, String stem, Pages pages, Meter meter, long limit) throws IOException {
        this.in = new Budget(in);
        this.reader = new WarcReader(this.in);
        reader.setLenient(true);
        this.place = place;
        this.stem = stem;
        this.pages = pages;
        this.meter = meter;
        this.limit = limit;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Read read = Objects.requireNonNull(next);
        next = null;
        return read;
    }

    private void advance() {
        String at = place + ":" + Math.max(1, number);
        try {
            if (open != null) {
                in.allow(Long.MAX_VALUE);
                open.body().consume(); // what is left of it may be long; the header behind it may not
                open = null;
            }
            at = place + ":" + (number + 1);
            in.allow(LONGEST_HEADER);
            Optional<WarcRecord> record = reader.next();
            if (record.isEmpty()) {
                ended = true;
                if (number == 0) {
                    next = new ReadingException(ReadProblem.EMPTY, place).failed(place);
                }
                close();
                return;
            }
            number++;
            open = record.get();
            next = read(open, at);
        } catch (IOException e) {
            ended = true;
            next = Broken.at(at, e).failed(at);
        } catch (RuntimeException e) {
            ended = true;
            next = new ReadingException(ReadProblem.DAMAGED, at, e.toString()).failed(at);
        }
    }

    /** What comes of a record; null for one that only tells of others. */
    private @Nullable Read read(WarcRecord record, String at) throws IOException {
        try {
            return switch (record) {
                case WarcResponse response -> response(response, at);
                case WarcResource resource -> page(resource, resource.contentType(), bytes(resource.body(), at), at);
                case WarcRevisit revisit -> new Read.Skipped(at, Why.REVISIT, "");
                case WarcRequest request -> null;
                default ->
                    OF_THE_CRAWL.contains(record.type().toLowerCase(Locale.ROOT))
                            ? null
                            : new Read.Skipped(at, Why.NO_PAGE, record.type());
            };
        } catch (ReadingException e) {
            return e.failed(at);
        } catch (ParsingException | RuntimeException e) {
            // The record is framed by its length, so that what is inside it is its own matter.
            return new ReadingException(ReadProblem.BAD_RECORD, at, String.valueOf(e.getMessage())).failed(at);
        }
    }

    private Read response(WarcResponse response, String at) throws IOException, ReadingException {
        String type = response.contentType().base().toString();
        if (!type.equalsIgnoreCase("application/http")) {
            return new Read.Skipped(at, Why.NO_PAGE, type); // a name server's answer
        }
        in.allow(LONGEST_HEADER);
        HttpResponse http = response.http();
        in.allow(Long.MAX_VALUE);
        if (http.status() != OK) {
            return new Read.Skipped(at, Why.NO_ANSWER, String.valueOf(http.status()));
        }
        MediaType content = http.headers().first("Content-Type").isPresent()
                ? http.contentType()
                : response.identifiedPayloadType().orElse(MediaType.OCTET_STREAM);
        if (!isHtml(content)) {
            return new Read.Skipped(at, Why.NO_PAGE, content.base().toString());
        }
        byte[] body = bytes(http.body(), at);
        byte[] plain = ContentCoding.decode(body, http.headers().all("Content-Encoding"), meter, limit, at);
        return page(response, content, plain, at);
    }

    private Read page(WarcTargetRecord record, MediaType type, byte[] html, String at) throws ReadingException {
        if (!isHtml(type)) {
            return new Read.Skipped(at, Why.NO_PAGE, type.base().toString());
        }
        try {
            return pages.read(stem + "-" + number, html, record.target(), type.raw(), Metadata.NONE, at);
        } catch (ReadingException e) {
            if (e.problem()
                    == ReadProblem.NO_ARTICLE_ON_PAGE) { // most pages of a site are none: nobody need mend anything
                return new Read.Skipped(at, Why.NO_ARTICLE_IN_PAGE, record.target());
            }
            throw e;
        }
    }

    private static boolean isHtml(MediaType type) {
        return HTML.contains(type.base().toString().toLowerCase(Locale.ROOT));
    }

    private byte[] bytes(MessageBody body, String at) throws IOException, ReadingException {
        in.allow(Long.MAX_VALUE);
        byte[] bytes = body.stream().readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            throw new ReadingException(ReadProblem.LONG_PAGE, at, Limited.megabytes(limit));
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The stream, of which so many bytes may be read before it is looked at again. */
    private static final class Budget extends FilterInputStream {
        private long left = LONGEST_HEADER;

        Budget(InputStream in) {
            super(in);
        }

        void allow(long bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("a header of more than " + Limited.megabytes(LONGEST_HEADER));
            }
            int read = super.read(bytes, from, length);
            left -= Math.max(0, read);
            return read;
        }
    }
}
