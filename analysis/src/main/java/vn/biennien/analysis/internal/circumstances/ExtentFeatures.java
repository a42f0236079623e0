package vn.biennien.analysis.internal.circumstances;

import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.text.Tokens;
import vn.biennien.text.WordGroups;

/** What speaks for words that name somebody ending at a token. Confined to one beginning of such words. */
final class ExtentFeatures {
    private static final int OUTSIDE = -20;
    /** Words of the knowledge files are not longer than this. */
    private static final int REACH = 5;
    /** Stands for the kind of a figure where there is none. */
    private static final int NO_FIGURE = 30;

    private final Scene scene;
    private final Tokens tokens;
    private final int place;
    private final int from;
    private final int head;
    private final boolean begins;

    ExtentFeatures(Scene scene, Extents.Place place, int from) {
        this.scene = scene;
        this.tokens = scene.tokens;
        this.place = place.ordinal();
        this.from = from;
        Mention mention = scene.mentionFrom(from);
        int figure = mention == null
                ? NO_FIGURE
                : scene.figure(mention).kind().ordinal() * 3 + mention.kind().ordinal();
        boolean capital = from < tokens.size() && tokens.isCapital(from);
        boolean group = !capital && scene.is(Words.Kind.GROUP, from, from + REACH);
        this.begins = mention != null || group;
        this.head = (group ? 1 : 0) + (capital ? 2 : 0) + 4 * figure;
    }

    /** Whether a name or a word for a group begins here. */
    boolean begins() {
        return begins;
    }

    /** Features of the words ending before token {@code to}; of there being none where that is where they begin. */
    void fill(Features f, int to) {
        if (to == from) {
            f.add(1, place);
            f.add(2, head, place);
            f.add(3, norm(from));
            f.add(4, norm(from), norm(from + 1));
            f.add(5, norm(from - 1), place);
            f.add(6, must(from) + close(from));
            return;
        }
        int shape = shape(to);
        int length = bucket(to - from);
        f.add(10, shape, place);
        f.add(11, shape * 128 + head);
        f.add(12, shape, length);
        f.add(13, norm(to), shape == 1 ? 1 : 0);
        f.add(14, norm(to - 1));
        f.add(15, norm(to - 1), norm(to));
        f.add(16, norm(to), norm(to + 1));
        f.add(17, norm(from), shape);
        f.add(18, norm(from), length);
        f.add(19, close(to) + must(to), shape);
        f.add(20, close(to) + must(to), inner(to));
        f.add(21, edge(to), place);
        f.add(22, edge(to), edge(to - 1));
        f.add(23, scene.mentionFrom(to) == null ? 0 : 1, shape);
        words(f, to, shape);
    }

    /** What the words within and about the end are used like. */
    private void words(Features f, int to, int shape) {
        WordGroups groups = scene.document.groups();
        boolean whole = to >= tokens.size() || groups.from(to) == to;
        int next = coarse(to) * 2 + (whole ? 1 : 0);
        int behind = whole && to < tokens.size() ? coarse(groups.to(to)) : OUTSIDE - 1;
        f.add(30, whole ? 1 : 0, shape);
        f.add(31, coarse(to - 1), next);
        f.add(32, next, behind);
        f.add(33, next, shape);
        f.add(34, coarse(to - 1), shape);
        f.add(35, next);
        f.add(36, fine(to) * 2 + (whole ? 1 : 0));
        f.add(37, fine(to - 1), shape);
        for (int i = from + 1; i < to; i++) {
            if (groups.from(i) == i) {
                f.add(38, coarse(i));
            }
        }
    }

    private int fine(int token) {
        return token >= tokens.size() ? OUTSIDE : scene.document.groups().fine(token);
    }

    private int coarse(int token) {
        return token >= tokens.size() ? OUTSIDE : scene.document.groups().coarse(token);
    }

    /** How the words lie to the mention that begins with them, or to the last that begins within. */
    private int shape(int to) {
        Mention mention = scene.mentionFrom(from);
        if (mention != null && (mention.core() == to || mention.to() == to)) {
            return 1;
        }
        if (mention != null && mention.core() > to) {
            return 2;
        }
        for (int i = to - 1; i > from; i--) {
            Mention inner = scene.mentionFrom(i);
            if (inner != null) {
                int whole = inner.core() == to ? 3 : inner.core() > to ? 4 : 5;
                return mention == null ? whole : whole + 3;
            }
        }
        return mention == null ? 0 : 9;
    }

    private int close(int token) {
        return scene.is(Words.Kind.CLOSE, token, token + REACH) ? 1 : 0;
    }

    private int must(int token) {
        return scene.is(Words.Kind.MUST, token, token + REACH) ? 2 : 0;
    }

    /** How many words that may close a group stand inside. */
    private int inner(int to) {
        int n = 0;
        for (int i = from + 1; i < to; i++) {
            n += close(i);
        }
        return Math.min(n, 3);
    }

    /** What a token is like: a word, a word with a capital, a number, anything else. */
    private int edge(int token) {
        if (token >= tokens.size()) {
            return 7;
        }
        return tokens.kind(token).ordinal() * 2 + (tokens.isCapital(token) ? 1 : 0);
    }

    private String norm(int token) {
        return token < 0 || token >= tokens.size() ? "<>" : tokens.norm(token);
    }

    private static int bucket(int n) {
        return n <= 5 ? n : n <= 7 ? 6 : n <= 10 ? 7 : 8;
    }
}
