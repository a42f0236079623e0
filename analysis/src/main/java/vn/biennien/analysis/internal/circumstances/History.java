package vn.biennien.analysis.internal.circumstances;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Block;

/**
 * The days decided so far. The body comes first, in text order; headline, standfirst and captions after it, because they
 * tell what the body tells. Confined to one article.
 */
final class History {
    private static final int MIN_SHARED = 2;

    private final Scene scene;
    private final @Nullable Day[] days;
    private final boolean[] decided;
    private final boolean[] body;
    private final @Nullable Set<String>[] words;
    private int count;

    @SuppressWarnings("unchecked") // an array of a generic type
    History(Scene scene) {
        this.scene = scene;
        this.days = new Day[scene.statements.size()];
        this.decided = new boolean[days.length];
        this.body = new boolean[days.length];
        this.words = new Set[days.length];
        for (int k = 0; k < body.length; k++) {
            body[k] = scene.blockOf(k) == Block.Kind.PARAGRAPH;
        }
    }

    /** The statements in the order in which their days are to be decided. */
    int[] order() {
        int[] order = new int[days.length];
        int n = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < order.length; k++) {
                if (body[k] == (pass == 0)) {
                    order[n++] = k;
                }
            }
        }
        return order;
    }

    void decide(int k, @Nullable Day day) {
        days[k] = day;
        decided[k] = true;
        count++;
    }

    /** Takes a decision back. */
    void forget(int k) {
        days[k] = null;
        decided[k] = false;
        count--;
    }

    boolean decided(int k) {
        return decided[k];
    }

    @Nullable
    Day day(int k) {
        return days[k];
    }

    /** The nearest decided statement of the same speaker, earlier ones first; -1 where there is none. */
    int sameSpeaker(int k) {
        Told told = scene.statements.get(k);
        for (int j = k - 1; j >= 0; j--) {
            if (decided[j] && scene.statements.get(j).sameSpeaker(told)) {
                return j;
            }
        }
        for (int j = k + 1; j < days.length; j++) {
            if (decided[j] && scene.statements.get(j).sameSpeaker(told)) {
                return j;
            }
        }
        return -1;
    }

    /** The nearest decided statement, earlier ones first; -1 where there is none. */
    int last(int k) {
        for (int j = k - 1; j >= 0; j--) {
            if (decided[j]) {
                return j;
            }
        }
        for (int j = k + 1; j < days.length; j++) {
            if (decided[j]) {
                return j;
            }
        }
        return -1;
    }

    /** For what stands outside the body: the statement of the body whose words are most alike, or -1. */
    int alike(int k) {
        if (body[k]) {
            return -1;
        }
        Set<String> words = words(k);
        int best = -1;
        int most = MIN_SHARED;
        for (int j = 0; j < days.length; j++) {
            if (decided[j] && body[j]) {
                int shared = scene.statements.get(j).sameSpeaker(scene.statements.get(k)) ? 2 : 0;
                for (String word : words(j)) {
                    shared += words.contains(word) ? 1 : 0;
                }
                if (shared > most) {
                    most = shared;
                    best = j;
                }
            }
        }
        return best;
    }

    private Set<String> words(int k) {
        Set<String> known = words[k];
        if (known != null) {
            return known;
        }
        Set<String> found = new HashSet<>();
        for (Range part : scene.statements.get(k).content()) {
            for (int i = part.from(); i < part.to(); i++) {
                found.add(scene.tokens.norm(i));
            }
        }
        words[k] = found;
        return found;
    }

    /** Which share of the statements decided so far was made on {@code day}: 0 none, up to 4 all. */
    int share(Day day) {
        if (count == 0) {
            return -1;
        }
        int n = 0;
        for (Day other : days) {
            n += day == other ? 1 : 0;
        }
        return (4 * n + count - 1) / count;
    }
}
