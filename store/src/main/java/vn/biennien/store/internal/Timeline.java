package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.AGREEMENT;
import static vn.biennien.store.internal.jooq.Tables.EVENT;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_ROLE;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Event;
import vn.biennien.record.Span;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.EventFilter;
import vn.biennien.store.EventRow;
import vn.biennien.store.Folding;
import vn.biennien.store.Moment;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;
import vn.biennien.store.TimelineFilter;
import vn.biennien.store.TimelinePage;

/** Puts together what was said, what was done, and what became of agreements. Over one reading of the record. */
public final class Timeline {
    /** Days of what is open sort behind all others. */
    private static final Comparator<Moment> BY_DAY = Comparator.comparing(Timeline::last)
            .thenComparing(Timeline::first)
            .thenComparing(m -> m.getClass().getSimpleName())
            .thenComparing(Moment::id);

    private final DSLContext ctx;
    private final TimelineFilter filter;

    /** A timeline of what a filter asks for. */
    public Timeline(DSLContext ctx, TimelineFilter filter) {
        this.ctx = ctx;
        this.filter = filter;
    }

    /**
     * The timeline.
     *
     * @param limit how many entries at most with days, and how many without, from 1; the latest
     */
    public TimelinePage page(int limit) {
        int asked = limit == Integer.MAX_VALUE ? limit : limit + 1;
        List<StatementRow> said = statements(asked);
        List<AgreementRow> told =
                new Agreements(ctx).find(agreements(filter), ofOutlet(ctx, filter, AGREEMENT.FINDINGS_ID), asked);
        Set<String> texts = filter.words() == null ? null : texts(said, told);
        List<Moment> all = new ArrayList<>();
        add(all, said.stream().filter(r -> !isOpen(r)).toList());
        add(all, said.stream().filter(Timeline::isOpen).toList());
        told.forEach(row -> all.add(new Moment.Agreement(row)));
        Map<String, Span> cues = new HashMap<>();
        for (Moment m : all) {
            Span cue = m instanceof Moment.Statement s ? s.row().statement().cue() : null;
            if (cue != null) {
                cues.put(m.id(), cue);
            }
        }
        events(asked, texts, said).stream()
                .filter(e -> !isShown(e.event(), cues))
                .forEach(e -> all.add(new Moment.Event(e)));
        return cut(all, limit);
    }

    /** The agreements of a timeline. */
    static AgreementFilter agreements(TimelineFilter filter) {
        return new AgreementFilter(
                filter.agreements(), filter.words(), null, filter.actor(), null, true, filter.since(), filter.until());
    }

    /** The events of a timeline. */
    static EventFilter events(TimelineFilter filter) {
        return new EventFilter(filter.actor(), null, null, null, null, filter.since(), filter.until());
    }

    /** Whether the outlet that is asked for tells it. */
    static Condition ofOutlet(DSLContext ctx, TimelineFilter filter, Field<Integer> findings) {
        if (filter.outlet() == null) {
            return DSL.noCondition();
        }
        List<Integer> outlets = new FilterConditions(ctx, StatementFilter.ALL).outlets(filter.outlet());
        return findings.in(DSL.select(FINDINGS.ID).from(FINDINGS).where(FINDINGS.OUTLET_ID.in(outlets)));
    }

    private TimelinePage cut(List<Moment> all, int limit) {
        List<Moment> dated = new ArrayList<>();
        List<Moment> open = new ArrayList<>();
        all.forEach(m -> (m.from() == null || m.to() == null ? open : dated).add(m));
        dated.sort(BY_DAY.reversed());
        open.sort(BY_DAY.reversed());
        boolean moreDated = dated.size() > limit;
        boolean moreOpen = open.size() > limit;
        List<Moment> days = new ArrayList<>(dated.subList(0, Math.min(limit, dated.size())));
        days.sort(Comparator.comparing(Timeline::first).thenComparing(BY_DAY));
        return new TimelinePage(days, moreDated, open.subList(0, Math.min(limit, open.size())), moreOpen);
    }

    private static LocalDate last(Moment m) {
        LocalDate to = m.to();
        return to == null ? LocalDate.MAX : to;
    }

    private static LocalDate first(Moment m) {
        LocalDate from = m.from();
        return from == null ? LocalDate.MIN : from;
    }

    /** Statements of the actor and of those who hold its offices. */
    private List<StatementRow> statements(int limit) {
        return search(ctx, filter).latest(limit);
    }

