package vn.biennien.analysis.internal.circumstances;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.record.SpeechAct;
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

    private final Extents extents;

    Addressees(Extents extents) {
        this.extents = extents;
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
        Phrases.Match<String> with = scene.cueAt(i - 1) == k ? scene.at(Words.Kind.WITH, i, limit) : null;
        if (with != null) {
            object(scene, with.to(), limit, false, names);
            return with.to();
        }
        return i + 1;
    }

    /** Whether the talk named at a token is only what the statement came after, or is about. */
    boolean aside(Scene scene, int token) {
        return scene.is(Words.Kind.ASIDE, token - 1, token) || scene.is(Words.Kind.ASIDE, token - 2, token);
    }

    /** The names, or the group without a name, that begin at a token or behind words such as {@code hãng tin}. */
    private void object(Scene scene, int from, int limit, boolean anyName, Set<String> names) {
        int i = behindBridge(scene, from, limit);
        Mention mention = scene.mentionFrom(i);
        boolean peer = isPeer(scene, from, i, limit);
        if (peer && mention != null && scene.figure(mention).kind() == Actor.Kind.STATE) {
            Mention person = scene.mentionFrom(mention.core());
            String colleague =
                    person == null ? officer(scene, scene.figure(mention).name()) : null;
            if (colleague != null) {
                names.add(colleague); // `người đồng cấp Mỹ`
                return;
            }
            i = person == null ? i : person.from(); // `người đồng cấp Mỹ Donald Trump`
        }
        int end = phrase(scene, Extents.Place.LED, i, limit, names);
        if (end == i && anyName) {
            capitals(scene, i, limit, names);
        }
    }

    /** The one person of the article who holds office in a state, or null. */
    private static @Nullable String officer(Scene scene, String state) {
        String found = null;
        for (Actor actor : scene.cast.figures()) {
            if (actor.kind() == Actor.Kind.PERSON && holdsOffice(actor, state)) {
                if (found != null) {
                    return null;
                }
                found = actor.name();
            }
        }
        return found;
    }

    private static boolean holdsOffice(Actor actor, String state) {
        for (Role role : actor.roles()) {
            if (state.equals(role.body())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title that holds a state before the name stands between a token and another, or begins at it. */
    private static boolean isPeer(Scene scene, int from, int to, int limit) {
        for (int i = from; i <= to; i++) {
            if (scene.is(Words.Kind.PEER, i, limit)) {
                return true;
            }
        }
        return false;
    }

    /** The first token behind words such as {@code hãng tin}. */
    int behindBridge(Scene scene, int from, int limit) {
        int i = from;
        for (int skipped = 0; skipped < MAX_BRIDGE && i < limit && scene.mentionFrom(i) == null; skipped++) {
            Phrases.Match<String> bridge = scene.at(Words.Kind.TO_BRIDGE, i, limit);
            if (bridge == null) {
                break;
            }
            i = bridge.to();
        }
        return i;
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
     * @return the token behind
     */
    int phrase(Scene scene, Extents.Place place, int from, int limit, Set<String> names) {
        boolean commas = place == Extents.Place.CONTENT;
        int end = one(scene, place, from, limit, names);
        while (end > from && end < limit) {
            int next = behindJoint(scene, end, limit, commas);
            int further = next < 0 ? next : one(scene, Extents.Place.JOINED, next, limit, names);
            if (further == next) {
                return end;
            }
            end = further;
        }
        return end;
    }

    /** The token behind the words at a token that join a name or group to one before it, or -1. */
    private static int behindJoint(Scene scene, int token, int limit, boolean commas) {
        boolean comma = scene.tokens.is(token, ",");
        Phrases.Match<String> joint = scene.at(Words.Kind.JOINT, comma ? token + 1 : token, limit);
        int behind = joint != null ? joint.to() : comma && commas ? token + 1 : limit;
        return behind < limit ? behind : -1;
    }

    /** Takes the one name or group that begins at a token; gives the token behind, the token itself where none does. */
    private int one(Scene scene, Extents.Place place, int from, int limit, Set<String> names) {
        int end = extents.end(scene, place, from, limit);
        if (end >= 0) {
            if (end > from) {
                names.addAll(Extents.names(scene, from, end));
            }
            return end;
        }
        end = group(scene, from, limit);
        Mention mention = scene.mentionFrom(from);
        if (end > from) {
            names.add(scene.document.span(from, end).in(scene.document.text()));
            return end;
        }
        if (mention != null && scene.figure(mention).kind() != Actor.Kind.DOCUMENT) {
            add(scene, mention, names);
            return Math.max(mention.core(), from + 1);
        }
        return from;
    }

    /**
     * Adds what is to be learned from a statement.
     *
     * @param annotated whom it was spoken to
     */
    void learn(Scene scene, int k, List<String> annotated, List<Choice> lessons) {
        Told told = scene.statements.get(k);
        Range content = told.content().get(0);
        int start = behindLead(scene, content);
        boolean asks = told.act() == SpeechAct.REQUEST || told.act() == SpeechAct.PROPOSE;
        learn(scene, Extents.Place.CONTENT, start, content.to(), annotated, asks, lessons);
        Range passage = told.passage();
        for (int i = passage.from(); i < passage.to() && !annotated.isEmpty(); i++) {
            Phrases.Match<String> to = scene.inFrame(k, i) ? scene.at(Words.Kind.TO, i, passage.to()) : null;
            if (to != null) {
                int object = behindBridge(scene, to.to(), passage.to());
                learn(scene, Extents.Place.LED, object, passage.to(), annotated, false, lessons);
                i = to.to() - 1;
            }
        }
    }

    private void learn(
            Scene scene,
            Extents.Place place,
            int from,
            int limit,
            List<String> annotated,
            boolean orNobody,
            List<Choice> lessons) {
        int i = from;
        int end = extents.learn(scene, place, i, limit, annotated, orNobody, lessons);
        while (end > i && end < limit) {
            i = behindJoint(scene, end, limit, place == Extents.Place.CONTENT);
            if (i < 0) {
                return;
            }
            end = extents.learn(scene, Extents.Place.JOINED, i, limit, annotated, true, lessons);
        }
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

    /** Whether a name or a group may begin at a token. */
    boolean begins(Scene scene, int token) {
        return scene.mentionFrom(token) != null || group(scene, token, scene.tokens.size()) > token;
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
                && !scene.is(Words.Kind.CLOSE, end, limit)
                && !scene.is(Words.Kind.JOINT, end, limit)) {
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
