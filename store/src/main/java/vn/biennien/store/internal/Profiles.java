package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.ActorProfile;
import vn.biennien.store.PositionRow;

/**
 * Counts over the statements of one actor. The statements are gone through once, and once those who are named with them: the
 * most heard have tens of thousands.
 */
public final class Profiles {
    private static final int MOST = 50;
    private static final int MONTH = 7;
    /** So many articles, the latest, are looked at for others who speak in them. */
    private static final int ARTICLES = 300;

    private final DSLContext ctx;

    /** Profiles over one reading of the record. */
    public Profiles(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** The profile of who has these names. */
    public ActorProfile of(List<String> names) {
        List<Integer> ids =
                ctx.select(NAME.ID).from(NAME).where(NAME.NAME_.in(names)).fetch(NAME.ID);
        return new Pass(ids).profile();
    }

    /** A month's statements of an act; the month is empty where it is open. */
    private record Cell(String month, SpeechAct act) {}

    private record Said(String day, int findings) {}

    /** One going through of an actor's statements. */
    private final class Pass {
        private final List<Integer> own;
        private final Map<Cell, Long> shares =
                new TreeMap<>(Comparator.comparing(Cell::month).thenComparing(Cell::act));
        private final Map<Integer, Long> outlets = new HashMap<>();
        private final Map<String, Days> roles = new HashMap<>();
        private final List<Said> said = new ArrayList<>();
        private final BitSet sure = new BitSet();
        private long heldBack;

        Pass(List<Integer> own) {
            this.own = own;
        }

        ActorProfile profile() {
            statements();
            Map<Part, Map<Integer, Long>> others = others();
            List<ActorProfile.Share> byMonth = new ArrayList<>();
            shares.forEach((cell, n) ->
                    byMonth.add(new ActorProfile.Share(cell.month.isEmpty() ? null : cell.month, cell.act, n)));
            Map<Integer, Long> sources = new HashMap<>(others.getOrDefault(Part.VIA, Map.of()));
            others.getOrDefault(Part.ORIGIN, Map.of()).forEach((id, n) -> sources.merge(id, n, Long::sum));
            return new ActorProfile(
                    byMonth,
                    named(others.getOrDefault(Part.ADDRESSEE, Map.of())),
                    named(others.getOrDefault(Part.TARGET, Map.of())),
                    called(outlets, OUTLET.ID, OUTLET.NAME),
                    named(sources),
                    tenures(),
                    named(beside()),
                    heldBack);
        }

        private void statements() {
            var speaker = STATEMENT_NAME.as("speaker");
            Condition speaks = speaker.NAME_ID
                    .in(inlined(own))
                    .and(speaker.PART.eq(DSL.inline(Part.SPEAKER.ordinal())))
                    .and(STATEMENT.ID.eq(speaker.STATEMENT_ID))
                    .and(FindingsWriter.holds());
            Rows.each(
                    ctx,
                    ctx.select(
                                    STATEMENT.ID,
                                    STATEMENT.SAID_TO,
                                    STATEMENT.ACT,
                                    STATEMENT.OUTLET_ID,
                                    STATEMENT.ROLE,
                                    STATEMENT.CORRECTED,
                                    STATEMENT.CONFIDENCE,
                                    STATEMENT.FINDINGS_ID,
                                    STATEMENT.SHELF)
                            .from(speaker)
                            .crossJoin(STATEMENT)
                            .where(speaks),
                    row -> {
                        int id = row.getInt(1);
                        if (sure.get(id)) {
                            return true; // a joint statement may hold two of the names
                        }
                        if (row.getInt(6) == 0 && row.getDouble(7) < PositionRow.SURE) {
                            heldBack++;
                            return true;
                        }
                        sure.set(id);
                        String day = row.getString(2);
                        boolean open = row.getInt(9) == FindingsWriter.OPEN || day == null;
                        String month = open ? "" : day.substring(0, MONTH);
                        shares.merge(new Cell(month, SpeechAct.valueOf(row.getString(3))), 1L, Long::sum);
                        int outlet = row.getInt(4);
                        if (outlet != 0) {
                            outlets.merge(outlet, 1L, Long::sum);
                        }
                        String role = row.getString(5);
                        if (role != null && !role.isBlank()) {
                            roles.computeIfAbsent(role, r -> new Days()).add(open ? null : day);
                        }
                        said.add(new Said(day == null ? "" : day, row.getInt(8)));
                        return true;
                    });
        }

        /** Who is named with the statements, in which part, and how often. */
        private Map<Part, Map<Integer, Long>> others() {
            Map<Part, Map<Integer, Long>> others = new HashMap<>();
            var speaker = STATEMENT_NAME.as("speaker");
            var other = STATEMENT_NAME.as("other");
            Part[] parts = Part.values();
            Rows.each(
                    ctx,
                    ctx.select(other.STATEMENT_ID, other.PART, other.NAME_ID)
                            .from(speaker)
                            .crossJoin(other)
                            .where(speaker.NAME_ID.in(inlined(own)))
                            .and(speaker.PART.eq(DSL.inline(Part.SPEAKER.ordinal())))
                            .and(other.STATEMENT_ID.eq(speaker.STATEMENT_ID))
                            .and(other.PART.gt(DSL.inline(Part.SPEAKER.ordinal()))),
                    row -> {
                        if (sure.get(row.getInt(1))) {
                            others.computeIfAbsent(parts[row.getInt(2)], p -> new HashMap<>())
                                    .merge(row.getInt(3), 1L, Long::sum);
                        }
                        return true;
                    });
            return others;
        }

        /** Who else speaks in the latest articles, and in how many of them. */
        private Map<Integer, Long> beside() {
            said.sort(Comparator.comparing(Said::day).reversed().thenComparing(Said::findings));
            Set<Integer> articles = new LinkedHashSet<>();
            for (Said s : said) {
                if (articles.size() < ARTICLES) {
                    articles.add(s.findings);
                }
            }
            Map<Integer, Long> beside = new HashMap<>();
            ctx.select(STATEMENT_NAME.NAME_ID, DSL.countDistinct(STATEMENT.FINDINGS_ID))
                    .from(STATEMENT)
                    .join(STATEMENT_NAME)
                    .on(STATEMENT_NAME.STATEMENT_ID.eq(STATEMENT.ID))
                    .where(STATEMENT.FINDINGS_ID.in(inlined(articles)))
                    .and(FindingsWriter.holds())
                    .and(STATEMENT_NAME.PART.eq(DSL.inline(Part.SPEAKER.ordinal())))
                    .and(STATEMENT_NAME.NAME_ID.notIn(inlined(own)))
                    .groupBy(STATEMENT_NAME.NAME_ID)
                    .fetch()
                    .forEach(r -> beside.put(r.value1(), r.value2().longValue()));
            return beside;
        }

        private List<ActorProfile.Tenure> tenures() {
            List<ActorProfile.Tenure> tenures = new ArrayList<>();
            roles.forEach(
                    (role, days) -> tenures.add(new ActorProfile.Tenure(role, days.first, days.last, days.count)));
            tenures.sort(
                    Comparator.comparingLong(ActorProfile.Tenure::statements).reversed());
            List<ActorProfile.Tenure> most = new ArrayList<>(tenures.subList(0, Math.min(MOST, tenures.size())));
            most.sort(Comparator.comparing((ActorProfile.Tenure t) -> t.first() == null ? "~" : t.first())
                    .thenComparing(ActorProfile.Tenure::role));
            return most;
        }
    }

    /** The days on which an office was given. */
    private static final class Days {
        private @Nullable String first;
        private @Nullable String last;
        private long count;

        void add(@Nullable String day) {
            count++;
            if (day != null) {
                first = first == null || day.compareTo(first) < 0 ? day : first;
                last = last == null || day.compareTo(last) > 0 ? day : last;
            }
        }
    }

    private List<ActorProfile.Count> named(Map<Integer, Long> counts) {
        return called(counts, NAME.ID, NAME.NAME_);
    }

    /** The most frequent by their names; what has one name counts as one. */
    private List<ActorProfile.Count> called(Map<Integer, Long> counts, Field<Integer> id, Field<String> name) {
        List<Integer> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2L * MOST)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Long> byName = new HashMap<>();
        ctx.select(id, name)
                .from(id.equals(NAME.ID) ? NAME : OUTLET)
                .where(id.in(inlined(most)))
                .fetch()
                .forEach(r -> byName.merge(r.value2(), counts.getOrDefault(r.value1(), 0L), Long::sum));
        return byName.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(e -> new ActorProfile.Count(e.getKey(), e.getValue()))
                .toList();
    }

    private static List<Param<Integer>> inlined(Iterable<Integer> numbers) {
        List<Param<Integer>> fields = new ArrayList<>();
        numbers.forEach(n -> fields.add(DSL.inline(n)));
        return fields;
    }
}
