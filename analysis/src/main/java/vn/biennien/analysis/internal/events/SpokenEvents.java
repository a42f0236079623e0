package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Statement;

/**
 * Events that are words: statements, by the crosswalk from speech acts to PLOVER's verbal types in {@code
 * event-acts.tsv}. Immutable; confined to one article.
 */
final class SpokenEvents {
    /** Whom the words are aimed at is named within so many tokens of the content. */
    private static final int REACH = 12;

    private final Stage stage;

    SpokenEvents(Stage stage) {
        this.stage = stage;
    }

    /** The statements that are events, in text order. */
    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Statement statement : stage.statements) {
            Candidate candidate = candidate(statement);
            if (candidate != null) {
                found.add(candidate);
            }
        }
        return found;
    }

    private @Nullable Candidate candidate(Statement s) {
        Span cue = s.cue();
        EventWords.Spoken spoken = stage.words.spoken(s.act(), cue == null ? "" : cue.in(stage.document.text()));
        if (spoken == null) {
            return null;
        }
        Roles roles = new Roles();
        roles.actorFrom = 0;
        s.speakers().forEach(n -> Roles.add(roles.actors, List.of(stage.sides.of(n))));
        s.targets().forEach(n -> Roles.add(roles.recipients, List.of(stage.sides.of(n))));
        roles.recipientGap = 0;
        if (roles.recipients.isEmpty()) {
            roles.recipientGap = 5;
            named(s, roles);
        }
        if (roles.recipients.isEmpty() && (s.act() == SpeechAct.REQUEST || s.act() == SpeechAct.THREATEN)) {
            s.addressees().forEach(n -> Roles.add(roles.recipients, List.of(stage.sides.of(n))));
            roles.recipientGap = 10;
        }
        if (!roles.settle(false)
                || spoken.needsTarget() && roles.recipients.isEmpty()
                || roles.actors.stream().noneMatch(Side::power) && roles.recipients.stream().noneMatch(Side::power)) {
            return null;
        }
        Span words = cue != null ? cue : s.spans().get(0);
        int from = stage.tokens.at(words.start());
        int to = Math.max(from + 1, cue != null ? stage.tokens.at(words.end()) : from + 1);
        return new Candidate(spoken.type(), null, List.of(), roles, from, to, null, s);
    }

    /** The first power that the content names, other than the speakers' own. */
    private void named(Statement s, Roles roles) {
        int from = stage.tokens.at(s.spans().get(0).start());
        int to = Math.min(stage.tokens.at(s.spans().get(0).end()), from + REACH);
        for (int i = from; i < to; i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention == null || stage.cast.actor(mention).kind() == Actor.Kind.PLACE) {
                continue;
            }
            for (Side side : stage.sides.of(mention)) {
                boolean own = roles.actors.stream().anyMatch(a -> a.name().equals(side.name()));
                if (side.power() && !own) {
                    Roles.add(roles.recipients, List.of(side));
                }
            }
            if (!roles.recipients.isEmpty()) {
                return;
            }
        }
    }
}
