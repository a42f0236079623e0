package vn.biennien.analysis.internal.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.EventWords.Cue;
import vn.biennien.analysis.internal.events.Subjects.Before;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.EventType;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/** Finds the parties of a trigger in its sentence. Immutable; confined to one article. */
final class Arguments {
    private static final int NEAR = 7;
    private static final int FAR = 16;
    /** So many tokens may stand between {@code vào} and the name of those it is done to. */
    private static final int LED = 5;
    /** So many between {@code cho} and the name of those to whom it is given. */
    private static final int HEAD = 4;

    private final Stage stage;
    private final Tokens t;
    private final Clauses clauses;
    private final Subjects subjects;

    Arguments(Stage stage) {
        this.stage = stage;
        this.t = stage.tokens;
        this.clauses = new Clauses(stage);
        this.subjects = new Subjects(stage, clauses);
    }

    /** The parties of the trigger at tokens {@code from} to {@code to}. */
    Roles of(Trigger trigger, int from, int to) {
        Sentence sentence = stage.sentence(from);
        boolean noun = stage.lengthBefore(Cue.NOUN, from, sentence.from()) > 0
                || stage.is(Cue.OWN, to, sentence.to())
                        && stage.document.wordOf(to - 1).from() <= from;
        if (noun && trigger.frame() != Trigger.Frame.MEET && trigger.frame() != Trigger.Frame.TALK) {
            return trigger.frame() == Trigger.Frame.TRIP || trigger.frame() == Trigger.Frame.VISIT
                    ? trip(sentence, from, to)
                    : deed(sentence, from, to);
        }
        return switch (trigger.frame()) {
            case ACT, SHOW -> act(sentence, from, to);
            case GIVE -> give(sentence, from, to);
            case SELF -> self(sentence, from, to);
            case MEET, TOGETHER -> meet(sentence, from, to);
            case VISIT -> visit(sentence, from, to);
            case ARRIVE -> arrive(sentence, from, to);
            case HOST -> host(sentence, from, to);
            case LEAVE -> leave(trigger.type(), sentence, from, to);
            case DEED -> deed(sentence, from, to);
            case TALK -> talk(sentence, from, to);
            case TRIP -> trip(sentence, from, to);
            case NONE -> new Roles();
        };
    }

    private Roles act(Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        roles.passive = before.passive;
        roles.actorFrom = before.from;
        if (before.passive) {
            Roles.add(roles.recipients, before.subject);
            roles.recipientGap = before.from * 3;
            Roles.add(roles.actors, before.agent);
            if (roles.actors.isEmpty()) {
                Roles.add(roles.actors, behindBy(to, s.to()));
            }
            roles.actorFrom = roles.actors.isEmpty() ? 3 : 0;
        } else {
            Roles.add(roles.actors, before.subject);
            int behind = behindRow(to, s.to());
            object(roles, behind, s.to(), NEAR + stage.words.end(t, from, to, s.to()) - to);
        }
        return roles;
    }

    /** The token behind the verbs that are joined to one: their object stands behind the last. */
    private int behindRow(int to, int end) {
        int last = to;
        while (stage.is(Cue.JOINT, last, end)) {
            Phrases.Match<Trigger> next = stage.words.trigger(t, last + 1, end);
            if (next == null || stage.mentionAt(last + 1) != null) {
                return to;
            }
            last = next.to();
        }
        return last;
    }

    private Roles give(Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        roles.passive = before.passive;
        roles.actorFrom = before.from;
        if (before.passive && !before.agent.isEmpty()) {
            Roles.add(roles.recipients, before.subject);
            Roles.add(roles.actors, before.agent);
            roles.recipientGap = before.from * 3;
            return roles;
        }
        Roles.add(before.passive ? roles.recipients : roles.actors, before.subject);
        for (int i = to; i < Math.min(s.to(), to + FAR); i++) {
            Mention mention = stage.is(Cue.GIVEN, i, s.to()) ? given(i + 1, s.to()) : null;
            if (mention != null) {
                Roles.add(roles.recipients, clauses.sides(mention));
                roles.recipientGap = i - to;
                break;
            }
            if (clauses.breaks(i, s.to())) {
                break;
            }
        }
        if (roles.recipients.isEmpty()) {
            object(roles, to, s.to(), 3);
        }
        return roles;
    }

