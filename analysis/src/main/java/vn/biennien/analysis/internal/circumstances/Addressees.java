package vn.biennien.analysis.internal.circumstances;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Occasion;
import vn.biennien.record.SpeechAct;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds whom a statement is spoken to, and whom it is aimed at. Immutable and thread-safe. */
final class Addressees {
    /** A group without a name is not longer than this. */
    private static final int MAX_GROUP = 14;
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
            if (!scene.inFrame(k, i)) {
                continue;
            }
            Phrases.Match<String> to = words.at(Words.Kind.TO, scene.tokens, i, passage.to());
            Phrases.Match<String> partner = words.at(Words.Kind.PARTNER, scene.tokens, i, passage.to());
            if (to != null || partner != null) {
                Phrases.Match<String> match =
                        partner == null || to != null && to.to() >= partner.to() ? to : partner;
                if (match != null) {
                    object(scene, match.to(), passage.to(), names);
                    i = match.to() - 1;
                }
            }
        }
        names.removeAll(told.speakers());
        return names;
    }

    /** The names, or the group without a name, that begin at a token. */
    private void object(Scene scene, int from, int limit, Set<String> names) {
        int i = from;
        for (int skipped = 0; skipped < MAX_BRIDGE && i < limit; skipped++) {
            Mention mention = scene.mentionFrom(i);
            if (mention != null) {
                break;
            }
            Phrases.Match<String> bridge = words.at(Words.Kind.TO_BRIDGE, scene.tokens, i, limit);
            if (bridge == null) {
                break;
            }
            i = bridge.to();
        }
        phrase(scene, i, limit, names);
    }

    /** Takes a name, names joined by {@code và} or commas, or a group; gives the token behind it. */
    private int phrase(Scene scene, int from, int limit, Set<String> names) {
        int i = from;
        while (i < limit) {
            Mention mention = scene.mentionFrom(i);
            if (mention != null && !mention.figures().isEmpty()) {
                add(scene, mention, names);
                i = mention.to();
            } else {
                int end = group(scene.tokens, i, limit);
                if (end == i) {
                    return i;
                }
                names.add(scene.document.span(i, end).in(scene.document.text()));
                i = end;
            }
            boolean joined = i < limit && (scene.tokens.is(i, "và") || scene.tokens.is(i, ",") || scene.tokens.is(i, "cùng"));
            if (!joined || !(scene.mentionFrom(i + 1) != null || group(scene.tokens, i + 1, limit) > i + 1)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static void add(Scene scene, Mention mention, Set<String> names) {
        if (mention.joint()) {
            mention.figures().forEach(f -> names.add(scene.cast.figures().get(f).name()));
        } else {
            names.add(scene.figure(mention).name());
        }
    }

    /** The end of a group without a name that begins at a token; the token itself where none does. */
    private int group(Tokens tokens, int from, int limit) {
        Phrases.Match<String> head = words.at(Words.Kind.GROUP, tokens, from, limit);
        if (head == null) {
            return from;
        }
        int end = head.to();
        while (end < Math.min(limit, from + MAX_GROUP)
                && tokens.kind(end) == TokenKind.WORD
                && !words.is(Words.Kind.CLOSE, tokens, end, limit)) {
            end++;
        }
        return end;
    }

    /** Whom statement {@code k} is aimed at: the one asked, threatened, accused or praised. */
    Set<String> targets(Scene scene, int k) {
        Told told = scene.statements.get(k);
        Set<String> names = new LinkedHashSet<>();
        Range first = told.content().get(0);
        switch (told.act()) {
            case REQUEST, PROPOSE, PRAISE, ACCUSE, ASK -> phrase(scene, first.from(), first.to(), names);
            case THREATEN -> threatened(scene, told, names);
            case ACCEPT, REJECT, DENY -> opponent(scene, first, names);
            default -> {}
        }
        names.removeAll(told.speakers());
        return names;
    }

    /** The first state, body or person in a threat that is not the one who threatens. */
    private static void threatened(Scene scene, Told told, Set<String> names) {
        for (Range part : told.content()) {
            for (int i = part.from(); i < part.to(); i++) {
                Mention mention = scene.mentionFrom(i);
                if (mention != null
                        && !mention.figures().isEmpty()
                        && !told.speakers().contains(scene.figure(mention).name())
                        && !isOwnSide(scene, told, mention)) {
                    add(scene, mention, names);
                    return;
                }
            }
        }
    }

    /** Whether a mention names the state or body that the speaker holds office in. */
    private static boolean isOwnSide(Scene scene, Told told, Mention mention) {
        String name = scene.figure(mention).name();
        for (String speaker : told.speakers()) {
            var actor = scene.figure(speaker);
            if (actor != null && actor.roles().stream().anyMatch(r -> name.equals(r.body()))) {
                return true;
            }
        }
        return false;
    }

    /** {@code bác bỏ [yêu cầu của Nga]}: whose demand or allegation it is. */
    private static void opponent(Scene scene, Range content, Set<String> names) {
        for (int i = content.from(); i < content.to() && i < content.from() + 8; i++) {
            Mention mention = scene.mentionFrom(i);
            if (mention != null
                    && !mention.figures().isEmpty()
                    && (i == content.from() || scene.tokens.is(i - 1, "của") || scene.tokens.is(i - 1, "từ"))) {
                add(scene, mention, names);
                return;
            }
        }
    }

    /** Whether the words of one speaker go on to the same listener. */
    boolean goesOn(Occasions.@Nullable Found occasion, SpeechAct act) {
        return occasion != null
                && (occasion.event().kind() == Occasion.Kind.INTERVIEW
                        || occasion.event().kind() == Occasion.Kind.CALL
                        || occasion.event().kind() == Occasion.Kind.MEETING);
    }

    /** Names in the order found. */
    static List<String> list(Set<String> names) {
        return List.copyOf(names);
    }
}
