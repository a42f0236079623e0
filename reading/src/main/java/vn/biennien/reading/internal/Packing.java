package vn.biennien.reading.internal;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How one file is packed, by its suffix. All read files of several parts in a row, as crawlers write them. */
enum Packing {
    NONE(""),
    GZIP(".gz"),
    XZ(".xz"),
    ZSTD(".zst"),
    BZIP2(".bz2");

    /** Memory that unpacking one .xz file may take, in KiB: what {@code xz -9} asks for is 65 MiB. */
    private static final int XZ_MEMORY = 160 * 1024;

    /** The longest look back in a .zst file, as a power of two: 128 MiB, which {@code zstd --long} asks for. */
    private static final int ZSTD_WINDOW = 27;

    private static final int BUFFER = 1 << 16;

    private final String suffix;

    Packing(String suffix) {
        this.suffix = suffix;
    }

    /** How a file of this name is packed. */
    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Packing packing : values()) {
            if (packing != NONE && lower.endsWith(packing.suffix)) {
                return packing;
            }
        }
        return NONE;
    }

    /** How something is packed that begins with these bytes. */
    static Packing of(byte[] head) {
        if (Signatures.startsWith(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (Signatures.startsWith(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (Signatures.startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
            return ZSTD;
        }
        return Signatures.startsWith(head, 'B', 'Z', 'h') ? BZIP2 : NONE;
    }

    /** A name without the suffix. */
    String bare(String name) {
        return name.substring(0, name.length() - suffix.length());
    }

    /**
     * What is packed in {@code packed}; whatever is wrong with it is an {@link IOException}.
     *
     * @throws IOException if it is not packed so
     */
    InputStream unpack(InputStream packed) throws IOException {
        if (this == NONE) {
            return packed;
        }
        try {
            return switch (this) {
                case GZIP -> new Decoded(new GZIPInputStream(new Peeking(packed), BUFFER));
                case XZ -> new Decoded(new XZInputStream(buffered(packed), XZ_MEMORY));
                case ZSTD -> new Decoded(new ZstdInputStream(buffered(packed)).setLongMax(ZSTD_WINDOW));
                // It fills what it is given or fails as a whole: in small pieces less is lost before a cut.
                case BZIP2 -> new Decoded(new BZip2CompressorInputStream(buffered(packed), true), 256);
                case NONE -> packed;
            };
        } catch (RuntimeException e) {
            throw new IOException(e.toString(), e);
        }
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    /** Java's own reader of .gz asks whether more is there to learn whether another part follows: here that is the truth. */
    private static final class Peeking extends BufferedInputStream {
        Peeking(InputStream in) {
            super(in, BUFFER);
        }

        @Override
        public synchronized int available() throws IOException {
            mark(1);
            int next = read();
            reset();
            return next < 0 ? 0 : 1;
        }
    }
}
