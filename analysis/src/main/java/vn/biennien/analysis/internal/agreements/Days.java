package vn.biennien.analysis.internal.agreements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.agreements.AgreementWords.Kind;
import vn.biennien.analysis.internal.events.Parties;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Article;
import vn.biennien.record.Said;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;
import vn.biennien.record.When;
import vn.biennien.text.Document;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds the days of what is told of agreements. Immutable; confined to one article. */
final class Days {
    private static final int COMMA = 3;

    private final AgreementWords words;
    private final Document document;
    private final Parties parties;
    private final Tokens t;
    private final @Nullable LocalDate published;

    Days(AgreementWords words, Article article, Document document, Parties parties) {
        this.words = words;
        this.document = document;
        this.parties = parties;
        this.t = document.tokens();
        this.published = article.publication().published().day().orElse(null);
    }

    /**
     * The days of a status.
     *
     * @param verb the words that tell it
     * @param verbs where all verbs of the sentence begin that tell some status: each time belongs to the nearest
     */
    When of(AgreementStatus status, int verb, Named named, @Nullable Statement teller, List<Integer> verbs) {
        When said = teller == null || !isDoneBySaying(status) ? null : said(teller.said());
        if (said != null && status == AgreementStatus.WITHDRAWAL_ANNOUNCED) {
            return said; // what else is dated is the withdrawal
        }
        When told = told(status, verb, named, verbs);
        if (told != null) {
            return told;
        }
        return said != null ? said : open();
    }

    /** Whether somebody brings it about by saying so. */
    private static boolean isDoneBySaying(AgreementStatus status) {
        return switch (status) {
            case PROPOSED, REAFFIRMED, SUSPENDED, WITHDRAWAL_ANNOUNCED -> true;
            case SIGNED, IN_FORCE, LEFT, VIOLATION_ALLEGED, EXPIRED -> false;
        };
    }

    private static @Nullable When said(Said said) {
        return said.isOpen() || said.basis() == Said.Basis.NOT_AFTER_PUBLICATION
                ? null
                : new When(said.from(), said.to(), When.Basis.STATEMENT);
    }

    private When open() {
        return published == null ? When.OPEN : new When(null, published, When.Basis.NOT_AFTER_PUBLICATION);
    }

    private @Nullable When told(AgreementStatus status, int verb, Named named, List<Integer> verbs) {
        Sentence sentence = document.sentences().get(document.sentenceOf(verb));
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            TimeExpression time = parties.timeAt(i);
            if (time == null || !isDay(time) || isOfName(i, named, status)) {
                continue;
            }
            int far = distance(verb, i);
            if (far < nearest
                    && verbs.stream().allMatch(v -> v == verb || distance(v, t(time)) >= distance(verb, t(time)))) {
                nearest = far;
                best = i;
            }
        }
        TimeExpression time = best < 0 ? null : parties.timeAt(best);
        TimeValue.Days days = time == null ? null : time.value().days().orElse(null);
        if (time == null || days == null) {
            return null;
        }
        boolean goesOn = isSince(t(time)) && isOver(status);
        return new When(
                days.from(), goesOn ? published : days.to(), isFull(time) ? When.Basis.STATED : When.Basis.RESOLVED);
    }

    private int t(TimeExpression time) {
        return t.at(time.span().start());
    }

    /** Whether a time belongs to the agreement's name: {@code UNCLOS 1982}, {@code ủng hộ thỏa thuận Minsk năm 2015}. */
    private boolean isOfName(int i, Named named, AgreementStatus status) {
        if (named.from() <= i && i < named.to()) {
            return true;
        }
        TimeExpression time = parties.timeAt(i);
        if (time == null || t(time) != named.to()) {
            return false;
        }
        return status == AgreementStatus.REAFFIRMED || t.kind(i) == TokenKind.NUMBER && t(time) == i;
    }

    /** Tokens between; a time behind commas is further off, one in somebody else's words too far. */
    private int distance(int verb, int token) {
        int far = Math.abs(token - verb);
        for (int i = Math.min(token, verb); i < Math.max(token, verb); i++) {
            far += t.is(i, ",") ? COMMA : 0;
        }
        return parties.saidAt(token) == parties.saidAt(verb) ? far : far + 100;
    }

    private static boolean isDay(TimeExpression time) {
        return (time.value().type() == TimeType.DATE || time.value().type() == TimeType.TIME)
                && time.value().days().isPresent();
    }

    /** Whether the words themselves give all of the date, with its year. */
    private boolean isFull(TimeExpression time) {
        String value = time.value().value();
        return value.length() >= 4 && time.span().in(document.text()).contains(value.substring(0, 4));
    }

    /** Whether it may have come about on any day since. */
    private static boolean isOver(AgreementStatus status) {
        return status == AgreementStatus.LEFT
                || status == AgreementStatus.VIOLATION_ALLEGED
                || status == AgreementStatus.SIGNED;
    }

    private boolean isSince(int token) {
        for (int from = Math.max(0, token - 2); from < token; from++) {
            if (words.length(Kind.SINCE, t, from, token) == token - from) {
                return true;
            }
        }
        return false;
    }
}
