package vn.biennien.reading.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.biennien.reading.ArchiveLimits;
import vn.biennien.reading.ReadProblem;

/** Measures what goes into unpacking one file and what comes out, and stops what comes out of all measure. For one thread. */
final class Meter {
    private final ArchiveLimits limits;
    private long in;
    private long out;
    private long entries;

    Meter(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** Something comes out of all measure. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
        final ReadProblem problem;
        final String measure;

        Exceeded(ReadProblem problem, String measure) {
            super(problem + " " + measure);
            this.problem = problem;
            this.measure = measure;
        }
    }

    /** The packed bytes, counted. */
    InputStream packed(InputStream stream) {
        return new Counted(stream, true);
    }

    /** The unpacked bytes, counted; reading throws {@link Exceeded}. */
    InputStream unpacked(InputStream stream) {
        return new Counted(stream, false);
    }

    /** Counts a file in the archive. */
    void entry() throws Exceeded {
        if (++entries > limits.entries()) {
            throw new Exceeded(ReadProblem.TOO_MANY_ENTRIES, String.valueOf(limits.entries()));
        }
    }

    private void count(long bytes, boolean packed) throws Exceeded {
        if (packed) {
            in += bytes;
            return;
        }
        out += bytes;
        if (out > limits.bytes()) {
            throw new Exceeded(ReadProblem.UNPACKS_TO_TOO_MUCH, Limited.megabytes(limits.bytes()));
        }
        if (out > limits.freely() && out / limits.ratio() > in) {
            throw new Exceeded(ReadProblem.BOMB, String.valueOf(limits.ratio()));
        }
    }

    private final class Counted extends FilterInputStream {
        private final boolean packed;

        Counted(InputStream stream, boolean packed) {
            super(stream);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1, packed);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                count(read, packed);
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped, packed);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false; // what is read twice would count twice
        }
    }
}
