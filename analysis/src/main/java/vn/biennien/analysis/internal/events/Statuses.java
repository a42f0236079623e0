package vn.biennien.analysis.internal.events;

import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.EventWords.Cue;
import vn.biennien.record.EventStatus;
import vn.biennien.record.Statement;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Tells from modal words, negation and who says it whether a deed happened. Immutable; confined to one article. */
final class Statuses {
    private static final int BEFORE = 10;
    private static final int AHEAD = 6;
    private static final int BEHIND = 9;
    /** Words for plans stand within so many tokens before the deed, words for what may be within so many. */
    private static final int PLANNED = 6;

    private static final int POSSIBLE = 4;

    private final Stage stage;
    private final Tokens t;

    Statuses(Stage stage) {
        this.stage = stage;
        this.t = stage.tokens;
    }

    /** The status of the deed at tokens {@code from} to {@code to}; null where it is no event at all. */
    @Nullable
    EventStatus of(Trigger trigger, int from, int to) {
        Statement said = stage.saidAt(from);
        EventStatus told = said == null || isBackground(said, from) ? EventStatus.HAPPENED : told(said, trigger);
        if (told == null) {
            return null;
        }
        Sentence s = stage.sentence(from);
        boolean plan = false;
        boolean maybe = false;
        boolean claimed = false;
        boolean not = false;
        for (int i = from - 1; i >= Math.max(s.from(), from - BEFORE); i--) {
            if (ends(i)) {
                break;
            }
            if (stage.mentionAt(i) != null || isPart(i)) {
                continue;
            }
            boolean verb = !trigger.frame().isNoun();
            plan |= from - i <= PLANNED && stage.is(Cue.PLAN, i, from);
            maybe |= from - i <= POSSIBLE && stage.is(Cue.MAYBE, i, from);
            claimed |= stage.is(Cue.CLAIMED, i, from);
            not |= verb && from - i <= 3 && stage.is(Cue.NOT, i, from);
        }
        plan |= trigger.frame().isNoun() ? ahead(s, from, to) : followsPlan(s, from);
        if (conditional(s, from)) {
            return EventStatus.HYPOTHETICAL;
        }
        if (not) {
            return null;
        }
        if (claimed && told == EventStatus.HAPPENED) {
            return EventStatus.ALLEGED;
        }
        if (plan && told == EventStatus.HAPPENED) {
            return EventStatus.PLANNED;
        }
        if (maybe && told == EventStatus.HAPPENED) {
            return EventStatus.HYPOTHETICAL;
        }
        return told;
    }

    /** Whether a deed in somebody's words is told beside them: {@code phủ nhận … sau khi Iran triệu đại sứ}. */
    private boolean isBackground(Statement said, int from) {
        int start =
                Math.max(stage.sentence(from).from(), t.at(said.spans().get(0).start()));
        for (int i = from - 1; i > start; i--) {
            if (stage.is(Cue.WHILE, i, from)) {
                return true;
            }
        }
        return false;
    }

    /** What a deed is that somebody tells; null where the words ask for it, threaten it or refuse it. */
    private static @Nullable EventStatus told(Statement said, Trigger trigger) {
        return switch (said.act()) {
            case REQUEST, PROPOSE, THREATEN, REJECT, ASK -> trigger.frame().isNoun() ? EventStatus.HAPPENED : null;
            case ACCUSE -> EventStatus.ALLEGED;
            case DENY -> EventStatus.DENIED;
            case COMMIT, ACCEPT -> trigger.frame().isNoun() ? EventStatus.HAPPENED : EventStatus.PLANNED;
            case ASSERT, PRAISE -> EventStatus.HAPPENED;
        };
    }

    private boolean ahead(Sentence s, int from, int to) {
        int words = 0; // names and times in between do not count
        for (int i = Math.max(s.from(), from - AHEAD); i < s.to() && words < BEHIND; i++) {
            if (i >= from && i < to || stage.mentionAt(i) != null) {
                continue;
            }
            if (stage.is(Cue.AHEAD, i, s.to())) {
                return true;
            }
            words += i >= to && stage.timeAt(i) == null ? 1 : 0;
        }
        return false;
    }

    /** Whether it comes after what is planned: {@code dự kiến diễn ra … sau khi ông thăm Anh}. */
    private boolean followsPlan(Sentence s, int from) {
        int i = from - 1;
        while (i > s.from() && !stage.is(Cue.WHILE, i, from)) {
            if (t.kind(i) == TokenKind.PUNCTUATION) {
                return false;
            }
            i--;
        }
        for (int j = i - 1; j >= s.from() && i > s.from(); j--) {
            if (t.kind(j) == TokenKind.PUNCTUATION) {
                return false;
            }
            if (stage.mentionAt(j) == null && stage.is(Cue.AHEAD, j, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean conditional(Sentence s, int from) {
        for (int i = from - 1; i >= Math.max(s.from(), from - 14); i--) {
            if (t.is(i, ";") || t.is(i, ":")) {
                return false;
            }
            if (stage.is(Cue.IF, i, from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a syllable of a longer word: {@code định} in {@code khẳng định}. */
    private boolean isPart(int token) {
        for (int from = Math.max(0, token - 2); from <= token; from++) {
            if (stage.words.length(Cue.PART, t, from, t.size()) > token - from) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int i) {
        return t.kind(i) == TokenKind.PUNCTUATION && !t.is(i, "-")
                || t.kind(i) == TokenKind.QUOTE_OPEN
                || t.kind(i) == TokenKind.QUOTE_CLOSE
                || stage.mentionAt(i) == null && stage.is(Cue.CLAUSE, i, i + 1);
    }
}
