package vn.biennien.analysis.internal.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventStatus;
import vn.biennien.record.Said;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;
import vn.biennien.record.When;
import vn.biennien.text.Sentence;

/** Finds the days of events. Immutable; confined to one article. */
final class EventDays {
    private final Stage stage;

    EventDays(Stage stage) {
        this.stage = stage;
    }

    /** The days of what a candidate tells. */
    When of(Candidate c) {
        Statement s = c.statement;
        return s != null ? said(s.said()) : done(c);
    }

    private When said(Said said) {
        LocalDate from = said.from();
        LocalDate to = said.to();
        return from == null || to == null || said.basis() == Said.Basis.NOT_AFTER_PUBLICATION
                ? open(EventStatus.HAPPENED)
                : new When(from, to, When.Basis.STATEMENT);
    }

    private When done(Candidate c) {
        Sentence sentence = stage.sentence(c.from);
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            TimeExpression time = stage.timeAt(i);
            if (time == null || !isDay(time)) {
                continue;
            }
            int far = distance(c, i);
            if (far < nearest) {
                nearest = far;
                best = time;
            }
        }
        TimeValue.Days days = best == null ? null : best.value().days().orElse(null);
        return best == null || days == null
                ? open(c.status)
                : new When(days.from(), days.to(), isFull(best) ? When.Basis.STATED : When.Basis.RESOLVED);
    }

    /** Tokens between; a time behind commas or in somebody else's words is further off. */
    private int distance(Candidate c, int token) {
        int far = Math.abs(token - c.from);
        for (int i = Math.min(token, c.from); i < Math.max(token, c.from); i++) {
            far += stage.tokens.is(i, ",") ? 3 : 0;
        }
        return stage.saidAt(token) == stage.saidAt(c.from) ? far : far + 100;
    }

    private static boolean isDay(TimeExpression time) {
        return (time.value().type() == TimeType.DATE || time.value().type() == TimeType.TIME)
                && time.value().days().isPresent();
    }

    /** Whether the words themselves give all of the date, with its year. */
    private boolean isFull(TimeExpression time) {
        String value = time.value().value();
        return value.length() >= 4 && time.span().in(stage.document.text()).contains(value.substring(0, 4));
    }

    private When open(EventStatus status) {
        LocalDate published = stage.published();
        return open(status, published);
    }

    private static When open(EventStatus status, @Nullable LocalDate published) {
        if (published == null) {
            return When.OPEN;
        }
        return switch (status) {
            case PLANNED -> new When(published, null, When.Basis.NOT_BEFORE_PUBLICATION);
            case HYPOTHETICAL -> When.OPEN;
            case HAPPENED, ALLEGED, DENIED -> new When(null, published, When.Basis.NOT_AFTER_PUBLICATION);
        };
    }
}
