package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.EventType;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Statement;
import vn.biennien.text.Phrases;
import vn.biennien.text.Pos;
import vn.biennien.text.Sentence;

/**
 * Events that are words: statements, by the crosswalk from speech acts to PLOVER's verbal types in {@code
 * event-acts.tsv}. Immutable; confined to one article.
 */
final class SpokenEvents {
    /** Whom the words are aimed at is named within so many tokens of the content. */
    private static final int REACH = 12;
    /** Words that say that each does it to the other stand within so many tokens. */
    private static final int NEAR = 4;
    /** What was asked so many sentences before is what is refused, to whomever it was addressed. */
    private static final int LAST = 1;

    private final Stage stage;
    private final Clauses clauses;
    private final Subjects subjects;

    SpokenEvents(Stage stage) {
        this.stage = stage;
        this.clauses = new Clauses(stage);
        this.subjects = new Subjects(stage, clauses);
    }

    /** The statements that are events, in text order. */
    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Statement statement : stage.statements) {
            Candidate candidate = candidate(statement);
            if (candidate != null) {
                found.addAll(candidate.eachOther(isMutual(statement)));
            }
        }
        return found;
    }

    private @Nullable Candidate candidate(Statement s) {
        Span cue = s.cue();
        EventWords.Spoken spoken = spoken(s);
        if (spoken == null || isNoun(cue) || isNoDeed(cue)) {
            return null;
        }
        Roles roles = new Roles();
        roles.actorFrom = 0;
        Roles.add(roles.actors, stage.sides.of(s.speakers()));
        roles.actors.removeIf(a -> !acts(a));
        if (roles.actors.isEmpty()) {
            return null;
        }
        passive(s, roles);
        if (roles.recipients.isEmpty()) {
            Roles.add(roles.recipients, others(stage.sides.of(s.targets()), roles));
            roles.recipientGap = 0;
        }
        if (roles.recipients.size() == 1) {
            row(s, roles);
        }
        if (roles.recipients.isEmpty() && isAnswer(s)) { // `bác bỏ cáo buộc rằng …`: whose it is, not of what
            roles.recipientGap = 5;
            named(s, roles, true);
            if (roles.recipients.isEmpty()) {
                opponent(s, roles);
            }
        }
        if (roles.recipients.isEmpty()) {
            roles.recipientGap = 5;
            named(s, roles, false);
        }
        if (roles.recipients.isEmpty() && (s.act() == SpeechAct.REQUEST || s.act() == SpeechAct.THREATEN)) {
            Roles.add(roles.recipients, others(stage.sides.of(s.addressees()), roles));
            roles.recipientGap = 10;
        }
        if (roles.recipients.isEmpty() && isAgainst(s)) {
            opponent(s, roles);
        }
        if (!roles.settle(false, false) || spoken.needsTarget() && roles.recipients.isEmpty() || roles.isPowerless()) {
            return null;
        }
        if (roles.recipients.isEmpty()) {
            roles.recipientGap = Roles.NONE;
        }
        List<Trigger> deeds = deeds(s);
        EventType type = spoken.type();
        if (s.act() == SpeechAct.COMMIT && isRefused(s)) {
            type = EventType.REJECT;
        }
        if (type == EventType.AGREE && !deeds.isEmpty() && isConflict(deeds.get(0))) {
            if (s.act() != SpeechAct.COMMIT || !isConditional(s)) {
                return null; // a sanction announced is no agreement, and found as a deed
            }
            type = EventType.THREATEN;
        }
        Span words = cue != null ? cue : s.spans().get(0);
        int from = stage.tokens.at(words.start());
        int to = Math.max(from + 1, cue != null ? stage.tokens.at(words.end()) : from + 1);
        EventType told = deeds.isEmpty() ? null : deeds.get(0).type();
        List<String> contexts =
                deeds.stream().flatMap(d -> d.contexts().stream()).distinct().toList();
        return new Candidate(type, spoken.mode(told), contexts, roles, from, to, null, s);
    }

    /** What a statement is as an event, by its cue, else by the words at the content's beginning; null where it is none. */
    private EventWords.@Nullable Spoken spoken(Statement s) {
        String text = stage.document.text();
        Span cue = s.cue();
        String content = s.spans().get(0).in(text);
        EventWords.Spoken byContent = stage.words.spokenWith(s.act(), content);
        return byContent != null ? byContent : stage.words.spoken(s.act(), cue == null ? "" : cue.in(text));
    }

    /** {@code Iran bị Iraq cáo buộc …}: the one before is the one whom the words are aimed at. */
    private void passive(Statement s, Roles roles) {
        Span cue = s.cue();
        if (cue == null) {
            return;
        }
        int from = stage.tokens.at(cue.start());
        Sentence sentence = stage.sentence(from);
        Subjects.Before before = subjects.before(sentence, from);
        if (before.passive && !before.agent.isEmpty()) {
            if (!before.subject.isEmpty() && before.agent.get(0).power()) {
                roles.actors.clear();
                Roles.add(roles.actors, before.agent);
            }
            Roles.add(roles.recipients, others(before.subject, roles));
            roles.recipientGap = before.from * 3;
        }
    }

    /** Whether the words say that each does it to the other: {@code tố cáo lẫn nhau}. */
    private boolean isMutual(Statement s) {
        return begins(s, EventWords.Cue.MUTUAL);
    }

    private boolean isConditional(Statement s) {
        for (Span span : s.spans()) {
            int to = stage.tokens.at(span.end());
            for (int i = stage.tokens.at(span.start()); i < to; i++) {
                if (stage.is(EventWords.Cue.IF, i, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether words of somebody can do something: not of media, which hand words on, nor of people at large and experts. */
    private static boolean acts(Side side) {
        Sector sector = side.sector();
        boolean nobody = sector == null || sector == Sector.EDU || sector == Sector.CVL;
        return sector != Sector.MED
                && (side.power() || !nobody || Character.isUpperCase(side.name().codePointAt(0)));
    }

    /**
     * Whether a cue is a noun, so that it is told as a deed, if anybody is named who does it: {@code cáo buộc của Mỹ},
     * {@code các cáo buộc}.
     */
    private boolean isNoun(@Nullable Span cue) {
        if (cue == null) {
            return false;
        }
        int from = stage.tokens.at(cue.start());
        return stage.is(EventWords.Cue.OWN, stage.tokens.at(cue.end()), stage.tokens.size())
                || stage.lengthBefore(
                                EventWords.Cue.NOUN, from, stage.sentence(from).from())
                        > 0;
    }

    /** Whether a cue begins words that tell nothing: {@code từ chối bình luận}. */
    private boolean isNoDeed(@Nullable Span cue) {
        int from = cue == null ? 0 : stage.tokens.at(cue.start());
        Phrases.Match<Trigger> match =
                cue == null ? null : stage.words.trigger(stage.tokens, from, stage.tokens.size());
        return match != null && match.value().type() == null;
    }

    /** Those of some sides that are not the speakers' own state: {@code Mỹ tuyên bố Mỹ sẽ …}. */
    private static List<Side> others(List<Side> sides, Roles roles) {
        return sides.stream()
                .filter(s -> roles.actors.stream()
                        .noneMatch(a -> a.name().equals(s.name()) && !(a.isRolled() && s.isRolled())))
                .toList();
    }

    /** The deeds that the words of a statement tell, in text order. */
    private List<Trigger> deeds(Statement s) {
        List<Trigger> deeds = new ArrayList<>();
        for (Span span : s.spans()) {
            int to = stage.tokens.at(span.end());
            for (int i = stage.tokens.at(span.start()); i < to; i++) {
                Phrases.Match<Trigger> match = stage.words.trigger(stage.tokens, i, to);
                if (match != null && match.value().type() != null) {
                    deeds.add(match.value());
                }
            }
        }
        return deeds;
    }

    private static boolean isConflict(Trigger deed) {
        EventType type = deed.type();
        return type != null && type.quad() == EventType.Quad.MATERIAL_CONFLICT;
    }

    /** Whether somebody promises not to do something: {@code sẽ không thỏa hiệp}. */
    private boolean isRefused(Statement s) {
        return begins(s, EventWords.Cue.REFUSED);
    }

    /** Whether a word of a kind stands near the beginning of the content. */
    private boolean begins(Statement s, EventWords.Cue cue) {
        int from = stage.tokens.at(s.spans().get(0).start());
        int to = Math.min(from + NEAR, stage.tokens.at(s.spans().get(0).end()));
        for (int i = from; i < to; i++) {
            if (stage.is(cue, i, stage.tokens.size())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it answers words that somebody else has said: {@code bác bỏ [mọi cáo buộc …]}. */
    private boolean isAnswer(Statement s) {
        return (s.act() == SpeechAct.REJECT || s.act() == SpeechAct.DENY) && begins(s, EventWords.Cue.ANSWERED);
    }

    private static boolean isAgainst(Statement s) {
        return switch (s.act()) {
            case ACCUSE, REJECT, DENY, THREATEN -> true;
            default -> false;
        };
    }

    /**
     * Whose words are refused or denied where nobody is named: the last before who accused the speaker's side or asked
     * something of it; else the only other power of the sentence; else the last that was named before.
     */
    private void opponent(Statement s, Roles roles) {
        Set<String> own = new HashSet<>();
        roles.actors.forEach(a -> own.add(a.name()));
        Side found = null;
        int sentence = stage.document.sentenceOf(stage.tokens.at(s.sentence().start()));
        for (Statement earlier : stage.statements) {
            if (earlier.sentence().start() >= s.sentence().start()) {
                break;
            }
            boolean at = earlier.act() == SpeechAct.ACCUSE || earlier.act() == SpeechAct.REQUEST;
            Side by = stage.sides.of(earlier.speakers().get(0));
            boolean last = sentence
                            - stage.document.sentenceOf(
                                    stage.tokens.at(earlier.sentence().start()))
                    <= LAST;
            if (at && by != null && by.power() && !own.contains(by.name()) && (last || isAimedAt(earlier, own))) {
                found = by;
            }
        }
        roles.recipientGap = Roles.GUESSED;
        if (found == null) {
            found = stage.onlyPower(
                    stage.tokens.at(s.sentence().start()),
                    stage.tokens.at(s.sentence().end()),
                    own);
            roles.recipientGap = Roles.GUESSED + 1;
        }
        if (found == null) {
            found = stage.lastPower(stage.tokens.at(s.sentence().start()), own);
            roles.recipientGap = Roles.GUESSED + 2;
        }
        if (found != null) {
            roles.recipients.add(found);
        }
    }

    private boolean isAimedAt(Statement s, Set<String> names) {
        return stage.sides.of(s.targets()).stream().anyMatch(t -> names.contains(t.name()));
    }

    /** Adds those who are named in one row with the target: {@code chia buồn với Lào, Thái Lan}. */
    private void row(Statement s, Roles roles) {
        Side target = roles.recipients.get(0);
        int from = stage.tokens.at(s.spans().get(0).start());
        int to = stage.tokens.at(s.spans().get(0).end());
        for (int i = from; i < to; i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention != null
                    && stage.sides.of(mention).stream().anyMatch(n -> n.own().equals(target.own()))) {
                List<Side> all = others(clauses.sides(mention), roles);
                if (!all.isEmpty()) {
                    roles.recipients.clear(); // now with the state whose people they are
                    Roles.add(roles.recipients, all);
                }
                return;
            }
        }
        if (!target.power() && isVerb(from, target.own())) {
            roles.recipients.clear();
        }
    }

    /** Whether words at a token look like somebody and are a verb: {@code đề nghị [tổ chức một cuộc gặp]}. */
    private boolean isVerb(int token, String words) {
        return words.startsWith(stage.tokens.norm(token)) && stage.document.pos(token) == Pos.VERB;
    }

    /**
     * The first power that the content names, other than the speakers' own.
     *
     * @param owner whether it must be named as the one whose words or deed it is: behind {@code của}
     */
    private void named(Statement s, Roles roles, boolean owner) {
        int from = stage.tokens.at(s.spans().get(0).start());
        int to = Math.min(stage.tokens.at(s.spans().get(0).end()), from + REACH);
        for (int i = from; i < to; i++) {
            Mention mention = stage.mentionFrom(i);
            boolean promised = i == from && s.act() == SpeechAct.COMMIT; // what another will do is no promise
            boolean led = !owner || i == from || stage.lengthBefore(EventWords.Cue.OF, i, from) > 0;
            if (mention == null || promised || !led || stage.cast.actor(mention).kind() == Actor.Kind.PLACE) {
                continue;
            }
            for (Side side : clauses.sides(mention)) {
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
