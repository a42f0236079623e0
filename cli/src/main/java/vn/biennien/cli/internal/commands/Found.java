package vn.biennien.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.Failure;
import vn.biennien.store.Correction;
import vn.biennien.store.EventRow;
import vn.biennien.store.Lookup;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** The one statement that an id, or the beginning of one, means. */
final class Found {

    private static final int MOST_CANDIDATES = 8;

    private Found() {}

    /**
     * The statement.
     *
     * @return its rows: several where one text stands in several outlets
     * @throws Failure if there is none, or several
     */
    static List<StatementRow> one(Context context, RecordStore store, String prefix) {
        Lookup lookup = store.show(id(context, prefix));
        for (Lookup.Move move : lookup.moves()) {
            context.say(
                    move.to() == null
                            ? context.text("show.gone", move.from(), reason(context, move))
                            : context.text("show.moved", move.from(), move.to(), reason(context, move)));
        }
        Map<String, List<StatementRow>> byId = lookup.rows().stream()
                .collect(Collectors.groupingBy(r -> r.statement().id(), LinkedHashMap::new, Collectors.toList()));
        if (byId.isEmpty() && !lookup.struck().isEmpty()) {
            Correction last = lookup.struck().get(lookup.struck().size() - 1);
            throw new Failure(context.text("show.struck", prefix, new CorrectionText(context).signature(last)));
        }
        if (byId.isEmpty()) {
            throw new Failure(context.text("show.none", prefix));
        }
        if (byId.size() > 1) {
            String candidates = byId.keySet().stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "));
            throw new Failure(context.text("show.several", prefix, candidates));
        }
        return byId.values().iterator().next();
    }

    /**
     * The event that an id, or the beginning of one, means.
     *
     * @return null where it means a statement, or nothing
     * @throws Failure if it means several events, or events and statements
     */
    static @Nullable EventRow event(Context context, RecordStore store, String prefix) {
        String id = id(context, prefix);
        Map<String, EventRow> events = new LinkedHashMap<>();
        store.event(id).forEach(e -> events.putIfAbsent(e.event().id(), e));
        if (events.isEmpty()) {
            return null;
        }
        Lookup lookup = store.show(id);
        Set<String> all = new LinkedHashSet<>(events.keySet());
        lookup.rows().forEach(r -> all.add(r.statement().id()));
        if (all.size() > 1) {
            String candidates = all.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "));
            throw new Failure(context.text("show.several", prefix, candidates));
        }
        return events.values().iterator().next();
    }

    /**
     * What a user gave for an id, or the beginning of one, as ids are written.
     *
     * @throws Failure if it can be none
     */
    static String id(Context context, String prefix) {
        if (!prefix.matches("[0-9a-fA-F]{1,16}")) {
            throw new Failure(context.text("show.not-an-id", prefix));
        }
        return prefix.toLowerCase(Locale.ROOT);
    }

    private static String reason(Context context, Lookup.Move move) {
        return switch (move.why()) {
            case "REANALYSED" -> context.text("moved.reanalysed");
            case "FORGOTTEN" -> context.text("moved.forgotten");
            default -> move.why();
        };
    }
}
