package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.AGREEMENT;
import static vn.biennien.store.internal.jooq.Tables.AGREEMENT_PARTY;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT;
import static vn.biennien.store.internal.jooq.Tables.STATEMENT_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Article;
import vn.biennien.record.Party;
import vn.biennien.record.Sector;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.When;
import vn.biennien.store.AgreementCount;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.Folding;

/** Writes and reads what is told of agreements. */
public final class Agreements {
    private final DSLContext ctx;

    /** Over one reading of the record. */
    public Agreements(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** Writes what was found in one text. */
    static void write(Transaction tx, int findingsId, List<Agreement> agreements) {
        int position = 0;
        for (Agreement a : agreements) {
            int id = tx.nextId(AGREEMENT, AGREEMENT.ID);
            AgreementStatus status = a.status();
            tx.insert(
                    Insert.AGREEMENTS,
                    id,
                    a.id(),
                    findingsId,
                    position++,
                    a.key(),
                    a.name(),
                    folded(a.name(), a.key()),
                    status == null ? null : status.name(),
                    day(a.when().from()),
                    day(a.when().to()),
                    a.when().basis().name(),
                    a.named().start(),
                    a.named().end(),
                    a.telling().start(),
                    a.telling().end(),
                    a.sentence().start(),
                    a.sentence().end(),
                    a.statementId());
            int part = 0;
            for (Party p : a.parties()) {
                Sector sector = p.sector();
                tx.insert(
                        Insert.AGREEMENT_PARTIES,
                        id,
                        part++,
                        p.name(),
                        p.written(),
                        folded(p.name(), p.written()),
                        p.country(),
                        sector == null ? null : sector.name());
            }
        }
    }

    private static String folded(String one, String other) {
        return one.equals(other) ? Folding.spaced(one) : Folding.spaced(one) + Folding.spaced(other);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What was told in findings, in text order, without what statements told that people have struck. */
    Map<Integer, List<Agreement>> of(Collection<Integer> findings) {
        return of(findings, notStruck());
    }

    /** What the program found to be told in findings, whatever people made of the statements; in text order. */
    List<Agreement> found(int findings) {
        return of(List.of(findings), DSL.noCondition()).getOrDefault(findings, List.of());
    }

    private Map<Integer, List<Agreement>> of(Collection<Integer> findings, Condition condition) {
        List<Record> rows = new ArrayList<>(ctx.select(AGREEMENT.fields())
                .from(AGREEMENT)
                .where(AGREEMENT.FINDINGS_ID.in(findings))
                .and(condition)
                .orderBy(AGREEMENT.FINDINGS_ID, AGREEMENT.POSITION)
                .fetch());
        Map<Integer, List<Party>> parties = parties(rows);
        Map<Integer, List<Agreement>> told = new HashMap<>();
        for (Record row : rows) {
            told.computeIfAbsent(row.get(AGREEMENT.FINDINGS_ID), id -> new ArrayList<>())
                    .add(agreement(row, parties));
        }
        return told;
    }

    /**
     * What is told: the latest first, what has open days last; then by agreement and text. What a statement told that
     * people have struck is not told any more.
     *
     * @param limit how many at most, from 1
     */
    public List<AgreementRow> find(AgreementFilter filter, int limit) {
        return find(filter, DSL.noCondition(), limit);
    }

    /** The agreements of which somebody says what became of them, those told of most first. */
    public List<AgreementCount> counts() {
        Map<String, EnumSet<AgreementStatus>> statuses = new HashMap<>();
        ctx.selectDistinct(AGREEMENT.AGREEMENT_, AGREEMENT.STATUS)
                .from(AGREEMENT)
                .where(AGREEMENT.STATUS.isNotNull())
                .fetch()
                .forEach(r -> statuses.computeIfAbsent(r.value1(), k -> EnumSet.noneOf(AgreementStatus.class))
                        .add(AgreementStatus.valueOf(r.value2())));
        return ctx.select(
                        AGREEMENT.AGREEMENT_,
                        DSL.min(AGREEMENT.NAME),
                        DSL.count(),
                        DSL.count(AGREEMENT.STATUS),
                        DSL.max(AGREEMENT.LAST_DAY).filterWhere(AGREEMENT.STATUS.isNotNull()))
                .from(AGREEMENT)
                .where(notStruck())
                .groupBy(AGREEMENT.AGREEMENT_)
                .having(DSL.count(AGREEMENT.STATUS).gt(0))
                .orderBy(DSL.count(AGREEMENT.STATUS).desc(), AGREEMENT.AGREEMENT_)
                .fetch(r -> new AgreementCount(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        statuses.getOrDefault(r.value1(), EnumSet.noneOf(AgreementStatus.class)),
                        r.value5()));
    }

    /** The same of those that fulfil a condition of their own. */
    List<AgreementRow> find(AgreementFilter filter, Condition own, int limit) {
        return rows(new ArrayList<>(ctx.select(AGREEMENT.fields())
                .from(AGREEMENT)
                .where(condition(filter), own)
                .orderBy(
                        DSL.when(AGREEMENT.FIRST_DAY.isNull().or(AGREEMENT.LAST_DAY.isNull()), 1)
                                .otherwise(0),
                        AGREEMENT.LAST_DAY.desc(),
                        AGREEMENT.AGREEMENT_,
                        AGREEMENT.PUBLIC_ID)
                .limit(limit)
                .fetch()));
    }

    private List<AgreementRow> rows(List<Record> rows) {
        Set<Integer> findings = new TreeSet<>();
        Set<String> told = new LinkedHashSet<>();
        for (Record row : rows) {
            findings.add(row.get(AGREEMENT.FINDINGS_ID));
            String statement = row.get(AGREEMENT.STATEMENT);
            if (statement != null) {
                told.add(statement);
            }
        }
        Map<Integer, Article> articles = new Loader(ctx).articles(findings);
        Map<String, Statement> statements = statements(List.copyOf(told));
        Map<Integer, List<Party>> parties = parties(rows);
        List<AgreementRow> out = new ArrayList<>();
        for (Record row : rows) {
            Integer in = row.get(AGREEMENT.FINDINGS_ID);
            String statement = row.get(AGREEMENT.STATEMENT);
            out.add(new AgreementRow(
                    agreement(row, parties),
                    Objects.requireNonNull(articles.get(in)),
                    statement == null ? null : statements.get(in + " " + statement)));
        }
        return out;
    }

    /** Statements as people have corrected them, by findings and public id. */
    private Map<String, Statement> statements(List<String> publicIds) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < publicIds.size(); i += Loader.CHUNK) {
            List<String> chunk = publicIds.subList(i, Math.min(publicIds.size(), i + Loader.CHUNK));
            numbers.addAll(ctx.select(STATEMENT.ID)
                    .from(STATEMENT)
                    .where(STATEMENT.PUBLIC_ID.in(chunk))
                    .and(FindingsWriter.holds())
                    .fetch(STATEMENT.ID));
        }
        Map<String, Statement> statements = new HashMap<>();
        new Loader(ctx)
                .stored(numbers)
                .values()
                .forEach(
                        s -> statements.put(s.findingsId() + " " + s.statement().id(), s.statement()));
        return statements;
    }

