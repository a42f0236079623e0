package vn.biennien.analysis.internal.events;

import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.EventWords.Cue;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;

/**
 * Who does what a verb tells, put down to states and alliances as in events, for other finders. Confined to one article
 * and one thread.
 */
public final class Parties {
    private final Stage stage;
    private final Subjects subjects;

    Parties(Stage stage) {
        this.stage = stage;
        this.subjects = new Subjects(stage, new Clauses(stage));
    }

    /**
     * Those who stand before a verb.
     *
     * @param parties who does it: states, alliances, and bodies and places right before the verb; empty where nobody is found
     * @param powers whether states or alliances are among them
     * @param near whether they stand right before the verb, auxiliaries aside
     */
    public record Doing(List<Party> parties, boolean powers, boolean near) {
        static final Doing NOBODY = new Doing(List.of(), false, false);

        public Doing {
            parties = List.copyOf(parties);
        }

        private static Doing of(List<Side> sides, boolean near) {
            List<Party> powers =
                    sides.stream().filter(Side::power).map(Side::party).toList();
            return new Doing(powers, !powers.isEmpty(), near && !powers.isEmpty());
        }
    }

    /**
     * Who does what the verb at a token tells; behind {@code bị} and {@code được} the one between them and the verb.
     *
     * @param agentOnly whether only such a one is wanted
     */
    public Doing before(int verb, boolean agentOnly) {
        Subjects.Before before = subjects.before(stage.sentence(verb), verb);
        if (before.passive) {
            return Doing.of(before.agent, true);
        }
        if (agentOnly) {
            return Doing.NOBODY;
        }
        if (before.from > 0 || before.subject.stream().noneMatch(Side::power)) {
            List<Party> named = rightBefore(verb);
            if (!named.isEmpty()) {
                return new Doing(named, false, true);
            }
        }
        if (before.from > 1 && stage.saidAt(verb) != null) {
            return Doing.NOBODY; // the first of the sentence is who says it, and not whom it is said of
        }
        return Doing.of(before.subject, before.from == 0);
    }

    /** The only state or alliance that a statement's words name before a token, its speakers aside; nobody where there are several. */
    public Doing only(Statement statement, int before) {
        Set<String> speakers = new HashSet<>();
        speakers(statement).parties().forEach(p -> speakers.add(p.name()));
        int from = stage.tokens.at(statement.spans().get(0).start());
        Side only = from < before ? stage.onlyPower(from, before, speakers) : null;
        return only == null ? Doing.NOBODY : Doing.of(List.of(only), false);
    }

    /** For whom the speakers of a statement speak. */
    public Doing speakers(Statement statement) {
        return Doing.of(stage.sides.of(statement.speakers()), true);
    }

    /** A place or a body that acts in the article as a state would, though nobody knows it as one. */
    private List<Party> rightBefore(int verb) {
        int start = stage.sentence(verb).from();
        int i = verb;
        while (i > start) {
            int length = stage.lengthBefore(Cue.AUX, i, start);
            if (length > 0) {
                i -= length;
            } else if (stage.timeAt(i - 1) != null || stage.tokens.is(i - 1, "hôm")) {
                i--;
            } else {
                break;
            }
        }
        LinkedList<Party> row = new LinkedList<>();
        for (Mention m = stage.mentionEndingAt(i); m != null && isBody(m); ) {
            String name = stage.cast.actor(m).name();
            row.addFirst(new Party(name, name, null, null));
            boolean joint = stage.tokens.is(m.from() - 1, "và") || stage.tokens.is(m.from() - 1, ",");
            m = joint ? stage.mentionEndingAt(m.from() - 1) : null;
        }
        return row;
    }

    /** Whether it is a place or a body, or one word of which nobody knows what it names. */
    private boolean isBody(Mention mention) {
        Actor actor = stage.cast.actor(mention);
        return switch (actor.kind()) {
            case PLACE, ORGANISATION, STATE -> true;
            case PERSON -> actor.name().indexOf(' ') < 0 && mention.kind() == Mention.Kind.NAME;
            case MEDIA, UNNAMED, DOCUMENT -> false;
        };
    }

    /** The innermost statement whose content covers a token, or null. */
    public @Nullable Statement saidAt(int token) {
        return stage.saidAt(token);
    }

    /** The time expression that covers a token, or null. */
    public @Nullable TimeExpression timeAt(int token) {
        return stage.timeAt(token);
    }

    /** Whether a token belongs to words that name somebody. */
    public boolean isNamed(int token) {
        return stage.mentionAt(token) != null;
    }
}
