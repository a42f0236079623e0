package vn.biennien.reading.internal.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.internal.page.PageWords.Sense;

/** A block of a page: an element with the run of pieces that stand in it. Not thread-safe. */
final class Box {
    private final Element element;
    private final @Nullable Box parent;
    private final int depth;
    private final Set<Sense> senses;
    private final int from;
    private int to;

    Box(Element element, @Nullable Box parent, Set<Sense> senses, int from) {
        this.element = element;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.senses = senses;
        this.from = from;
        this.to = from;
    }

    Element element() {
        return element;
    }

    @Nullable
    Box parent() {
        return parent;
    }

    int depth() {
        return depth;
    }

    /** What its class and tag say it is. */
    Set<Sense> senses() {
        return senses;
    }

    /** Number of its first piece. */
    int from() {
        return from;
    }

    /** Number behind its last piece. */
    int to() {
        return to;
    }

    void close(int end) {
        to = end;
    }

    boolean holds(int piece) {
        return piece >= from && piece < to;
    }

    /** Whether {@code other} is this box or stands in it. */
    boolean holds(Box other) {
        Box at = other;
        while (at != null && at.depth > depth) {
            at = at.parent;
        }
        return at == this;
    }
}
