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
    /** {@code Tôi thành thật xin lỗi} begins within so many tokens. */
    private static final int MAX_LEAD = 4;

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

    /** Whom a sentence that reports nothing names as spoken to: {@code Bà Hà trả lời phỏng vấn báo Sông Nhị.} */
    Set<String> namedIn(Scene scene, Range sentence) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Phrases.Match<String> to = scene.at(Words.Kind.TO, i, sentence.to());
            if (to != null) {
                object(scene, to.to(), sentence.to(), true, names);
                i = to.to() - 1;
            }
        }
        return names;
    }

    /** The partner of a talk whose word ends before token {@code from}. */
    Set<String> partner(Scene scene, int from, int limit) {
        Set<String> names = new LinkedHashSet<>();
        object(scene, from, limit, false, names);
        return names;
    }

    /** Takes whom a word at token {@code i} leads to; gives the token to go on with. */
    private int leading(Scene scene, int k, int i, Set<String> names) {
        int limit = scene.statements.get(k).passage().to();
        Phrases.Match<String> to = scene.at(Words.Kind.TO, i, limit);
        Phrases.Match<String> partner = scene.at(Words.Kind.PARTNER, i, limit);
        if (partner != null && (to == null || partner.to() > to.to())) {
            if (!aside(scene, i)) {
                object(scene, partner.to(), limit, false, names);
            }
            return partner.to();
        }
        if (to != null) {
            object(scene, to.to(), limit, true, names);
            return to.to();
        }
        return i + 1;
    }

    /** Whether the talk named at a token is only what the statement came after, or is about. */
    boolean aside(Scene scene, int token) {
        return scene.is(Words.Kind.ASIDE, token - 1, token) || scene.is(Words.Kind.ASIDE, token - 2, token);
    }

    /** The names, or the group without a name, that begin at a token or behind words such as {@code hãng tin}. */
    private void object(Scene scene, int from, int limit, boolean anyName, Set<String> names) {
        int i = from;
        boolean peer = false;
        for (int skipped = 0; skipped < MAX_BRIDGE && i < limit && scene.mentionFrom(i) == null; skipped++) {
            Phrases.Match<String> bridge = scene.at(Words.Kind.TO_BRIDGE, i, limit);
            if (bridge == null) {
                break;
            }
            peer |= scene.is(Words.Kind.PEER, i, limit);
            i = bridge.to();
        }
        peer |= scene.is(Words.Kind.PEER, i, limit);
        Mention mention = scene.mentionFrom(i);
        if (peer && mention != null && scene.figure(mention).kind() == Actor.Kind.STATE) {
            Mention person = scene.mentionFrom(mention.core());
            i = person == null ? i : person.from(); // `người đồng cấp Mỹ Donald Trump`
        }
        int end = phrase(scene, i, limit, false, names);
        if (end == i && anyName) {
            capitals(scene, i, limit, names);
        }
    }

    /** A name that the cast does not know: words with capitals. */
    private static void capitals(Scene scene, int from, int limit, Set<String> names) {
        int end = from;
        while (end < limit
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

    /** Where the one asked or thanked stands in direct speech: behind {@code Chúng tôi kêu gọi}, {@code Cảm ơn}. */
    int behindLead(Scene scene, Range content) {
        for (int i = content.from(); i < Math.min(content.to(), content.from() + MAX_LEAD); i++) {
            Phrases.Match<String> match = scene.at(Words.Kind.LEAD, i, content.to());
            if (match != null) {
                return match.to();
            }
        }
        return content.from();
    }

    /** Whether a word for must or shall stands at a token. */
    boolean mustFollows(Scene scene, int token, int limit) {
        return scene.is(Words.Kind.MUST, token, limit);
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
        Phrases.Match<String> head = tokens.isCapital(from) ? null : scene.at(Words.Kind.GROUP, from, limit);
        if (head == null || scene.is(Words.Kind.PEER, from, limit)) {
            return from;
        }
        int end = head.to();
        if (tokens.is(end - 1, "người") && end < limit && tokens.kind(end) == TokenKind.WORD) {
            end += tokens.isCapital(end) || end + 1 == limit ? 1 : 2; // `người Mỹ`, `người ủng hộ`
        }
        while (end < Math.min(limit, from + MAX_GROUP)
                && tokens.kind(end) == TokenKind.WORD
                && scene.cueAt(end) < 0
                && !scene.is(Words.Kind.CLOSE, end, limit)) {
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