    /** The search for them. */
    static Search search(DSLContext ctx, TimelineFilter filter) {
        StatementFilter wanted = new StatementFilter(
                filter.actor(),
                null,
                null,
                null,
                null,
                filter.words(),
                filter.since(),
                filter.until(),
                filter.outlet());
        boolean byIssue = !filter.issues().isEmpty();
        List<StatementSource> sources =
                StatementSource.of(ctx, byIssue ? StatementFilter.ALL : wanted.withSpeaker(null));
        if (byIssue) {
            sources.add(StatementSource.issues(filter.issues()));
        }
        if (filter.actor() != null) {
            sources.add(0, StatementSource.speakers(actorAndOfficers(ctx, filter.actor())));
        }
        return new Search(ctx, wanted, sources);
    }

    private static boolean isOpen(StatementRow row) {
        return row.statement().said().isOpen();
    }

    /** An actor's names, and those who, by any article, hold an office of it: a state has thousands, so that they stay in the database. */
    private static Select<Record1<Integer>> actorAndOfficers(DSLContext ctx, String actor) {
        Set<Integer> names = new NameSearch(ctx).ids(actor);
        List<String> bodies =
                ctx.select(NAME.NAME_).from(NAME).where(NAME.ID.in(names)).fetch(NAME.NAME_);
        return DSL.select(NAME.ID)
                .from(NAME)
                .where(NAME.ID.in(names))
                .union(DSL.select(NAME_ROLE.NAME_ID).from(NAME_ROLE).where(NAME_ROLE.BODY.in(bodies)));
    }

    /** What several outlets carry, and headline and body repeat, stands there once. */
    private static void add(List<Moment> all, List<StatementRow> rows) {
        Set<String> utterances = new HashSet<>();
        rows.stream().filter(r -> r.utterance().equals(r.statement().id())).forEach(r -> utterances.add(r.utterance()));
        Set<String> shown = new HashSet<>();
        for (StatementRow row : rows) {
            boolean head = row.utterance().equals(row.statement().id());
            boolean only = !utterances.contains(row.utterance());
            if ((head || only) && shown.add(row.utterance())) {
                all.add(new Moment.Statement(row));
            }
        }
    }

    /** Events; with words only those of texts that say or tell something about them, in sentences that hold them all. */
    private List<EventRow> events(int limit, @Nullable Set<String> texts, List<StatementRow> said) {
        EventFilter wanted = events(filter);
        Condition own = ofOutlet(ctx, filter, EVENT.FINDINGS_ID);
        Events events = new Events(ctx);
        List<EventRow> found = new ArrayList<>();
        if (texts == null) {
            found.addAll(events.latest(wanted, own, limit));
        } else {
            found.addAll(events.latest(wanted, own.and(EVENT.FINDINGS_ID.in(findings(texts))), limit));
            List<String> words = Folding.words(String.valueOf(filter.words())).stream()
                    .map(Folding::fold)
                    .toList();
            Map<String, List<Span>> sentences = new HashMap<>();
            said.forEach(r -> sentences
                    .computeIfAbsent(r.article().sha256(), t -> new ArrayList<>())
                    .add(r.statement().sentence()));
            found.removeIf(e -> !isAbout(e, sentences, words));
        }
        Set<String> happenings = new HashSet<>();
        found.removeIf(e -> {
            String key = e.event().key();
            return key != null && !happenings.add(key);
        });
        return found;
    }

    /** Whether a sentence that tells an event holds all the words, or, of an issue, a statement that takes a position on it. */
    private boolean isAbout(EventRow e, Map<String, List<Span>> said, List<String> words) {
        if (!filter.issues().isEmpty()) {
            int trigger = e.event().trigger().start();
            return said.getOrDefault(e.article().sha256(), List.of()).stream()
                    .anyMatch(sentence -> sentence.contains(trigger));
        }
        return Folding.words(e.sentence()).stream().map(Folding::fold).toList().containsAll(words);
    }

    private static Set<String> texts(List<StatementRow> said, List<AgreementRow> told) {
        Set<String> texts = new HashSet<>();
        said.forEach(r -> texts.add(r.article().sha256()));
        told.forEach(r -> texts.add(r.article().sha256()));
        return texts;
    }

    private List<Integer> findings(Set<String> texts) {
        List<String> all = List.copyOf(texts);
        List<Integer> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i += Loader.CHUNK) {
            findings.addAll(ctx.select(FINDINGS.ID)
                    .from(FINDINGS)
                    .join(SOURCE_TEXT)
                    .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                    .where(SOURCE_TEXT.SHA256.in(all.subList(i, Math.min(all.size(), i + Loader.CHUNK))))
                    .fetch(FINDINGS.ID));
        }
        return findings;
    }

    /** Whether an event is nothing but a statement that is shown: its trigger is the statement's cue. */
    private static boolean isShown(Event event, Map<String, Span> cues) {
        String statement = event.statementId();
        return statement != null && event.trigger().equals(cues.get(statement));
    }
}
