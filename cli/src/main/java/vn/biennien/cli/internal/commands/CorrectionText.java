package vn.biennien.cli.internal.commands;

import java.util.List;
import java.util.stream.Collectors;
import vn.biennien.cli.internal.Context;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Correction;
import vn.biennien.store.StatementRow;

/** People's corrections in words for people, in their language. */
final class CorrectionText {

    private static final int SHORT_ID = 8;
    private static final int DAY = 10;

    private final Context context;

    CorrectionText(Context context) {
        this.context = context;
    }

    /** The beginning of the correction's own id. */
    String shortId(Correction c) {
        return context.ink().dim(c.id().substring(0, SHORT_ID));
    }

    /** That a statement was corrected, and by whom; empty where it was not. */
    String mark(StatementRow row) {
        String who = row.correctors().stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        if (!row.corrected()) {
            return "";
        }
        return who.isEmpty() ? context.text("statement.corrected") : context.text("statement.corrected-by", who);
    }

    /** What is right, who says so, when and why. */
    String full(Correction c) {
        return value(c) + " · " + signature(c);
    }

    /** What is right. */
    String value(Correction c) {
        String field = context.messages().name("correction.field", c.field());
        return switch (c.field()) {
            case NO_STATEMENT, CONFIRMED, CONTENT -> field;
            default -> field + ": " + words(c);
        };
    }

    /** Who says so, when and why. */
    String signature(Correction c) {
        String who = c.author().isEmpty() ? context.text("correct.unknown") : c.author();
        return who + " · " + c.at().substring(0, DAY) + " · " + c.reason();
    }

    private String words(Correction c) {
        List<String> value = c.value();
        return switch (c.field()) {
            case ACT -> context.messages().name("act", SpeechAct.valueOf(value.get(0)));
            case MODE -> context.messages().name("mode", SpeechMode.valueOf(value.get(0)));
            case SAID -> value.stream().distinct().filter(d -> !d.isEmpty()).collect(Collectors.joining(" – "));
            default -> value.isEmpty() ? context.text("correct.nobody") : String.join(", ", value);
        };
    }

    /** Each correction of a statement, in full. */
    List<String> all(StatementRow row) {
        return row.corrections().stream().map(this::full).toList();
    }
}
