package vn.biennien.reading.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArchiveLimits;
import vn.biennien.reading.Read;
import vn.biennien.reading.Read.Skipped.Why;
import vn.biennien.reading.ReadProblem;
import vn.biennien.reading.internal.Form.Content;

/**
 * Reads what streams hold: one text, files of articles, crawls, and archives of all these, packed or not. Nothing is ever
 * written to a disk. Immutable; iterators are for one thread.
 *
 * @param builder makes articles
 * @param pages reads web pages
 * @param knowledge names the columns of tables
 * @param charset the encoding of texts and tables; UTF-8 where it is null
 * @param limit longest article, in bytes
 * @param limits what may come out of packed files
 */
record Contents(
        Inputs.Builder builder,
        Pages pages,
        Knowledge knowledge,
        @Nullable Charset charset,
        long limit,
        ArchiveLimits limits) {

    private static final int HEAD = 4096;

    /** Longest sidecar, and all sidecars of one archive together, in bytes. */
    private static final int LONGEST_SIDECAR = 100_000;

    private static final long ALL_SIDECARS = 64_000_000;

    /** What is in a file. */
    Iterator<Read> of(Path file, Form form) {
        return of(file, form, Metadata.NONE);
    }

    /** What is in a file of which {@code known} is known already, where it is a page. */
    Iterator<Read> of(Path file, Form form, Metadata known) {
        try {
            Map<String, byte[]> sidecars = form.content().isArchive() ? sidecars(file, form) : Map.of();
            Meter meter = new Meter(limits);
            InputStream in = meter.packed(Files.newInputStream(file));
            return of(new Source(form, file.toString(), in, meter, false, sidecars, known));
        } catch (IOException e) {
            return one(Limited.cannotRead(file, e).failed(file.toString()));
        }
    }

    /** What comes from a stream that can be read only once. */
    Iterator<Read> of(InputStream stream, Form form, String place) {
        Meter meter = new Meter(limits);
        return of(new Source(form, place, meter.packed(stream), meter, false, Map.of(), Metadata.NONE));
    }

    private Iterator<Read> of(Source source) {
        try {
            if (source.form().packing() == Packing.NONE) {
                return plain(source);
            }
            InputStream unpacked = source.form().packing().unpack(source.in());
            return plain(source.unpacked(source.meter().unpacked(unpacked)));
        } catch (IOException e) {
            return refused(source, Broken.at(source.place(), e));
        } catch (ReadingException e) {
            return refused(source, e);
        }
    }

    private static Iterator<Read> refused(Source source, ReadingException e) {
        try {
            source.in().close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
        return one(e.failed(source.place()));
    }

    private Iterator<Read> plain(Source source) throws IOException, ReadingException {
        InputStream in = source.in();
        String place = source.place();
        String stem = source.form().stem();
        Content content = source.form().content();
        return switch (content) {
            case TEXT -> text(source);
            case LINES -> new JsonLines(in, place, stem, builder, charset, limit);
            case ROWS -> new Rows(in, place, stem, builder, Columns.create(knowledge), charset, limit);
            case WARC -> new WarcRecords(in, place, stem, pages, source.meter(), limit);
            case PAGE -> page(source);
            case SAVED_PAGE -> savedPage(source);
            case ZIP, TAR -> archive(source);
            case UNNAMED -> source.inside() ? one(new Read.Skipped(place, Why.UNREADABLE_KIND, "")) : sniffed(source);
            case SIDECAR -> Collections.emptyIterator();
            case DOCUMENT -> one(new Read.Skipped(place, Why.UNREADABLE_KIND, ""));
            case OTHER -> one(new Read.Skipped(place, Why.NO_ARTICLE, ""));
        };
    }

    private Iterator<Read> text(Source source) throws IOException, ReadingException {
        String place = source.place();
        try (InputStream in = source.in()) {
            String text = TextDecoder.decode(Limited.all(in, limit, place), charset, place);
            return one(new Read.Ok(builder.article(source.form().stem(), text, sidecar(source)), place));
        }
    }

    private Metadata sidecar(Source source) throws ReadingException {
        if (!source.inside()) {
            return source.known();
        }
        String text = source.place();
        int dot = text.lastIndexOf('.');
        String stem = text.substring(0, Math.max(dot, text.lastIndexOf('/') + 1));
        String name = stem.substring(stem.indexOf(Members.INSIDE) + Members.INSIDE.length());
        byte[] json = source.sidecars().get(name);
        if (json == null) {
            return Metadata.NONE;
        }
        String place = stem + Form.SIDECAR;
        return Metadata.of(Metadata.parse(TextDecoder.decode(json, StandardCharsets.UTF_8, place), place), place);
    }

    private Iterator<Read> page(Source source) throws IOException, ReadingException {
        try (InputStream in = source.in()) {
            byte[] html = Limited.all(in, limit, source.place());
            return one(pages.read(source.form().stem(), html, null, null, sidecar(source), source.place()));
        }
    }

    private Iterator<Read> savedPage(Source source) throws IOException, ReadingException {
        String place = source.place();
        try (InputStream in = source.in()) {
            SavedPage page = SavedPage.of(Limited.all(in, limit, place), place);
            String stem = source.form().stem();
            return one(pages.read(stem, page.html(), page.url(), page.contentType(), sidecar(source), place));
        }
    }

    private Iterator<Read> archive(Source source) throws ReadingException {
        if (source.inside()) {
            throw new ReadingException(ReadProblem.ARCHIVE_IN_ARCHIVE, source.place());
        }
        return new Chain<>(
                members(source),
                member -> member.problem() != null
                        ? one(member.problem())
                        : of(new Source(
                                Form.of(member.name()),
                                member.place(),
                                member.in(),
                                source.meter(),
                                true,
                                source.sidecars(),
                                Metadata.NONE)));
    }

    private static Members members(Source source) {
        boolean zip = source.form().content() == Content.ZIP;
        return new Members(source.in(), zip, source.place(), source.meter());
    }

    /**
     * What stands beside the texts of an archive. It may lie before or behind its text, so that the archive is gone through
     * twice; what is wrong with it is told the second time.
     */
    private Map<String, byte[]> sidecars(Path file, Form form) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        long size = 0;
        Meter meter = new Meter(limits);
        InputStream raw = meter.packed(Files.newInputStream(file));
        try (InputStream in = form.packing() == Packing.NONE
                        ? raw
                        : meter.unpacked(form.packing().unpack(raw));
                Members members =
                        members(new Source(form, file.toString(), in, meter, false, Map.of(), Metadata.NONE))) {
            while (members.hasNext() && size < ALL_SIDECARS) {
                Members.Member member = members.next();
                String name = member.name();
                if (member.problem() == null && Form.of(name).content() == Content.SIDECAR) {
                    byte[] json = member.in().readNBytes(LONGEST_SIDECAR);
                    size += json.length;
                    found.put(name.substring(0, name.length() - Form.SIDECAR.length()), json);
                }
            }
        } catch (IOException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
        }
        return found;
    }

    /** What a stream holds whose name does not tell: by its first bytes; one text where these tell nothing. */
    private Iterator<Read> sniffed(Source source) throws IOException, ReadingException {
        BufferedInputStream in = new BufferedInputStream(source.in(), 1 << 16);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Packing packing = Packing.of(head);
        if (packing != Packing.NONE && source.form().packing() == Packing.NONE) {
            InputStream unpacked = source.meter().unpacked(packing.unpack(in));
            Form form = new Form(packing, Content.UNNAMED, source.form().stem());
            return sniffed(new Source(
                    form,
                    source.place(),
                    unpacked,
                    source.meter(),
                    source.inside(),
                    source.sidecars(),
                    source.known()));
        }
        return plain(source.holding(content(head), in));
    }

    private static Content content(byte[] head) {
        if (Signatures.isWarc(head)) {
            return Content.WARC;
        }
        if (Signatures.isJson(head)) {
            return Content.LINES;
        }
        if (Signatures.isTar(head)) {
            return Content.TAR;
        }
        if (Signatures.isZip(head)) {
            return Content.ZIP;
        }
        if (SavedPage.is(head)) {
            return Content.SAVED_PAGE;
        }
        return Pages.isPage(head) ? Content.PAGE : Content.TEXT;
    }

    static Iterator<Read> one(Read read) {
        return Collections.singletonList(read).iterator();
    }
}
