package vn.biennien.reading.internal;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.Read.Skipped.Why;
import vn.biennien.reading.ReadProblem;

/**
 * The files in an archive, one after the other as they lie in it, in constant memory: an archive that was cut off is read as
 * far as it goes. A member is to be used up before the next is asked for. Not thread-safe.
 */
final class Members implements Iterator<Members.Member>, Closeable {

    /** Between an archive's place and the name of a file in it. */
    static final String INSIDE = "!/";

    /**
     * A file in the archive, or what came instead of one.
     *
     * @param place {@code ARCHIVE!/NAME}
     * @param name its name in the archive, with slashes
     * @param in what is in it; closing it does nothing
     * @param problem what came of it where it is not to be read, or null
     */
    record Member(
            String place,
            String name,
            InputStream in,
            @Nullable Read problem) {}

    private final ArchiveInputStream<? extends ArchiveEntry> archive;
    private final String place;
    private final Meter meter;
    private @Nullable Member next;
    private String last = "";
    private boolean any;
    private boolean ended;
    private boolean endSeen;

    /**
     * The members of an archive.
     *
     * @param in the archive, counted by {@code meter}; closed at its end, or by {@link #close()}
     * @param zip whether it is a Zip archive; else it is a tar archive
     */
    Members(InputStream in, boolean zip, String place, Meter meter) {
        this.place = place;
        this.meter = meter;
        this.archive = zip
                ? new ZipArchiveInputStream(new EndOfZip(in), "UTF-8", true, false, true)
                : new TarArchiveInputStream(in, "UTF-8") {
                    @Override
                    protected boolean isEOFRecord(byte @Nullable [] block) {
                        boolean end = super.isEOFRecord(block);
                        endSeen = endSeen || end && block != null; // null: the file itself has ended
                        return end;
                    }
                };
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Member next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Member member = next;
        next = null;
        return member;
    }

    private void advance() {
        try {
            ArchiveEntry entry = archive.getNextEntry();
            if (entry == null) {
                end();
            } else {
                any = true;
                meter.entry();
                next = entry.isDirectory() ? null : member(entry);
            }
        } catch (UnsupportedZipFeatureException e) {
            // Its length stands behind it, so that the next file cannot be found.
            ended = true;
            next = failed(new ReadingException(ReadProblem.UNKNOWN_PACKING, place));
        } catch (IOException e) {
            ended = true;
            next = failed(
                    !any && e instanceof ZipException
                            ? new ReadingException(ReadProblem.NO_ARCHIVE, place)
                            : Broken.at(last.isEmpty() ? place : last, e));
        } catch (RuntimeException e) {
            ended = true;
            String where = last.isEmpty() ? place : last;
            next = failed(new ReadingException(ReadProblem.DAMAGED, where, e.toString()));
        }
    }

    private void end() throws IOException {
        ended = true;
        if (!endSeen) {
            // Where an archive breaks off just between two files, the libraries take that for its end.
            next = failed(
                    any
                            ? new ReadingException(ReadProblem.CUT_OFF, last.isEmpty() ? place : last)
                            : new ReadingException(ReadProblem.NO_ARCHIVE, place));
        } else if (!any) {
            next = failed(new ReadingException(ReadProblem.EMPTY, place));
        }
        close();
    }

    private Member member(ArchiveEntry entry) throws IOException {
        Optional<String> name = EntryName.safe(entry.getName());
        if (name.isEmpty()) {
            String shown = place + INSIDE + EntryName.shown(entry.getName());
            return failed(new ReadingException(ReadProblem.UNSAFE_NAME, shown));
        }
        String at = place + INSIDE + name.get();
        last = at;
        if (EntryName.isHidden(name.get())) {
            return problem(at, new Read.Skipped(at, Why.HIDDEN, ""));
        }
        ReadProblem wrong = wrong(entry);
        if (wrong != null) {
            return failed(new ReadingException(wrong, at));
        }
        if (entry instanceof TarArchiveEntry tar && (tar.isSymbolicLink() || tar.isLink())) {
            return problem(at, new Read.Skipped(at, Why.LINK_INSIDE, EntryName.shown(tar.getLinkName())));
        }
        return new Member(at, name.get(), new Part(), null);
    }

    private @Nullable ReadProblem wrong(ArchiveEntry entry) {
        if (entry instanceof TarArchiveEntry tar && (tar.isCharacterDevice() || tar.isBlockDevice() || tar.isFIFO())) {
            return ReadProblem.A_DEVICE;
        }
        if (entry instanceof ZipArchiveEntry zip && !archive.canReadEntryData(entry)) {
            return zip.getGeneralPurposeBit().usesEncryption() ? ReadProblem.ENCRYPTED : ReadProblem.UNKNOWN_PACKING;
        }
        return null;
    }

    private Member failed(ReadingException e) {
        String at = e.place();
        return problem(at, e.failed(at));
    }

    private static Member problem(String at, Read problem) {
        return new Member(at, "", InputStream.nullInputStream(), problem);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** One file's bytes: what a Zip archive unpacks counts; a tar archive's bytes have been counted. */
    private final class Part extends FilterInputStream {
        Part() {
            super(new Decoded(archive instanceof ZipArchiveInputStream ? meter.unpacked(archive) : archive));
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                ended = true; // whoever reads this file tells; behind it nothing can be found
                throw e;
            }
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }

    /** Notes whether the signature of the record goes by that ends every Zip archive. */
    private final class EndOfZip extends FilterInputStream {
        private int seen;

        EndOfZip(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            for (int i = from; i < from + read; i++) {
                seen = seen << 8 | bytes[i] & 0xff;
                endSeen = endSeen || seen == 0x504b0506;
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] buffer = new byte[(int) Math.min(n, 8192)];
            return Math.max(0, read(buffer, 0, buffer.length));
        }
    }
}