    private Map<Integer, List<Party>> parties(List<Record> rows) {
        Map<Integer, List<Party>> parties = new HashMap<>();
        for (List<Integer> chunk :
                Loader.chunks(rows.stream().map(r -> r.get(AGREEMENT.ID)).toList())) {
            ctx.selectFrom(AGREEMENT_PARTY)
                    .where(AGREEMENT_PARTY.AGREEMENT_ID.in(chunk))
                    .orderBy(AGREEMENT_PARTY.AGREEMENT_ID, AGREEMENT_PARTY.POSITION)
                    .fetch()
                    .forEach(r -> parties.computeIfAbsent(r.get(AGREEMENT_PARTY.AGREEMENT_ID), id -> new ArrayList<>())
                            .add(new Party(
                                    r.get(AGREEMENT_PARTY.NAME),
                                    r.get(AGREEMENT_PARTY.WRITTEN),
                                    r.get(AGREEMENT_PARTY.COUNTRY),
                                    r.get(AGREEMENT_PARTY.SECTOR) == null
                                            ? null
                                            : Sector.valueOf(r.get(AGREEMENT_PARTY.SECTOR)))));
        }
        return parties;
    }

    private static Agreement agreement(Record r, Map<Integer, List<Party>> parties) {
        String status = r.get(AGREEMENT.STATUS);
        return new Agreement(
                r.get(AGREEMENT.PUBLIC_ID),
                r.get(AGREEMENT.AGREEMENT_),
                r.get(AGREEMENT.NAME),
                status == null ? null : AgreementStatus.valueOf(status),
                parties.getOrDefault(r.get(AGREEMENT.ID), List.of()),
                new When(
                        parsed(r.get(AGREEMENT.FIRST_DAY)),
                        parsed(r.get(AGREEMENT.LAST_DAY)),
                        When.Basis.valueOf(r.get(AGREEMENT.BASIS))),
                new Span(r.get(AGREEMENT.NAMED_START), r.get(AGREEMENT.NAMED_END)),
                new Span(r.get(AGREEMENT.TELLING_START), r.get(AGREEMENT.TELLING_END)),
                new Span(r.get(AGREEMENT.SENTENCE_START), r.get(AGREEMENT.SENTENCE_END)),
                r.get(AGREEMENT.STATEMENT));
    }

