package vn.biennien.analysis.internal.events;

import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.Sentence;

/** Finds where deeds take place. Immutable; confined to one article. */
final class EventPlaces {
    private static final int REACH = 16;

    private final Stage stage;

    EventPlaces(Stage stage) {
        this.stage = stage;
    }

    /** The place that the clause of a deed names behind {@code tại} or {@code ở}, the nearest first; or null. */
    @Nullable
    String of(Candidate c) {
        if (c.statement != null) {
            return null; // its occasion tells where words were spoken
        }
        Sentence s = stage.sentence(c.from);
        for (int far = 0; far < REACH; far++) {
            String behind = c.to + far < s.to() ? at(c.to + far, s.to()) : null;
            if (behind != null) {
                return behind;
            }
            String before = c.from - far > s.from() ? at(c.from - far, c.from) : null;
            if (before != null) {
                return before;
            }
        }
        return null;
    }

    private @Nullable String at(int token, int limit) {
        int length = stage.words.length(EventWords.Cue.AT, stage.tokens, token, limit);
        Mention mention = length == 0 ? null : stage.mentionFrom(token + length);
        if (mention == null) {
            return null;
        }
        Actor actor = stage.cast.actor(mention);
        return actor.kind() == Actor.Kind.PLACE || actor.kind() == Actor.Kind.STATE
                ? stage.document.span(mention.from(), mention.core()).in(stage.document.text())
                : null;
    }
}
