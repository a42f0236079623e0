package vn.biennien.reading.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import vn.biennien.reading.Read;

/**
 * The reads of one part after the other; a part is opened when the one before is used up. Not
 * thread-safe.
 *
 * <p>Why not {@code Stream.flatMap}: an iterator over it holds all reads of a part in memory, and a
 * part may be an archive.
 *
 * @param <P> what a part is opened from
 */
final class Chain<P> implements Iterator<Read>, Closeable {
    private final Iterator<P> parts;
    private final Function<P, Iterator<Read>> open;
    private Iterator<Read> current = Collections.emptyIterator();

    Chain(Iterator<P> parts, Function<P, Iterator<Read>> open) {
        this.parts = parts;
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            if (!parts.hasNext()) {
                return false;
            }
            current = open.apply(parts.next());
        }
        return true;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    /** Closes what is open now, and what the parts come from. */
    @Override
    public void close() throws IOException {
        if (current instanceof Closeable inner) {
            inner.close();
        }
        if (parts instanceof Closeable outer) {
            outer.close();
        }
    }
}
