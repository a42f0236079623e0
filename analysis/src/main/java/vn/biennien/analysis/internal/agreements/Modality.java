package vn.biennien.analysis.internal.agreements;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.agreements.AgreementWords.Kind;
import vn.biennien.analysis.internal.agreements.AgreementWords.Teller;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Tells from the words before a verb, and from who says it how, what the verb tells. Immutable; confined to one article. */
final class Modality {
    /** Words about whether it is so stand within so many tokens before the verb. */
    private static final int REACH = 10;

    private static final int RIGHT_BEFORE = 4;

    private final AgreementWords words;
    private final Tokens t;

    private final IntPredicate inName;

    /** @param inName whether a token belongs to a name */
    Modality(AgreementWords words, Tokens tokens, IntPredicate inName) {
        this.words = words;
        this.t = tokens;
        this.inName = inName;
    }

    /**
     * What a verb tells.
     *
     * @param status what became of the agreement
     * @param dated whether that holds only where the text gives the day
     */
    record Reading(AgreementStatus status, boolean dated) {}

    /**
     * The reading of a verb.
     *
     * @param said the statement whose words hold the verb, or null
     * @return null where nothing became of the agreement
     */
    @Nullable
    Reading of(Phrases.Match<Teller> verb, Sentence sentence, @Nullable Statement said) {
        int start = Math.max(clauseStart(sentence, verb.from()), verb.from() - REACH);
        Set<Kind> before = before(start, verb);
        if (before.contains(Kind.NOT)
                || before.contains(Kind.MAYBE)
                || isDoubted(verb.to(), sentence.to())
                || isNoun(start, verb.from()) && isAhead(verb.to(), sentence.to())) {
            return null;
        }
        boolean announced = before.contains(Kind.ANNOUNCE) || said != null && isAnnouncement(said);
        boolean asked = before.contains(Kind.ASK);
        if (said != null) {
            switch (said.act()) {
                case REQUEST, PROPOSE -> asked = true;
                case THREATEN, REJECT -> {
                    if (!announced) {
                        return null;
                    }
                }
                case ASK, DENY -> {
                    return null;
                }
                case ASSERT, ACCEPT, ACCUSE, COMMIT, PRAISE -> {}
            }
        }
        Teller teller = verb.value();
        if (before.contains(Kind.DONE)) {
            return new Reading(teller.status(), false);
        }
        boolean planned = before.contains(Kind.PLAN);
        AgreementStatus status =
                asked ? teller.asked() : planned ? teller.planned() : announced ? teller.announced() : teller.status();
        return status == null ? null : new Reading(status, planned && teller.dated());
    }

    /** Kinds of words about whether it is so, from a token to the verb. */
    private Set<Kind> before(int start, Phrases.Match<Teller> verb) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int i = start; i < verb.from(); i++) {
            Phrases.Match<Kind> modal = inName.test(i) ? null : words.modal(t, i, verb.to());
            if (modal == null) {
                continue;
            }
            if (modal.to() > verb.from()) {
                break; // part of the verb itself
            }
            if (modal.value() != Kind.DONE || verb.from() - i <= RIGHT_BEFORE) {
                kinds.add(modal.value());
            }
            i = modal.to() - 1;
        }
        return kinds;
    }

    private boolean isAnnouncement(Statement said) {
        Span cue = said.cue();
        if (cue == null) {
            return false;
        }
        Phrases.Match<Kind> modal = words.modal(t, t.at(cue.start()), t.at(cue.end()));
        return modal != null && modal.value() == Kind.ANNOUNCE;
    }

    /** Whether a word before a verb makes a noun of it: {@code việc nước này rút khỏi …}. */
    private boolean isNoun(int start, int verb) {
        for (int i = start; i < verb; i++) {
            if (!inName.test(i) && words.length(Kind.NOUN, t, i, verb) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is told of a verb that is a noun only will or may be. */
    private boolean isAhead(int from, int to) {
        for (int i = from; i < to; i++) {
            Phrases.Match<Kind> modal = inName.test(i) ? null : words.modal(t, i, to);
            if (modal != null) {
                if (modal.value() == Kind.PLAN || modal.value() == Kind.MAYBE) {
                    return true;
                }
                i = modal.to() - 1;
            }
        }
        return false;
    }

    private boolean isDoubted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.length(Kind.DOUBT, t, i, to) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause begins in which a verb stands. */
    private int clauseStart(Sentence s, int verb) {
        for (int i = verb - 1; i >= s.from(); i--) {
            if (t.kind(i) == TokenKind.PUNCTUATION && !t.is(i, "-") && !t.is(i, "(") && !t.is(i, ")")) {
                return i + 1;
            }
        }
        return s.from();
    }
}
