package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.knowledge.Outlets;
import vn.biennien.record.Actor;
import vn.biennien.record.Block;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds through whom an article knows a statement. Immutable and thread-safe. */
final class Sources {
    /** Words that may stand between a medium and what it does: a day, an adverb. */
    private static final int MAX_GAP = 7;
    /** A name has at most so many tokens. */
    private static final int MAX_NAME = 5;

    private final Outlets outlets;

    /** A finder that knows these media. */
    Sources(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The sources named with statement {@code k} itself; {@code addressees} are none of them. */
    List<String> via(Scene scene, int k, Set<String> addressees) {
        Set<String> names = new LinkedHashSet<>();
        Told told = scene.statements.get(k);
        Range passage = told.passage();
        for (int i = passage.from(); i < passage.to(); i++) {
            if (!scene.inFrame(k, i)) {
                continue;
            }
            Mention mention = scene.mentionFrom(i);
            if (mention != null && scene.figure(mention).kind() == Actor.Kind.MEDIA) {
                if (relays(scene, k, mention)) {
                    names.add(scene.figure(mention).name());
                }
                i = Math.max(i, mention.core() - 1);
            } else if (bridged(scene, k, i, names)) {
                continue;
            } else if (scene.is(Words.Kind.STRONG, i, passage.to())) {
                unknown(scene, k, i, names);
            }
        }
        nested(scene, k, names);
        if (names.isEmpty()) {
            documents(scene, k, names);
        }
        names.removeAll(told.speakers());
        names.removeAll(addressees);
        return List.copyOf(names);
    }

    private boolean relays(Scene scene, int k, Mention mention) {
        int before = behindBridge(scene, mention.from());
        return according(scene, before)
                || quotes(scene, k, mention)
                || reports(scene, k, mention)
                || scene.is(Words.Kind.ON, mention.from() - 1, mention.from())
                || scene.is(Words.Kind.ON, mention.from(), mention.core())
                || before < mention.from() && scene.is(Words.Kind.ON, before - 1, before);
    }

    /** The first token of the words such as {@code hãng tin} that stand before a name. */
    private int behindBridge(Scene scene, int from) {
        int start = from;
        for (int i = from - 1; i >= Math.max(0, from - 6); i--) {
            Phrases.Match<String> match = scene.at(Words.Kind.VIA_BRIDGE, i, start);
            if (match != null && match.to() == start) {
                start = i;
            }
        }
        return start;
    }

    private boolean according(Scene scene, int from) {
        for (int i = Math.max(0, from - 5); i < from; i++) {
            Phrases.Match<String> match = scene.at(Words.Kind.ACCORDING, i, from);
            if (match != null && match.to() == from) {
                return true;
            }
        }
        return false;
    }

    /** {@code Reuters hôm qua dẫn lời …}: the medium, then the verb, then the statement's own speaker or words. */
    private boolean quotes(Scene scene, int k, Mention mention) {
        Range cue = scene.statements.get(k).cue();
        for (int i = mention.core(); i < Math.min(mention.core() + MAX_GAP, scene.tokens.size()); i++) {
            if (!scene.inFrame(k, i) || scene.tokens.is(i, ".")) {
                return false;
            }
            Phrases.Match<String> match = scene.at(Words.Kind.QUOTES, i, scene.tokens.size());
            if (match != null) {
                boolean own = cue != null && cue.from() >= match.from() && cue.from() < match.to();
                Range name = scene.statements.get(k).mention();
                return !own || name != null && name.from() > mention.from();
            }
            Mention next = scene.mentionFrom(i);
            if (next != null && scene.figure(next).kind() != Actor.Kind.STATE) {
                return false;
            }
        }
        return false;
    }

    /** {@code “…”, bà Hà nói, AP đưa tin}. */
    private boolean reports(Scene scene, int k, Mention mention) {
        if (mention.from() < scene.statements.get(k).anchor()) {
            return false;
        }
        for (int i = mention.core(); i < Math.min(mention.core() + MAX_GAP, scene.tokens.size()); i++) {
            if (!scene.inFrame(k, i)) {
                return false;
            }
            if (scene.is(Words.Kind.REPORTS, i, scene.tokens.size())) {
                return true;
            }
        }
        return false;
    }

    /** {@code trên mạng xã hội X}, {@code theo tờ X}: a medium that the cast does not know. */
    private boolean bridged(Scene scene, int k, int from, Set<String> names) {
        Tokens tokens = scene.tokens;
        Phrases.Match<String> bridge = scene.at(Words.Kind.VIA_BRIDGE, from, tokens.size());
        boolean leads = bridge != null && (scene.is(Words.Kind.ON, from - 1, from) || according(scene, from));
        if (bridge == null || !leads) {
            return false;
        }
        int end = bridge.to();
        while (end < bridge.to() + MAX_NAME
                && scene.inFrame(k, end)
                && tokens.kind(end) == TokenKind.WORD
                && tokens.isCapital(end)
                && scene.mentionFrom(end) == null) {
            end++;
        }
        if (end > bridge.to()) {
            names.add(outlets.name(scene.document.span(bridge.to(), end).in(scene.document.text())));
        }
        return end > bridge.to();
    }

    /** The medium that stands before what only media do, though nobody knows its name. */
    private void unknown(Scene scene, int k, int verb, Set<String> names) {
        Tokens tokens = scene.tokens;
        for (int i = verb - 1; i >= Math.max(0, verb - MAX_GAP) && scene.inFrame(k, i); i--) {
            if (tokens.kind(i) != TokenKind.WORD || !tokens.isCapital(i)) {
                continue;
            }
            int from = i;
            while (from - 1 > verb - MAX_GAP - MAX_NAME
                    && scene.inFrame(k, from - 1)
                    && tokens.kind(from - 1) == TokenKind.WORD
                    && tokens.isCapital(from - 1)) {
                from--;
            }
            Mention mention = scene.mentionFrom(from);
            boolean other = mention != null
                    && (scene.figure(mention).kind() == Actor.Kind.PERSON
                            || scene.figure(mention).kind() == Actor.Kind.STATE
                            || scene.figure(mention).kind() == Actor.Kind.MEDIA);
            boolean first = from == scene.statements.get(k).passage().from();
            if (!other && !(first && from == i && mention == null)) {
                names.add(outlets.name(scene.document.span(from, i + 1).in(scene.document.text())));
            }
            return;
        }
    }

    /** {@code trong thông cáo}: documents, where no medium is named. */
    private void documents(Scene scene, int k, Set<String> names) {
        Range passage = scene.statements.get(k).passage();
        Range mention = scene.statements.get(k).mention();
        Tokens tokens = scene.tokens;
        for (int i = passage.from(); i < passage.to(); i++) {
            Phrases.Match<String> match = scene.inFrame(k, i) ? scene.at(Words.Kind.DOCUMENT, i, passage.to()) : null;
            if (match == null) {
                continue;
            }
            boolean behind = scene.is(Words.Kind.IN, i - 1, i) || scene.is(Words.Kind.IN, i - 2, i);
            boolean speaks = mention != null && mention.holds(i) || scene.cueAt(i - 1) >= 0 || scene.cueAt(i) >= 0;
            if (behind && !speaks) {
                names.add(scene.document.span(match.from(), match.to()).in(scene.document.text()));
            }
            i = match.to() - 1;
        }
    }

    /** What a medium or document reports of others' words, it is the source of; else whatever the report is known through. */
    private void nested(Scene scene, int k, Set<String> names) {
        int outer = scene.outer(k);
        if (outer < 0) {
            return;
        }
        for (String speaker : scene.statements.get(outer).speakers()) {
            Actor actor = scene.figure(speaker);
            if (actor != null && (actor.kind() == Actor.Kind.MEDIA || actor.kind() == Actor.Kind.DOCUMENT)) {
                names.add(speaker);
            }
        }
        if (names.isEmpty()) {
            names.addAll(via(scene, outer, Set.of()));
        }
    }

    /** The media that the article's first sentences are credited to: {@code Theo đài RT …}. */
    List<String> opening(Scene scene) {
        List<String> names = new ArrayList<>();
        int seen = 0;
        for (Sentence sentence : scene.document.sentences()) {
            if (seen >= 2) {
                break;
            }
            if (scene.block(sentence.from()) == Block.Kind.HEADLINE) {
                continue;
            }
            seen++;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                @Nullable Mention mention = scene.mentionFrom(i);
                if (mention != null
                        && scene.figure(mention).kind() == Actor.Kind.MEDIA
                        && according(scene, behindBridge(scene, i))) {
                    names.add(scene.figure(mention).name());
                }
            }
        }
        return names;
    }
}
