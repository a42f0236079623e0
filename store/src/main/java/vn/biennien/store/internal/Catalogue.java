package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.CHANGE;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.META;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_FORM;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.store.ActorRow;
import vn.biennien.store.MonthCount;
import vn.biennien.store.RecordFigures;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;

/** Lists and counts over the whole record. */
public final class Catalogue {

    /** Spellings of one actor may lie apart in the ranking: so many more names are looked at than are asked for. */
    private static final int SPARE = 4;

    /** Longer lists of actors are not kept. */
    private static final int MOST_KEPT = 1000;

    /** More names than this are not named in a query: then it is asked about all. */
    private static final int MANY = 20_000;

    private final DSLContext ctx;

    /** A catalogue over one reading of the record. */
    public Catalogue(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** Number of the latest change; 0 where there is none. */
    public int lastChange() {
        Integer last =
                ctx.select(DSL.max(CHANGE.SEQ)).from(CHANGE).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /** Actors by the number of their statements; those that {@code typed} may mean, or all. */
    public List<ActorRow> actors(@Nullable String typed, int limit) {
        return typed == null && limit <= MOST_KEPT
                ? Kept.of(ctx)
                        .answer(ctx, Actors.class, List.of(Actors.class, limit), () -> new Actors(found(null, limit)))
                        .rows
                : found(typed, limit);
    }

    /** Actors as they are kept. */
    private record Actors(List<ActorRow> rows) {}

    private List<ActorRow> found(@Nullable String typed, int limit) {
        Set<Integer> named = typed == null ? mostHeard(limit) : new NameSearch(ctx).ids(typed);
        if (named.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> heard = counts(named);
        List<Integer> looked = new ArrayList<>(named);
        looked.sort(
                Comparator.comparing((Integer id) -> -heard.getOrDefault(id, 0)).thenComparing(id -> id));
        looked = looked.subList(0, (int) Math.min(looked.size(), (long) limit * SPARE));
        Set<String> blocks = new LinkedHashSet<>();
        for (List<Integer> chunk : Loader.chunks(looked)) {
            blocks.addAll(ctx.selectDistinct(NAME.BLOCK)
                    .from(NAME)
                    .where(NAME.ID.in(chunk))
                    .fetch(NAME.BLOCK));
        }
        Set<Integer> wanted = Set.copyOf(looked);
        List<ActorRow> rows = new ArrayList<>();
        List<ActorMerge.Group> groups = new ArrayList<>(new NameSearch(ctx).groups(blocks));
        groups.removeIf(g -> g.names().stream().noneMatch(p -> wanted.contains(p.id())));
        Map<Integer, List<String>> forms = forms(groups);
        Set<Integer> all = new HashSet<>();
        groups.forEach(g -> g.names().forEach(p -> all.add(p.id())));
        Map<Integer, Integer> counts = counts(all);
        for (ActorMerge.Group group : groups) {
            rows.add(row(group, counts, forms));
        }
        if (typed == null) {
            rows.removeIf(r -> r.statements() == 0); // people have struck all of them
        }
        rows.sort(Comparator.comparingLong(ActorRow::statements)
                .reversed()
                .thenComparing(ActorRow::name)
                .thenComparing(ActorRow::kind));
        return List.copyOf(rows.subList(0, Math.min(rows.size(), limit)));
    }

    /** The names with most reports, some more than are asked for: what is repeated does not count in the end. */
    private Set<Integer> mostHeard(int limit) {
        return new LinkedHashSet<>(ctx.select(STATEMENT_NAME.NAME_ID)
                .from(STATEMENT_NAME)
                .where(STATEMENT_NAME.PART.eq(DSL.inline(Part.SPEAKER.ordinal())))
                .groupBy(STATEMENT_NAME.NAME_ID)
                .orderBy(DSL.count().desc(), STATEMENT_NAME.NAME_ID)
                .limit((int) Math.min(Integer.MAX_VALUE, 2L * SPARE * limit))
                .fetch(STATEMENT_NAME.NAME_ID));
    }

    /** The actor that has exactly this name as one of its own; of several kinds under one name the one that speaks most. */
    public Optional<ActorRow> actor(String name) {
        List<Integer> ids =
                ctx.select(NAME.ID).from(NAME).where(NAME.NAME_.eq(name)).fetch(NAME.ID);
        return actorsNamed(ids).keySet().stream().max(Comparator.comparingLong(ActorRow::statements));
    }

    /** The actors that bear these names, in the order of their first names in the list, each with all its names. */
    public Map<ActorRow, Set<Integer>> actorsNamed(List<Integer> named) {
        Set<ActorMerge.Group> groups = groupsOf(named);
        Set<Integer> all = new LinkedHashSet<>();
        groups.forEach(g -> g.names().forEach(p -> all.add(p.id())));
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Integer> counts = counts(all);
        Map<Integer, List<String>> forms = forms(groups);
        Map<ActorRow, Set<Integer>> actors = new LinkedHashMap<>();
        for (ActorMerge.Group group : groups) {
            Set<Integer> names = new LinkedHashSet<>();
            group.names().forEach(p -> names.add(p.id()));
            actors.put(row(group, counts, forms), names);
        }
        return actors;
    }

    /** The actors that bear these names, each with the numbers of its names and how they are spelt. */
    public List<Map<Integer, String>> spellings(Collection<Integer> named) {
        List<Map<Integer, String>> spellings = new ArrayList<>();
        for (ActorMerge.Group group : groupsOf(named)) {
            Map<Integer, String> names = new LinkedHashMap<>();
            group.names().forEach(p -> names.put(p.id(), p.name()));
            spellings.add(names);
        }
        return spellings;
    }

    private Set<ActorMerge.Group> groupsOf(Collection<Integer> named) {
        Set<String> blocks = new LinkedHashSet<>();
        for (List<Integer> chunk : Loader.chunks(named)) {
            blocks.addAll(ctx.selectDistinct(NAME.BLOCK)
                    .from(NAME)
                    .where(NAME.ID.in(chunk))
                    .fetch(NAME.BLOCK));
        }
        Map<Integer, ActorMerge.Group> groupOf = new HashMap<>();
        new NameSearch(ctx).groups(blocks).forEach(g -> g.names().forEach(p -> groupOf.put(p.id(), g)));
        Set<ActorMerge.Group> groups = new LinkedHashSet<>();
        named.stream().map(groupOf::get).filter(Objects::nonNull).forEach(groups::add);
        return groups;
    }

    private static ActorRow row(
            ActorMerge.Group group, Map<Integer, Integer> counts, Map<Integer, List<String>> forms) {
        List<ActorMerge.Profile> names = new ArrayList<>(group.names());
        names.sort(Comparator.comparing((ActorMerge.Profile p) -> -counts.getOrDefault(p.id(), 0))
                .thenComparing(ActorMerge.Profile::name)
                .thenComparing(ActorMerge.Profile::kind));
        Set<String> spellings = new LinkedHashSet<>();
        Set<String> allForms = new LinkedHashSet<>();
        Set<Role> roles = new LinkedHashSet<>();
        long statements = 0;
        Actor.Kind kind = Actor.Kind.UNNAMED;
        for (ActorMerge.Profile p : names) {
            spellings.add(p.name());
            allForms.addAll(forms.getOrDefault(p.id(), List.of()));
            roles.addAll(p.roles());
            statements += counts.getOrDefault(p.id(), 0);
            kind = kind == Actor.Kind.UNNAMED ? p.kind() : kind;
        }
        return new ActorRow(
                names.get(0).name(),
                kind,
                List.copyOf(spellings),
                List.copyOf(allForms),
                List.copyOf(roles),
                statements,
                spellings.size() == 1 ? null : group.reason());
    }

    /** How many utterances each name makes; those of {@code names}, and of all where they are very many. */
    private Map<Integer, Integer> counts(Set<Integer> names) {
        Condition speaks = STATEMENT_NAME.PART.eq(Part.SPEAKER.ordinal());
        // Of those few statements the names are looked up by the statement; the sum keeps SQLite from their own index.
        Condition speaksIn = speaks;
        if (names.size() <= MANY) {
            var numbers = names.stream().map(DSL::inline).toList();
            speaks = speaks.and(STATEMENT_NAME.NAME_ID.in(numbers));
            speaksIn = speaksIn.and(STATEMENT_NAME.NAME_ID.add(DSL.inline(0)).in(numbers));
        }
        Map<Integer, Integer> counts = numbers(ctx.select(STATEMENT_NAME.NAME_ID, DSL.count())
                .from(STATEMENT_NAME)
                .where(speaks)
                .groupBy(STATEMENT_NAME.NAME_ID));
        // Statements that a correction covers are few: cheaper to take off than to look at every one.
        ctx.select(STATEMENT_NAME.NAME_ID, DSL.count())
                .from(STATEMENT)
                .crossJoin(STATEMENT_NAME)
                .where(
                        STATEMENT.SHELF.eq(FindingsWriter.COVERED),
                        STATEMENT_NAME.STATEMENT_ID.eq(STATEMENT.ID),
                        speaksIn)
                .groupBy(STATEMENT_NAME.NAME_ID)
                .fetch()
                .forEach(r -> counts.merge(r.value1(), -r.value2(), Integer::sum));
        // So are those that are told several times, in a headline or in copies: each counts once.
        ctx.select(STATEMENT_NAME.NAME_ID, DSL.count().minus(DSL.countDistinct(STATEMENT.UTTERANCE_ID)))
                .from(STATEMENT)
                .crossJoin(STATEMENT_NAME)
                .where(
                        STATEMENT.UTTERANCE_ID.isNotNull(),
                        STATEMENT_NAME.STATEMENT_ID.eq(STATEMENT.ID),
                        STATEMENT.SHELF.add(0).ne(FindingsWriter.COVERED),
                        speaksIn)
                .groupBy(STATEMENT_NAME.NAME_ID)
                .fetch()
                .forEach(r -> counts.merge(r.value1(), -r.value2(), Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<Integer, List<String>> forms(Collection<ActorMerge.Group> groups) {
        List<Integer> ids = new ArrayList<>();
        groups.forEach(g -> g.names().forEach(p -> ids.add(p.id())));
        Map<Integer, List<String>> forms = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(ids)) {
            ctx.select(NAME_FORM.NAME_ID, NAME_FORM.FORM)
                    .from(NAME_FORM)
                    .where(NAME_FORM.NAME_ID.in(chunk))
                    .orderBy(NAME_FORM.NAME_ID, NAME_FORM.USES.desc(), NAME_FORM.FORM)
                    .fetch()
                    .forEach(r -> forms.computeIfAbsent(r.value1(), id -> new ArrayList<>())
                            .add(r.value2()));
        }
        return forms;
    }

    /** Articles and statements for each outlet and month, by outlet and month; the unknown last. */
    public List<MonthCount> months() {
        return Kept.of(ctx).answer(ctx, Months.class, Months.class, () -> new Months(counted())).counts;
    }

    /** Counts as they are kept. */
    private record Months(List<MonthCount> counts) {}

    private List<MonthCount> counted() {
        Field<String> month = DSL.substring(FINDINGS.PUBLISHED, 1, 7);
        Map<Integer, Integer> articles = numbers(ctx.select(PUBLICATION.FINDINGS_ID, DSL.count())
                .from(PUBLICATION)
                .groupBy(PUBLICATION.FINDINGS_ID));
        Map<Integer, Integer> statements = numbers(
                ctx.select(STATEMENT.FINDINGS_ID, DSL.count()).from(STATEMENT).groupBy(STATEMENT.FINDINGS_ID));
        // Those that a correction covers are few: cheaper to take off than to look at every one.
        numbers(ctx.select(STATEMENT.FINDINGS_ID, DSL.count())
                        .from(STATEMENT)
                        .where(STATEMENT.SHELF.eq(FindingsWriter.COVERED))
                        .groupBy(STATEMENT.FINDINGS_ID))
                .forEach((findings, covered) -> statements.merge(findings, -covered, Integer::sum));
        record Key(@Nullable String outlet, @Nullable String month) {}
        Comparator<@Nullable String> unknownLast = Comparator.nullsLast(Comparator.naturalOrder());
        Map<Key, long[]> sums =
                new TreeMap<>(Comparator.comparing(Key::outlet, unknownLast).thenComparing(Key::month, unknownLast));
        ctx.select(OUTLET.NAME, month, FINDINGS.ID)
                .from(FINDINGS)
                .leftJoin(OUTLET)
                .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                .fetch()
                .forEach(r -> {
                    String m = r.value2();
                    boolean known = m != null && m.length() == 7 && m.indexOf('X') < 0;
                    long[] sum = sums.computeIfAbsent(new Key(r.value1(), known ? m : null), k -> new long[2]);
                    sum[0] += articles.getOrDefault(r.value3(), 0);
                    sum[1] += statements.getOrDefault(r.value3(), 0);
                });
        List<MonthCount> months = new ArrayList<>();
        sums.forEach((k, sum) -> months.add(new MonthCount(k.outlet, k.month, sum[0], sum[1])));
        return months;
    }

    /** The record's own id. */
    public String uuid() {
        return Objects.requireNonNull(
                ctx.select(META.VALUE).from(META).where(META.NAME.eq("uuid")).fetchOne(META.VALUE));
    }

    /** Numbers with how often they occur: there are hundreds of thousands. */
    private Map<Integer, Integer> numbers(Select<?> counts) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Rows.each(ctx, counts, row -> {
            numbers.put(row.getInt(1), row.getInt(2));
            return true;
        });
        return numbers;
    }

    /** How much the record holds. */
    public RecordFigures figures(long bytes) {
        RecordFigures kept = Kept.of(ctx).answer(ctx, RecordFigures.class, RecordFigures.class, () -> counts(bytes));
        return new RecordFigures(
                kept.uuid(),
                kept.publications(),
                kept.texts(),
                kept.statements(),
                kept.utterances(),
                kept.names(),
                bytes);
    }

    private RecordFigures counts(long bytes) {
        StatementPage all = new Search(ctx, StatementFilter.ALL).page(0, 0);
        return new RecordFigures(
                uuid(),
                ctx.fetchCount(PUBLICATION),
                ctx.select(DSL.countDistinct(SOURCE_TEXT.SHA256))
                        .from(SOURCE_TEXT)
                        .fetchSingle()
                        .value1(),
                all.dated().reports() + all.open().reports(),
                all.dated().utterances() + all.open().utterances(),
                ctx.fetchCount(NAME),
                bytes);
    }
}
