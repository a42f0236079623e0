package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Occasion;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;

/** Finds the occasion on which each statement was made. Immutable and thread-safe. */
final class Occasions {
    /** An occasion is not taken to last longer than this many sentences without a word of its speaker. */
    private static final int MAX_GAP = 4;
    /** Occasions that are named further from the cue are somebody else's. */
    private static final int MAX_DISTANCE = 40;

    /**
     * An occasion as found.
     *
     * @param word the words that name it
     * @param event what they name
     * @param inherited whether it was taken over from words before
     */
    record Found(Range word, Words.Event event, boolean inherited) {

        Occasion occasion(Scene scene) {
            return new Occasion(event.kind(), scene.document.span(word.from(), word.to()));
        }
    }

    /** The occasion of each statement of {@code scene}; null where none is named. */
    List<@Nullable Found> of(Scene scene) {
        List<@Nullable Found> found = new ArrayList<>();
        for (int k = 0; k < scene.statements.size(); k++) {
            Found own = own(scene, k);
            found.add(own != null ? own : inherited(scene, k, found));
        }
        return found;
    }

    /** The occasion that the attribution names, the one nearest to the cue. */
    private @Nullable Found own(Scene scene, int k) {
        Range passage = scene.statements.get(k).passage();
        int anchor = scene.statements.get(k).anchor();
        Found best = null;
        for (int i = passage.from(); i < passage.to(); i++) {
            Phrases.Match<Words.Event> match = scene.inFrame(k, i) ? scene.event(i, passage.to()) : null;
            if (match == null) {
                continue;
            }
            boolean fits = !match.value().behindPreposition()
                    || scene.is(Words.Kind.AT, i - 1, i)
                    || scene.is(Words.Kind.AT, i - 2, i);
            boolean nearer = best == null || weight(match, anchor) > weight(best, anchor);
            if (fits && nearer && Math.abs(i - anchor) <= MAX_DISTANCE) {
                best = new Found(new Range(match.from(), match.to()), match.value(), false);
            }
            i = match.to() - 1;
        }
        return best;
    }

    private static int weight(Phrases.Match<Words.Event> match, int anchor) {
        return weight(match.from(), match.value(), anchor);
    }

    private static int weight(Found found, int anchor) {
        return weight(found.word().from(), found.event(), anchor);
    }

    /** A press conference or an interview tells more than the speech that is made there. */
    private static int weight(int from, Words.Event event, int anchor) {
        int precise =
                switch (event.kind()) {
                    case SPEECH, COMMUNIQUE -> 0;
                    case MEETING -> 20;
                    default -> 40;
                };
        return precise - Math.abs(from - anchor);
    }

    /** The occasion of the same speaker's words shortly before, or of the narrative that leads up to them. */
    private @Nullable Found inherited(Scene scene, int k, List<@Nullable Found> found) {
        Told told = scene.statements.get(k);
        int here = scene.document.sentenceOf(told.anchor());
        if (broken(scene, k)) {
            return null;
        }
        for (int j = k - 1; j >= 0; j--) {
            Told before = scene.statements.get(j);
            int there = scene.document.sentenceOf(
                    before.content().get(before.content().size() - 1).to() - 1);
            if (here - there > MAX_GAP) {
                break;
            }
            if (before.sameSpeaker(told) && scene.outer(j) == scene.outer(k)) {
                Found earlier = found.get(j);
                return earlier != null && earlier.event().goesOn()
                        ? new Found(earlier.word(), earlier.event(), true)
                        : null;
            }
        }
        return scene.outer(k) >= 0 ? null : narrated(scene, told, here);
    }

    private @Nullable Found narrated(Scene scene, Told told, int here) {
        for (int s = here - 1; s >= Math.max(0, here - 2); s--) {
            Sentence sentence = scene.document.sentences().get(s);
            if (scene.block(sentence.from()) != scene.block(told.passage().from())) {
                return null;
            }
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Phrases.Match<Words.Event> match = scene.owner(i) < 0 ? scene.event(i, sentence.to()) : null;
                if (match != null
                        && match.value().goesOn()
                        && match.value().kind() != Occasion.Kind.SPEECH
                        && scene.names(sentence.from(), sentence.to(), told)) {
                    return new Found(new Range(match.from(), match.to()), match.value(), true);
                }
            }
        }
        return null;
    }

    private boolean broken(Scene scene, int k) {
        Range passage = scene.statements.get(k).passage();
        for (int i = passage.from(); i < passage.to(); i++) {
            if (scene.inFrame(k, i)
                    && (scene.is(Words.Kind.BREAK, i, passage.to()) || scene.is(Words.Kind.OFTEN, i, passage.to()))) {
                return true;
            }
        }
        return false;
    }
}
