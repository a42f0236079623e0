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
    /** Whether an own name may follow the fields of work. */
    boolean own;
    /** In how many names this one is. */
    final int depth;

    BodyReading(int depth) {
        this.depth = depth;
    }

    /** The name goes on up to {@code to}. */
    void accept(int to) {
        end = to;
        at = to;
        named = true;
    }
}
