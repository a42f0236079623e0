package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Event;
import vn.biennien.record.Party;
import vn.biennien.store.EventReport;
import vn.biennien.store.EventRow;

/** An event as a row for programs. */
final class EventValues {
    /** Names of the columns. */
    static final List<String> KEYS = List.of(
            "id",
            "type",
            "quad",
            "mode",
            "contexts",
            "status",
            "actors",
            "actors_written",
            "actor_countries",
            "actor_sectors",
            "recipients",
            "recipients_written",
            "recipient_countries",
            "recipient_sectors",
            "place",
            "first_day",
            "last_day",
            "basis",
            "trigger",
            "sentence",
            "statement",
            "happening",
            "reports",
            "reported_by",
            "outlets",
            "confidence",
            "article",
            "title",
            "outlet",
            "published",
            "url");

    private EventValues() {}

    /** A happening, column by column. */
    static List<@Nullable Object> of(EventRow row) {
        Event e = row.event();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(e.id());
        values.add(e.type());
        values.add(e.type().quad());
        values.add(e.mode());
        values.add(e.contexts());
        values.add(e.status());
        parties(e.actors(), values);
        parties(e.recipients(), values);
        values.add(e.place());
        values.add(e.when().from());
        values.add(e.when().to());
        values.add(e.when().basis());
        values.add(row.trigger());
        values.add(row.sentence());
        values.add(e.statementId());
        values.add(e.key());
        values.add(row.reports().size());
        values.add(row.reports().stream().map(EventReport::article).toList());
        values.add(row.outlets());
        values.add(e.confidence());
        values.add(row.article().id());
        values.add(row.article().headline().orElse(null));
        values.add(row.article().publication().outlet());
        values.add(row.article().publication().published().value());
        values.add(row.article().publication().url());
        return values;
    }

    private static void parties(List<Party> parties, List<@Nullable Object> values) {
        values.add(parties.stream().map(Party::name).toList());
        values.add(parties.stream().map(Party::written).toList());
        values.add(parties.stream()
                .map(p -> p.country() == null ? "" : p.country())
                .toList());
        values.add(parties.stream()
                .map(p -> p.sector() == null ? "" : p.sector().name())
                .toList());
    }
}