    /** Who is named within a few words: {@code cho hai nước láng giềng Lào}. */
    private @Nullable Mention given(int from, int end) {
        for (int i = from; i < Math.min(end, from + HEAD); i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention != null && !clauses.sides(mention).isEmpty()) {
                return mention;
            }
            if (clauses.breaks(i, end)) {
                return null;
            }
        }
        return null;
    }

    private Roles self(Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        if (before.from <= 1) {
            Roles.add(roles.actors, before.subject);
            roles.actorFrom = before.from;
        }
        return roles;
    }

    private Roles meet(Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        roles.actorFrom = before.from;
        Roles.add(roles.actors, before.subject);
        int limit = Math.min(s.to(), to + NEAR);
        boolean with = stage.is(Cue.WITH, to - 1, to);
        for (int i = to; i < limit; i++) {
            with |= stage.is(Cue.WITH, i, limit);
            Mention mention = stage.mentionFrom(i);
            if (mention != null && (i == to || with)) {
                Roles.add(roles.recipients, clauses.sides(mention));
                roles.recipientGap = i - to;
                break;
            }
            if (clauses.hardBreak(i)) {
                break;
            }
        }
        if (before.passive) {
            Roles.add(roles.recipients, before.agent);
        }
        return roles.recipients.isEmpty() && stage.is(Cue.AMONG, to, s.to()) ? talk(s, from, to) : roles;
    }

    private Roles visit(Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        roles.actorFrom = before.from;
        Roles.add(roles.actors, before.subject);
        object(roles, to, s.to(), 3);
        return roles;
    }

    /** A visitor is an officer of one state, and goes to another: nothing stands between the verb and its name. */
    private Roles arrive(Sentence s, int from, int to) {
        Mention place = stage.mentionInside(to);
        Roles roles = place == null ? new Roles() : visit(s, from, to);
        boolean visitor = roles.actorFrom == 0 && roles.actors.stream().anyMatch(Side::isRolled);
        return visitor && roles.recipients.stream().anyMatch(r -> r.country() != null) ? roles : new Roles();
    }

    private Roles host(Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        Mention guest = stage.mentionFrom(to);
        if (guest != null && before.from <= 1 && !before.subject.isEmpty()) {
            Roles.add(roles.actors, clauses.sides(guest));
            Roles.add(roles.recipients, before.subject);
            roles.actorFrom = 0;
            roles.recipientGap = before.from;
        }
        return roles;
    }

    private Roles leave(@Nullable EventType type, Sentence s, int from, int to) {
        Before before = subjects.before(s, from);
        Roles roles = new Roles();
        roles.actorFrom = before.from;
        Roles.add(roles.actors, before.subject);
        boolean sanction = type == EventType.SANCTION;
        for (int i = to; i < Math.min(s.to(), to + (sanction ? FAR : NEAR)); i++) {
            Mention around = stage.mentionAt(i); // the trigger's last words may begin it: `thành viên của Hiệp ước …`
            Mention mention = around != null && around.from() < to ? stage.mentionInside(i) : stage.mentionFrom(i);
            if (mention != null) {
                Actor actor = stage.cast.actor(mention);
                if (actor.kind() == Actor.Kind.DOCUMENT) {
                    roles.recipients.add(new Side(actor.name(), actor.name(), null, null, null, true));
                } else if (sanction && actor.kind() == Actor.Kind.STATE) {
                    continue; // `đình chỉ hoạt động thanh sát của Mỹ theo hiệp ước …`
                } else {
                    Roles.add(roles.recipients, clauses.sides(mention));
                }
                roles.recipientGap = i - to;
                break;
            }
            if (sanction ? clauses.hardBreak(i) || t.is(i, ",") : clauses.breaks(i, s.to())) {
                break;
            }
        }
        return roles;
    }

    /** {@code cuộc tấn công của A vào B}, {@code lệnh cấm vận mà A áp đặt lên B}, {@code cuộc xâm lược B của A}. */
    private Roles deed(Sentence s, int from, int to) {
        Roles roles = new Roles();
        boolean doer = false;
        int limit = Math.min(s.to(), to + FAR);
        for (int i = to; i < limit && !clauses.hardBreak(i); i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention != null) {
                boolean of = stage.lengthBefore(Cue.OF, i, to) > 0;
                if (of && !doer) {
                    Roles.add(roles.actors, clauses.sides(mention));
                    roles.actorFrom = 0;
                    doer = true;
                } else if (roles.recipients.isEmpty() && (i - to < 4 || isLedTo(i, to))) {
                    Roles.add(roles.recipients, clauses.sides(mention));
                    roles.recipientGap = i - to;
                }
                i = Math.max(i, mention.core() - 1);
            } else if (i > to && !doer && stage.is(Cue.BREAK, i, s.to()) && !stage.is(Cue.RELATIVE, i, s.to())) {
                break;
            }
        }
        int meets = doer && roles.recipients.isEmpty() ? meets(s, from) : 0;
        if (meets > 0) {
            Roles.add(roles.recipients, subjects.clause(s, from - meets));
            roles.recipientGap = 3;
        }
        if (!doer) {
            Before before = subjects.before(s, from);
            if (before.from <= 1) {
                Roles.add(before.passive && before.agent.isEmpty() ? roles.recipients : roles.actors, before.subject);
                roles.actorFrom = 1 + before.from;
            }
        }
        return roles;
    }

    /** How many tokens before a noun say that the one before them meets with it ({@code vấp phải sự phản đối}); 0 for none. */
    private int meets(Sentence s, int noun) {
        int from = noun;
        int length = stage.lengthBefore(Cue.NOUN, from, s.from());
        from -= length;
        int meets = stage.lengthBefore(Cue.MEETS, from, s.from());
        return meets == 0 ? 0 : length + meets;
    }

    /** Whether a word like {@code vào} leads to a mention, with few others between: {@code nhằm vào lực lượng Tehran}. */
    private boolean isLedTo(int mention, int start) {
        for (int i = mention; i > Math.max(start, mention - LED); i--) {
            if (i < mention && stage.mentionAt(i) != null) {
                return false;
            }
            if (stage.lengthBefore(Cue.TO, i, start) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code cuộc gặp giữa A và B}, {@code cuộc điện đàm với B}, {@code thượng đỉnh A - B}. */
    private Roles talk(Sentence s, int from, int to) {
        Roles roles = new Roles();
        int limit = Math.min(s.to(), to + FAR);
        boolean among = false;
        boolean with = false;
        for (int i = to; i < limit && !clauses.hardBreak(i); i++) {
            List<String> both = stage.words.both(t, i, limit);
            if (both != null && roles.isEmpty()) {
                both.forEach(b -> roles.actors.add(stage.sides.state(b)));
                roles.actorFrom = 0;
                return roles;
            }
            among |= stage.is(Cue.AMONG, i, limit);
            Mention mention = stage.mentionFrom(i);
            if (mention != null) {
                boolean linked = i == to
                        || t.is(i - 1, "-")
                        || t.is(i - 1, "–")
                        || among
                        || stage.lengthBefore(Cue.WITH, i, to) > 0
                        || stage.lengthBefore(Cue.OF, i, to) > 0;
                if (!linked) {
                    break;
                }
                with |= stage.lengthBefore(Cue.WITH, i, to) > 0;
                Roles.add(roles.actors, clauses.sides(mention));
                roles.actorFrom = 0;
                i = Math.max(i, mention.core() - 1);
            } else if (stage.is(Cue.BREAK, i, s.to()) && !stage.is(Cue.JOINT, i, s.to())
                    || stage.is(Cue.AT, i, s.to())) {
                break;
            }
        }
        if (roles.actors.size() < 2) {
            Before before = subjects.before(s, from);
            if (before.from <= 1 || with && before.from == 2) {
                Roles.add(roles.actors, before.subject);
                roles.actorFrom = 1 + before.from;
            }
        }
        return roles;
    }

    private Roles trip(Sentence s, int from, int to) {
        Roles roles = new Roles();
        for (int i = to; i < Math.min(s.to(), to + FAR) && !clauses.hardBreak(i); i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention != null) {
                boolean of = stage.lengthBefore(Cue.OF, i, to) > 0;
                Roles.add(of ? roles.actors : roles.recipients, clauses.sides(mention));
                roles.actorFrom = of ? 0 : roles.actorFrom;
                i = Math.max(i, mention.core() - 1);
                if (!roles.actors.isEmpty() && !roles.recipients.isEmpty()) {
                    break;
                }
            } else if (stage.is(Cue.BREAK, i, s.to())) {
                break;
            }
        }
        if (roles.actors.isEmpty()) {
            Before before = subjects.before(s, from);
            if (before.from <= 1) {
                Roles.add(roles.actors, before.subject);
                roles.actorFrom = 1 + before.from;
            }
        }
        return roles;
    }

    /** The object behind a verb: the first party within {@code reach} tokens, in the same clause. */
    private void object(Roles roles, int to, int end, int reach) {
        for (int i = to; i < Math.min(end, to + reach); i++) {
            Mention mention = i == to ? stage.mentionInside(i) : stage.mentionFrom(i);
            if (mention != null) {
                List<Side> sides = clauses.sides(mention);
                boolean own = !roles.actors.isEmpty()
                        && sides.stream()
                                .allMatch(o -> roles.actors.stream()
                                        .anyMatch(a -> a.name().equals(o.name()) && a.power()));
                if (!own) {
                    Roles.add(roles.recipients, sides);
                    roles.recipientGap = i - to;
                    return;
                }
            }
            if (clauses.breaks(i, end)) {
                return;
            }
        }
    }

    private List<Side> behindBy(int to, int end) {
        for (int i = to; i < Math.min(end, to + FAR); i++) {
            int by = stage.words.length(Cue.BY, t, i, end);
            Mention mention = by > 0 ? stage.mentionFrom(i + by) : null;
            if (mention == null && by > 0) {
                mention = stage.mentionFrom(i + by + 1); // `bởi khủng bố IS`
            }
            if (mention != null) {
                return clauses.sides(mention);
            }
            if (clauses.hardBreak(i)) {
                break;
            }
        }
        return List.of();
    }
}
