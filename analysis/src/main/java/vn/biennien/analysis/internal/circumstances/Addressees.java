package vn.biennien.analysis.internal.circumstances;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds whom the words of an attribution name as spoken to. Immutable and thread-safe. */
final class Addressees {
    /** A group without a name is not longer than this. */
    private static final int MAX_GROUP = 12;
    /** Words such as {@code hãng tin} that may stand before a name. */
    private static final int MAX_BRIDGE = 4;

    private final Words words;

    Addressees(Words words) {
        this.words = words;
    }

    /** Whom the attribution of statement {@code k} says that it was spoken to. */
    Set<String> named(Scene scene, int k) {
        Set<String> names = new LinkedHashSet<>();
        Told told = scene.statements.get(k);
        Range passage = told.passage();
        for (int i = passage.from(); i < passage.to(); i++) {
            if (scene.inFrame(k, i)) {
                i = leading(scene, k, i, names) - 1;
            }
        }
        names.removeAll(told.speakers());
        return names;
    }

    /** Takes whom a word at token {@code i} leads to; gives the token to go on with. */
    private int leading(Scene scene, int k, int i, Set<String> names) {
        int limit = scene.statements.get(k).passage().to();
        Phrases.Match<String> to = words.at(Words.Kind.TO, scene.tokens, i, limit);
        Phrases.Match<String> partner = words.at(Words.Kind.PARTNER, scene.tokens, i, limit);
        if (partner != null && (to == null || partner.to() > to.to())) {
            if (!aside(scene.tokens, i)) {
                object(scene, k, partner.to(), false, names);
            }
            return partner.to();
        }
        if (to != null) {
            object(scene, k, to.to(), true, names);
            return to.to();
        }
        return i + 1;
    }

    /** Whether the talk named at a token is only what the statement came after, or is about. */
    boolean aside(Tokens tokens, int token) {
        return words.is(Words.Kind.ASIDE, tokens, token - 1, token)
                || words.is(Words.Kind.ASIDE, tokens, token - 2, token);
    }

    /** The names, or the group without a name, that begin at a token or behind words such as {@code hãng tin}. */
    private void object(Scene scene, int k, int from, boolean anyName, Set<String> names) {
        int limit = scene.statements.get(k).passage().to();
        int i = from;
        boolean peer = false;
        for (int skipped = 0; skipped < MAX_BRIDGE && i < limit && scene.mentionFrom(i) == null; skipped++) {
            Phrases.Match<String> bridge = words.at(Words.Kind.TO_BRIDGE, scene.tokens, i, limit);
            if (bridge == null) {
                break;
            }
            peer |= words.is(Words.Kind.PEER, scene.tokens, i, limit);
            i = bridge.to();
        }
        Mention mention = scene.mentionFrom(i);
        if (peer && mention != null && scene.figure(mention).kind() == Actor.Kind.STATE) {
            Mention person = scene.mentionFrom(mention.core());
            i = person == null ? i : person.from(); // `người đồng cấp Mỹ Donald Trump`
        }
        int end = phrase(scene, i, limit, false, names);
        if (end == i && anyName) {
            capitals(scene, k, i, names);
        }
    }

    /** A name that the cast does not know: words with capitals. */
    private static void capitals(Scene scene, int k, int from, Set<String> names) {
        int end = from;
        while (end < scene.tokens.size()
                && scene.inFrame(k, end)
                && scene.tokens.kind(end) == TokenKind.WORD
                && scene.tokens.isCapital(end)
                && scene.mentionFrom(end) == null) {
            end++;
        }
        if (end > from) {
            names.add(scene.document.span(from, end).in(scene.document.text()));
        }
    }

    /**
     * Takes the name or group that begins at a token, and those joined to it.
     *
     * @param commas whether commas join too
     * @return the token behind
     */
    int phrase(Scene scene, int from, int limit, boolean commas, Set<String> names) {
        int i = from;
        while (i < limit) {
            int end = group(scene, i, limit);
            Mention mention = scene.mentionFrom(i);
            if (end > i) {
                names.add(scene.document.span(i, end).in(scene.document.text()));
                i = end;
            } else if (mention != null && scene.figure(mention).kind() != Actor.Kind.DOCUMENT) {
                add(scene, mention, names);
                i = Math.max(mention.core(), i + 1);
            } else {
                return i;
            }
            boolean joined = i + 1 < limit
                    && (scene.tokens.is(i, "và") || scene.tokens.is(i, "cùng") || commas && scene.tokens.is(i, ","));
            if (!joined || scene.mentionFrom(i + 1) == null && group(scene, i + 1, limit) == i + 1) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Whether a word for must or shall stands at a token. */
    boolean mustFollows(Tokens tokens, int token, int limit) {
        return words.is(Words.Kind.MUST, tokens, token, limit);
    }

    static void add(Scene scene, Mention mention, Set<String> names) {
        if (mention.joint()) {
            mention.figures().forEach(f -> names.add(scene.cast.figures().get(f).name()));
        } else {
            names.add(scene.figure(mention).name());
        }
    }

    /** The end of a group without a name that begins at a token; the token itself where none does. */
    private int group(Scene scene, int from, int limit) {
        Tokens tokens = scene.tokens;
        Phrases.Match<String> head = tokens.isCapital(from) ? null : words.at(Words.Kind.GROUP, tokens, from, limit);
        if (head == null) {
            return from;
        }
        int end = head.to();
        while (end < Math.min(limit, from + MAX_GROUP)
                && tokens.kind(end) == TokenKind.WORD
                && scene.cueAt(end) < 0
                && !words.is(Words.Kind.CLOSE, tokens, end, limit)) {
            end++;
        }
        return end;
    }

    /** Whom the words of two adjacent lines of dialogue, each behind its speaker's name, are spoken to; or null. */
    static @Nullable String opposite(Scene scene, int k) {
        Told told = scene.statements.get(k);
        if (!isLine(scene, told)) {
            return null;
        }
        for (int j : new int[] {k - 1, k + 1}) {
            if (j >= 0 && j < scene.statements.size()) {
                Told other = scene.statements.get(j);
                int gap = Math.abs(scene.line(other.anchor()) - scene.line(told.anchor()));
                if (isLine(scene, other) && !other.sameSpeaker(told) && gap <= 2) {
                    return other.speakers().get(0);
                }
            }
        }
        return null;
    }

    /** Whether a statement is a line of dialogue: {@code Tèo: …}. */
    private static boolean isLine(Scene scene, Told told) {
        int colon = told.anchor() - 1;
        return told.cue() == null
                && !told.speakers().isEmpty()
                && scene.tokens.is(colon, ":")
                && colon - told.passage().from() <= 3
                && scene.line(told.passage().from()) == scene.line(colon);
    }
}
