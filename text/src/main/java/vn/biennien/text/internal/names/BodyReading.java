package vn.biennien.text.internal.names;

/** One body's name being read. Confined to one call. */
final class BodyReading {
    int end;
    int at;
    int start;
    int head;
    boolean named;
    boolean closed;
    boolean fields;
    boolean capitalField;
    /** In how many names this one is. */
    final int depth;

    BodyReading(int depth) {
        this.depth = depth;
    }
}
