package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Block;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;

/** Events that words for deeds tell ({@code event-words.tsv}). Immutable; confined to one article. */
final class DoneEvents {
    private final Stage stage;
    private final Arguments arguments;
    private final Statuses statuses;
    /** Tokens of cues: these words are statements already. */
    private final BitSet cues = new BitSet();

    /**
     * A finder of deeds.
     *
     * @param spoken what statements are events: their cues are no deeds
     */
    DoneEvents(Stage stage, List<Candidate> spoken) {
        this.stage = stage;
        this.arguments = new Arguments(stage);
        this.statuses = new Statuses(stage);
        for (Candidate c : spoken) {
            Statement s = c.statement;
            Span cue = s == null ? null : s.cue();
            if (cue != null) {
                cues.set(stage.tokens.at(cue.start()), stage.tokens.at(cue.end()));
            }
        }
    }

    /** The deeds told, in text order. */
    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Block block : stage.article.blocks()) {
            if (block.kind() == Block.Kind.CREDIT || block.kind() == Block.Kind.FURNITURE) {
                continue;
            }
            int end = stage.tokens.at(block.span().end());
            for (int i = stage.tokens.at(block.span().start()); i < end; i++) {
                Phrases.Match<Trigger> match = stage.words.trigger(stage.tokens, i, end);
                if (match == null || stage.mentionAt(i) != null) {
                    continue;
                }
                Candidate candidate = cues.get(i) ? null : candidate(match);
                if (candidate != null) {
                    boolean mutual = stage.is(EventWords.Cue.MUTUAL, match.to(), end)
                            || stage.is(EventWords.Cue.MUTUAL, match.to() + 1, end);
                    found.addAll(candidate.eachOther(mutual));
                }
                i = match.to() - 1;
            }
        }
        return found;
    }

    /** Whether a word of one syllable is a part of another: {@code kiện} in {@code điều kiện}. */
    private boolean isPartOfWord(Phrases.Match<Trigger> match) {
        return match.to() - match.from() == 1
                && stage.document.wordOf(match.from()).to()
                                - stage.document.wordOf(match.from()).from()
                        > 1;
    }

    private @Nullable Candidate candidate(Phrases.Match<Trigger> match) {
        Trigger trigger = match.value();
        EventType type = trigger.type();
        boolean nowhere = trigger.frame() == Trigger.Frame.ARRIVE && stage.mentionInside(match.to()) == null;
        if (type == null || nowhere) {
            return null;
        }
        EventStatus status = statuses.of(trigger, match.from(), match.to());
        if (status == null) {
            return null;
        }
        Roles roles = arguments.of(trigger, match.from(), match.to());
        if (type.quad() == EventType.Quad.MATERIAL_CONFLICT && isGivenUp(match.from())) {
            type = EventType.CONCEDE;
        }
        if (type.isReciprocal() || type == EventType.PROTEST) {
            roles.keep(s -> s.sector() != Sector.MED);
        }
        if (type == EventType.PROTEST) {
            protesters(roles);
        }
        if (type.quad() == EventType.Quad.MATERIAL_CONFLICT) {
            roles.recipients.removeIf(stage.sides::isPlace); // `bắn phá một kho đạn ở tỉnh …`
        }
        if (type == EventType.MOBILIZE) {
            roles.recipients.removeIf(r -> !r.power() && r.sector() != Sector.REB); // those who are sent
        }
        if (type.isReciprocal()) {
            roles.recipients.removeIf(DoneEvents::isAnyone);
        }
        boolean together = type.isReciprocal();
        boolean personal = trigger.frame() == Trigger.Frame.SELF;
        if (roles.recipients.isEmpty()
                && type.quad() == EventType.Quad.MATERIAL_CONFLICT
                && !"weapons".equals(trigger.mode())) { // a test is against nobody in particular
            opponent(match.from(), roles);
        }
        roles.settle(personal, together);
        if (type == EventType.COERCE && "arrest".equals(trigger.mode()) && isRebel(roles)) {
            type = EventType.ASSAULT; // who is no state abducts
        }
        if (roles.isEmpty()
                || together && roles.actors.size() + roles.recipients.size() < 2 && !isAmongMembers(trigger, roles)
                || !isWhole(trigger, type, roles)) {
            return null;
        }
        boolean powerless = roles.isPowerless();
        if (powerless || isPartOfWord(match) || isSport(stage.sentence(match.from()))) { // the dear ones last
            return null;
        }
        Candidate candidate =
                new Candidate(type, trigger.mode(), trigger.contexts(), roles, match.from(), match.to(), trigger, null);
        candidate.status = status;
        candidate.teller = stage.saidAt(match.from());
        return candidate;
    }

    /** Whether a side is some people or thing of no state: {@code hải quân}. */
    private static boolean isAnyone(Side side) {
        return !side.power()
                && side.country() == null
                && Character.isLowerCase(side.name().codePointAt(0));
    }

    /** Whether it is one body whose members meet: {@code Ngoại trưởng các nước EU họp …}. */
    private static boolean isAmongMembers(Trigger trigger, Roles roles) {
        Side only = Roles.first(roles.actors);
        return trigger.frame() == Trigger.Frame.MEET
                && only != null
                && roles.recipients.isEmpty()
                && only.sector() == Sector.IGO
                && only.power();
    }

    /** Whether those are named without whom such a word tells no event. */
    private static boolean isWhole(Trigger trigger, EventType type, Roles roles) {
        Side recipient = Roles.first(roles.recipients);
        if (type == EventType.MOBILIZE && roles.actors.stream().noneMatch(Side::power)) {
            return false;
        }
        if (isWords(type)) {
            return recipient != null && !roles.actors.isEmpty() && roles.recipientGap < Roles.GUESSED;
        }
        return switch (trigger.frame()) {
            case LEAVE -> recipient != null && (type != EventType.SANCTION || recipient.country() == null);
            case VISIT, ARRIVE, HOST, TRIP -> roles.actors.stream().anyMatch(Side::power);
            case TOGETHER -> roles.actors.size() + roles.recipients.size() > 1;
            case ACT -> type != EventType.SUPPORT || recipient != null && roles.recipientGap < 4;
            default -> true;
        };
    }

    /** Whether such an event is done by words: told as a deed, it is one only where both sides are named. */
    private static boolean isWords(EventType type) {
        return switch (type) {
            case REQUEST, REJECT, THREATEN, ACCUSE -> true;
            default -> false;
        };
    }

    /** Whether a sentence tells a match: teams attack, too. */
    private boolean isSport(Sentence s) {
        for (int i = s.from(); i < s.to(); i++) {
            if (stage.is(EventWords.Cue.SPORT, i, s.to())) {
                return true;
            }
        }
        return false;
    }

    /** Whether words for giving up stand before the deed: {@code dỡ bỏ hoàn toàn lệnh cấm vận}. */
    private boolean isGivenUp(int at) {
        int start = stage.sentence(at).from();
        for (int i = at; i > Math.max(start, at - 4); i--) {
            if (stage.mentionAt(i - 1) != null) {
                return false;
            }
            if (stage.lengthBefore(EventWords.Cue.LIFT, i, start) > 0) {
                return true;
            }
        }
        return false;
    }

    /** States do not take to the streets: one that stands before the word is whom a protest is against. */
    private static void protesters(Roles roles) {
        List<Side> powers = roles.actors.stream().filter(Side::power).toList();
        roles.actors.removeAll(powers);
        if (roles.recipients.isEmpty()) {
            Roles.add(roles.recipients, powers);
        }
    }

    private static boolean isRebel(Roles roles) {
        return roles.actors.stream().anyMatch(a -> a.sector() == Sector.REB);
    }

    /** Where a deed against others names none, the only other power of its sentence is the one. */
    private void opponent(int at, Roles roles) {
        Sentence s = stage.sentence(at);
        Set<String> actors = new HashSet<>();
        roles.actors.forEach(a -> actors.add(a.name()));
        Side only = actors.isEmpty() ? null : stage.onlyPower(s.from(), s.to(), actors);
        if (only != null) {
            roles.recipients.add(only);
            roles.recipientGap = Roles.GUESSED;
        }
    }

    /** What is cooperative and still to come is agreed; a withdrawal announced is a concession. */
    static EventType planned(EventType type) {
        return switch (type) {
            case CONSULT, COOPERATE, AID, SUPPORT -> EventType.AGREE;
            case RETREAT -> EventType.CONCEDE;
            default -> type;
        };
    }
}
