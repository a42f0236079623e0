package vn.biennien.record;

/**
 * A stretch of a text, in UTF-16 units, end exclusive.
 *
 * @param start first unit, at least 0
 * @param end unit after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No such span: " + start + " to " + end);
        }
    }

    /** Length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether nothing is covered. */
    public boolean isEmpty() {
        return start == end;
    }

    /** The words that this span covers in {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the unit at {@code offset} lies inside this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether both spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** By start, the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
