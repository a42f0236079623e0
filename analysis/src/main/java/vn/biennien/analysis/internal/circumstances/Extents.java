package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.TokenKind;

/**
 * Finds how far the words go that name whoever is spoken to or asked: {@code kêu gọi [các bên liên quan] kiềm chế}.
 * Immutable and thread-safe.
 */
final class Extents {
    /** Words that name somebody are not more than this. */
    private static final int MAX_LENGTH = 16;

    private final LinearModel model;

    Extents(LinearModel model) {
        this.model = model;
    }

    /** What stands before the words. */
    enum Place {
        /** The content begins with them. */
        CONTENT,
        /** A word such as {@code nói với} leads to them. */
        LED,
        /** They are joined to others by a comma or {@code và}. */
        JOINED
    }

    /** Where the words that begin at a token end; {@code from} where they name nobody; -1 where the model is empty. */
    int end(Scene scene, Place place, int from, int limit) {
        int sure = sure(scene, from);
        if (sure >= 0) {
            return sure;
        }
        int last = last(scene, place, from, limit);
        ExtentFeatures features = new ExtentFeatures(scene, place, from);
        if (place == Place.LED && !features.begins()) {
            return from;
        }
        Features f = new Features();
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int to = features.begins() ? from + 1 : from; to <= last; to++) {
            if (!canEnd(scene, from, to)) {
                continue;
            }
            f.clear();
            features.fill(f, to);
            double score = model.score(f);
            if (score > most) {
                most = score;
                best = to;
            }
        }
        return last == from ? from : most == 0 ? -1 : best;
    }

    /** Where the name of a figure that begins at a token ends; -1 where it takes the model to tell. */
    private static int sure(Scene scene, int from) {
        Mention mention = scene.mentionFrom(from);
        if (mention == null || mention.kind() != Mention.Kind.NAME) {
            return -1;
        }
        Actor.Kind kind = scene.figure(mention).kind();
        if (kind != Actor.Kind.PERSON && scene.is(Words.Kind.GROUP, from, from + 1)) {
            return -1; // `người Việt tại Sông Nhị`; but `Người phát ngôn Trần Văn Phong`
        }
        if (kind == Actor.Kind.ORGANISATION && !mention.joint()) {
            return -1; // `Ban Quản lý dự án`: its name may go on
        }
        return kind == Actor.Kind.DOCUMENT ? from : Math.max(mention.core(), from + 1);
    }

    /** The last token behind which words that begin at a token can end. */
    private static int last(Scene scene, Place place, int from, int limit) {
        Mention mention = scene.is(Words.Kind.GROUP, from, limit) ? null : scene.mentionFrom(from);
        int to = mention == null ? from : Math.min(mention.core(), limit);
        while (to < Math.min(limit, from + MAX_LENGTH)) {
            TokenKind kind = scene.tokens.kind(to);
            boolean goesOn = kind == TokenKind.WORD || kind == TokenKind.NUMBER || scene.tokens.is(to, "-");
            boolean closes = to > from
                    && (scene.tokens.is(to, "cùng")
                            || scene.is(Words.Kind.MUST, to, limit)
                            || place == Place.LED && scene.is(Words.Kind.CLOSE, to, limit));
            if (!goesOn || closes || scene.cueAt(to) >= 0) {
                break;
            }
            to++;
        }
        return to;
    }

    private static boolean canEnd(Scene scene, int from, int to) {
        return to == from || !scene.tokens.is(to - 1, "-");
    }

    /** Whom the words from a token to another name: a figure, or else the words themselves. */
    static List<String> names(Scene scene, int from, int to) {
        Mention mention = scene.mentionFrom(from);
        if (mention != null && (mention.core() == to || mention.to() == to)) {
            if (scene.figure(mention).kind() == Actor.Kind.DOCUMENT) {
                return List.of();
            }
            Set<String> names = new LinkedHashSet<>();
            Addressees.add(scene, mention, names);
            return List.copyOf(names);
        }
        return List.of(scene.document.span(from, to).in(scene.document.text()));
    }

    /**
     * Adds what is to be learned from words that begin at a token.
     *
     * @param annotated names of whom the statement was spoken to
     * @param orNobody whether there is something to be learned where none of them begins here
     * @return where the words end; {@code from} where there are none
     */
    int learn(
            Scene scene,
            Place place,
            int from,
            int limit,
            List<String> annotated,
            boolean orNobody,
            List<Choice> lessons) {
        int sure = sure(scene, from);
        if (sure >= 0) {
            return sure;
        }
        int last = last(scene, place, from, limit);
        ExtentFeatures features = new ExtentFeatures(scene, place, from);
        Features f = new Features();
        Set<String> right = new LinkedHashSet<>();
        annotated.forEach(n -> right.add(norm(n)));
        List<int[]> candidates = new ArrayList<>();
        List<Boolean> isRight = new ArrayList<>();
        int end = from;
        for (int to = from; to <= last; to++) {
            if (!canEnd(scene, from, to)) {
                continue;
            }
            f.clear();
            features.fill(f, to);
            candidates.add(f.toArray());
            boolean fits = to > from;
            if (fits) {
                List<String> names = names(scene, from, to);
                fits = !names.isEmpty() && names.stream().allMatch(n -> right.contains(norm(n)));
            }
            isRight.add(fits);
            end = fits && end == from ? to : end;
        }
        boolean[] flags = new boolean[isRight.size()];
        for (int c = 0; c < flags.length; c++) {
            flags[c] = isRight.get(c) || c == 0 && end == from;
        }
        if (end > from || orNobody) {
            lessons.add(new Choice(candidates, flags));
        }
        return end;
    }

    private static String norm(String name) {
        String spaced = name.toLowerCase(Locale.ROOT).replace('.', ' ').replace('-', ' ');
        return String.join(" ", spaced.trim().split("\\s+"));
    }
}
