package vn.biennien.analysis.internal.statements;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;

/** The outermost mentions of a cast, by token. Immutable. */
final class MentionIndex {
    private final Cast cast;
    private final int[] covering;

    MentionIndex(Cast cast, int tokens) {
        this.cast = cast;
        this.covering = new int[tokens];
        Arrays.fill(covering, -1);
        for (int m = 0; m < cast.mentions().size(); m++) {
            Mention mention = cast.mentions().get(m);
            if (covering[mention.from()] < 0) { // the outer stands before the inner
                Arrays.fill(covering, mention.from(), mention.to(), m);
            }
        }
    }

    /** The outermost mention that covers a token, or null. */
    @Nullable
    Mention at(int token) {
        return token < 0 || token >= covering.length || covering[token] < 0
                ? null
                : cast.mentions().get(covering[token]);
    }

    /** The outermost mention that ends right before a token, or null. */
    @Nullable
    Mention endingAt(int token) {
        Mention mention = at(token - 1);
        return mention != null && mention.to() == token ? mention : null;
    }

    /** The outermost mention that begins at a token, or null. */
    @Nullable
    Mention startingAt(int token) {
        Mention mention = at(token);
        return mention != null && mention.from() == token ? mention : null;
    }
}
