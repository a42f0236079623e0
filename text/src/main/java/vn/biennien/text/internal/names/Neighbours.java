package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;
import vn.biennien.text.Tokens;

/** Which of an article's tokens belong to names whose kind is certain. Immutable. */
final class Neighbours {
    private static final Name.Kind[] KINDS = Name.Kind.values();

    private final byte[] kinds;

    /** The names of {@code s}, but those whose kind is open. */
    Neighbours(Search s) {
        kinds = new byte[s.t.size()];
        for (Name n : s.names) {
            if (!s.isSoft(n.from(), n.to())) {
                for (int k = n.from(); k < n.to(); k++) {
                    kinds[k] = (byte) (n.kind().ordinal() + 1);
                }
            }
        }
    }

    /** The kind of the name to which token {@code k} belongs, or null. */
    Name.@Nullable Kind at(int k) {
        return k < 0 || k >= kinds.length || kinds[k] == 0 ? null : KINDS[kinds[k] - 1];
    }

    /** The kind of the name that is listed right before: {@code Cebu, …}. */
    Name.@Nullable Kind before(Tokens t, int from) {
        return from > 1 && isComma(t, from - 1) ? at(from - 2) : null;
    }

    /** The kind of the name that is listed right behind. */
    Name.@Nullable Kind behind(Tokens t, int to) {
        return to + 1 < t.size() && isComma(t, to) ? at(to + 1) : null;
    }

    private static boolean isComma(Tokens t, int k) {
        return t.is(k, ",") || t.is(k, "và") || t.is(k, "-") || t.is(k, "(");
    }

    /** Whether a line ends between token {@code k} and the one before it. */
    boolean isLineEnd(Tokens t, int k) {
        for (int c = t.end(k - 1); c < t.start(k); c++) {
            if (t.text().charAt(c) == '\n') {
                return true;
            }
        }
        return false;
    }
}
