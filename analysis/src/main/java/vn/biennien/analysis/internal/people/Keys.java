package vn.biennien.analysis.internal.people;

/** How names are compared. Stateless and thread-safe. */
public final class Keys {
    private Keys() {}

    /** Lower case, one place of the tone mark, no dots and hyphens, single spaces. */
    public static String of(String name) {
        return Lexicon.key(name);
    }
}
