package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.record.When;

/** Days in words for people, with what is open left open. */
record WhenText(Context context) {

    /** The days of an event or of what became of an agreement. */
    String of(When when) {
        return of(when.from(), when.to());
    }

    /** An interval; null where an end is open. */
    String of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            return StatementText.interval(from, to);
        }
        if (to != null) {
            return context.text("said.not-after", to);
        }
        return from != null ? context.text("said.not-before", from) : context.text("said.unknown");
    }
}
