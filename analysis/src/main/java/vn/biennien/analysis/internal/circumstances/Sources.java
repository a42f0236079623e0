package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/** Finds through whom an article knows a statement. Immutable and thread-safe. */
final class Sources {
    /** Words that may stand between a medium and what it does: a day, an adverb. */
    private static final int MAX_GAP = 7;

    private final Words words;

    Sources(Words words) {
        this.words = words;
    }

    /** The sources named with statement {@code k} itself. */
    List<String> via(Scene scene, int k, Set<String> addressees) {
        Set<String> names = new LinkedHashSet<>();
        Told told = scene.statements.get(k);
        Range passage = told.passage();
        for (int i = passage.from(); i < passage.to(); i++) {
            if (!scene.inFrame(k, i)) {
                continue;
            }
            Mention mention = scene.mentionFrom(i);
            Actor medium = mention == null ? null : medium(scene, mention);
            if (medium != null && mention != null) {
                if (!told.speakers().contains(medium.name())
                        && !addressees.contains(medium.name())
                        && relays(scene, k, mention)) {
                    names.add(medium.name());
                }
                i = mention.core() - 1;
            } else if (words.is(Words.Kind.DOCUMENT, scene.tokens, i, passage.to())) {
                document(scene, k, i, names);
            }
        }
        nested(scene, k, names);
        names.removeAll(told.speakers());
        return List.copyOf(names);
    }

    /** The medium that a mention names, with or without {@code hãng tin} before it; or null. */
    private static @Nullable Actor medium(Scene scene, Mention mention) {
        if (mention.figures().isEmpty()) {
            return null;
        }
        Actor actor = scene.figure(mention);
        return actor.kind() == Actor.Kind.MEDIA ? actor : null;
    }

    private boolean relays(Scene scene, int k, Mention mention) {
        int before = behindBridge(scene.tokens, mention.from());
        return according(scene, before)
                || quotes(scene, k, mention)
                || reports(scene, k, mention)
                || words.is(Words.Kind.ON, scene.tokens, mention.from() - 1, mention.from())
                || before < mention.from() && words.is(Words.Kind.ON, scene.tokens, before - 1, before);
    }

    /** The first token of the words such as {@code hãng tin} that stand before a name. */
    private int behindBridge(Tokens tokens, int from) {
        int start = from;
        for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
            Phrases.Match<String> match = words.at(Words.Kind.VIA_BRIDGE, tokens, i, start);
            if (match != null && match.to() == start) {
                start = i;
            }
        }
        return start;
    }

    private boolean according(Scene scene, int from) {
        for (int i = Math.max(0, from - 5); i < from; i++) {
            Phrases.Match<String> match = words.at(Words.Kind.ACCORDING, scene.tokens, i, from);
            if (match != null && match.to() == from) {
                return true;
            }
        }
        return false;
    }

    /** {@code Reuters hôm qua dẫn lời …}: the medium, then the verb, then the statement's own speaker or words. */
    private boolean quotes(Scene scene, int k, Mention mention) {
        Range cue = scene.statements.get(k).cue();
        for (int i = mention.core(); i < Math.min(mention.to() + MAX_GAP, scene.tokens.size()); i++) {
            if (!scene.inFrame(k, i) || scene.tokens.is(i, ".")) {
                return false;
            }
            Phrases.Match<String> match = words.at(Words.Kind.QUOTES, scene.tokens, i, scene.tokens.size());
            if (match != null) {
                boolean own = cue != null && cue.from() >= match.from() && cue.from() < match.to();
                Range name = scene.statements.get(k).mention();
                return !own || name != null && name.from() > mention.from();
            }
            Mention next = scene.mentionFrom(i);
            if (next != null && next != mention && i >= mention.to()) {
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
        for (int i = mention.core(); i < Math.min(mention.to() + MAX_GAP, scene.tokens.size()); i++) {
            if (!scene.inFrame(k, i)) {
                return false;
            }
            if (words.is(Words.Kind.REPORTS, scene.tokens, i, scene.tokens.size())) {
                return true;
            }
        }
        return false;
    }

    private void document(Scene scene, int k, int from, Set<String> names) {
        Tokens tokens = scene.tokens;
        Phrases.Match<String> match = words.at(Words.Kind.DOCUMENT, tokens, from, tokens.size());
        boolean behind = words.is(Words.Kind.IN, tokens, from - 1, from)
                || from > 1 && words.is(Words.Kind.IN, tokens, from - 2, from);
        Range mention = scene.statements.get(k).mention();
        boolean isSpeaker = mention != null && mention.holds(from);
        if (match != null && behind && !isSpeaker) {
            names.add(scene.document.span(match.from(), match.to()).in(scene.document.text()));
        }
    }

    /** What a medium reports of others' words, it is the source of. */
    private static void nested(Scene scene, int k, Set<String> names) {
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
    }

    /** The media that the article's first sentences are credited to: {@code Theo đài RT …}. */
    List<String> opening(Scene scene) {
        List<String> names = new ArrayList<>();
        int seen = 0;
        for (Sentence sentence : scene.document.sentences()) {
            if (seen >= 2) {
                break;
            }
            if (scene.block(sentence.from()) == vn.biennien.record.Block.Kind.HEADLINE) {
                continue;
            }
            seen++;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Mention mention = scene.mentionFrom(i);
                Actor medium = mention == null ? null : medium(scene, mention);
                if (medium != null && mention != null && according(scene, behindBridge(scene.tokens, i))) {
                    names.add(medium.name());
                }
            }
        }
        return names;
    }
}
