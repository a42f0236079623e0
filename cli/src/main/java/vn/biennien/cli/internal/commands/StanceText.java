package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.desk.positions.Told;
import vn.biennien.record.Leaning;
import vn.biennien.record.Position;
import vn.biennien.record.Stand;
import vn.biennien.store.PositionRow;

/** Positions in words for people, in their language. */
final class StanceText {
    private final Context context;

    StanceText(Context context) {
        this.context = context;
    }

    /** How somebody stands: {@code asks that it stop}. */
    String stand(Stand stand) {
        boolean against = stand.leaning() == Leaning.AGAINST;
        return switch (stand.stance()) {
            case FOR -> context.text("stance.for");
            case AGAINST -> context.text("stance.against");
            case CONDITIONAL -> context.text(against ? "stance.conditional.against" : "stance.conditional.for");
            case ASKS -> context.text(against ? "stance.asks.against" : "stance.asks.for");
            case OFFERS -> context.text(against ? "stance.offers.against" : "stance.offers.for");
            case REFUSES -> context.text(against ? "stance.refuses.against" : "stance.refuses.for");
            case OPEN -> context.text("stance.open");
            case NONE -> context.text("stance.none");
        };
    }

    /** Whose words it is: the side, and who spoke for it. */
    String whose(Position p) {
        return p.isRolled() ? context.text("positions.words-of", p.side(), p.actor()) : p.side();
    }

    /** The days. */
    String day(PositionRow row) {
        return day(row.from(), row.to());
    }

    private String day(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            return StatementText.interval(from, to);
        }
        if (to != null) {
            return context.text("said.not-after", to);
        }
        return from != null ? context.text("said.not-before", from) : context.text("said.unknown");
    }

    /** The sentence, with what is at stake marked, and the condition, if there is one. */
    String evidence(Told told) {
        var statement = told.report().statement();
        var article = told.report().article();
        String sentence = new StatementText(context)
                .marked(
                        article.text(),
                        statement.sentence(),
                        java.util.List.of(told.position().words()));
        return condition(told.condition()) + sentence;
    }

    /** The words of a condition before what follows; the empty string where there is none. */
    String condition(String words) {
        return words.isEmpty() ? "" : context.text("positions.condition", StatementText.oneLine(words)) + " ";
    }
}