    private static @Nullable LocalDate parsed(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    /** Whether the article tells it, or a statement that still stands. */
    private static Condition notStruck() {
        return AGREEMENT
                .STATEMENT
                .isNull()
                .or(DSL.exists(DSL.selectOne()
                        .from(STATEMENT)
                        .where(STATEMENT.PUBLIC_ID.eq(AGREEMENT.STATEMENT))
                        .and(STATEMENT.FINDINGS_ID.eq(AGREEMENT.FINDINGS_ID))
                        .and(FindingsWriter.holds())));
    }

    /** What a filter asks for. */
    Condition condition(AgreementFilter f) {
        Condition all = notStruck();
        String name = f.name() == null ? "" : Folding.spaced(f.name());
        if (!f.keys().isEmpty() || !name.isBlank()) {
            Condition called = f.keys().isEmpty() ? DSL.falseCondition() : AGREEMENT.AGREEMENT_.in(f.keys());
            all = all.and(
                    name.isBlank()
                            ? called
                            : called.or(DSL.position(AGREEMENT.FOLDED, name).gt(0)));
        }
        if (f.status() != null) {
            all = all.and(AGREEMENT.STATUS.eq(f.status().name()));
        }
        if (f.told()) {
            all = all.and(AGREEMENT.STATUS.isNotNull());
        }
        if (f.since() != null) {
            all = all.and(AGREEMENT
                    .LAST_DAY
                    .isNull()
                    .or(AGREEMENT.LAST_DAY.ge(f.since().toString())));
        }
        if (f.until() != null) {
            all = all.and(AGREEMENT
                    .FIRST_DAY
                    .isNull()
                    .or(AGREEMENT.FIRST_DAY.le(f.until().toString())));
        }
        if (f.party() != null) {
            all = all.and(isParty(f.party()));
        }
        if (f.actor() != null) {
            all = all.and(isParty(f.actor()).or(says(f.actor())));
        }
        return all;
    }

    private static Condition isParty(String name) {
        Condition named = AGREEMENT_PARTY.COUNTRY.eq(name);
        String folded = Folding.spaced(name);
        if (!folded.isBlank()) {
            named = named.or(DSL.position(AGREEMENT_PARTY.FOLDED, folded).gt(0));
        }
        return DSL.exists(DSL.selectOne()
                .from(AGREEMENT_PARTY)
                .where(AGREEMENT_PARTY.AGREEMENT_ID.eq(AGREEMENT.ID))
                .and(named));
    }

    private Condition says(String name) {
        List<Integer> names = new ArrayList<>();
        new NameSearch(ctx).ids(name).forEach(names::add);
        return DSL.exists(DSL.selectOne()
                .from(STATEMENT) // in this order: who speaks much has too many statements to begin with
                .crossJoin(STATEMENT_NAME)
                .where(STATEMENT.PUBLIC_ID.eq(AGREEMENT.STATEMENT))
                .and(STATEMENT_NAME.STATEMENT_ID.eq(STATEMENT.ID))
                .and(FindingsWriter.holds())
                .and(STATEMENT_NAME.PART.eq(Part.SPEAKER.ordinal()))
                .and(STATEMENT_NAME.NAME_ID.in(names)));
    }
}
