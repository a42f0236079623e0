package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.analysis.Agreements;
import vn.biennien.desk.positions.IssueViews;
import vn.biennien.server.internal.Csv;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.Moment;
import vn.biennien.store.RecordStore;
import vn.biennien.store.TimelineDays;
import vn.biennien.store.TimelineFilter;
import vn.biennien.store.TimelinePage;

/** What was said and done, and what became of agreements, day by day: the filters of {@code timeline}. */
@Controller
public final class TimelineView {
    private static final List<String> FIELDS = List.of("actor", "issue", "outlet", "since", "until");
    private static final int ENTRIES = 40;
    /** Of a single day. */
    private static final int DAY_ENTRIES = 300;

    private static final TimelineFilter ALL = new TimelineFilter(null, null, Set.of(), Set.of(), null, null);

    private final RecordStore store;
    private final IssueViews issues;
    private final Agreements register;
    private final Remembered remembered;
    private final Views views;

    TimelineView(RecordStore store, IssueViews issues, Agreements register, Remembered remembered, Views views) {
        this.store = store;
        this.issues = issues;
        this.register = register;
        this.remembered = remembered;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param asked what was filled in, by field
     * @param problem what is wrong with it, or null
     * @param issues all issues, for the form
     * @param spans stretches of time with how much lies in them, from the first to the last
     * @param heldBack how much in these is not sure enough
     * @param whole whether all stretches are there
     * @param days entries by day, the latest first
     * @param open entries whose days are open
     * @param listHeldBack how many of the entries looked at for the list are not sure enough
     * @param older the address of what lies before, or null
     * @param file the address of the stretches as CSV
     */
    public record Model(
            Map<String, String> asked,
            @Nullable String problem,
            List<StatementsPage.Choice> issues,
            List<Span> spans,
            long heldBack,
            boolean whole,
            List<Day> days,
            List<Entry> open,
            int listHeldBack,
            @Nullable String older,
            String file) {

        /** What was filled in. */
        public String value(String field) {
            return asked.getOrDefault(field, "");
        }

        /** Whether what it is about is an agreement, or words, and none of the issues. */
        public boolean isOtherMatter() {
            return asked.containsKey("issue")
                    && issues.stream().noneMatch(i -> i.value().equals(asked.get("issue")));
        }
    }

    /**
     * A day, month or year.
     *
     * @param iso the day ({@code 2021-12-14}), month or year
     * @param label as people write it
     * @param address where it is opened
     */
    public record Span(String iso, String label, long statements, long events, long agreements, String address) {}

    /**
     * A day in the list.
     *
     * @param label as people write it
     * @param entries what lies on it
     */
    public record Day(String label, List<Entry> entries) {}

    /** An entry: one of the three is there. */
    public record Entry(
            @Nullable StatementCard statement,
            @Nullable EventCard event,
            @Nullable AgreementCard agreement) {

        boolean sure() {
            return statement != null && statement.sure()
                    || event != null && event.sure()
                    || agreement != null && agreement.sure();
        }
    }

    @GetMapping("/timeline")
    View show(HttpServletRequest request) {
        Words words = Views.words(request);
        Map<String, String> asked = Filters.asked(request, FIELDS);
        String problem = null;
        TimelineFilter filter = ALL;
        LocalDate before = null;
        try {
            filter = filter(asked);
            before = Filters.day(Filters.asked(request, List.of("before")), "before");
        } catch (BadValue e) {
            problem = words.text("search.badValue", e.value());
        }
        TimelineDays counted = counted(filter);
        Window window = window(filter, before);
        List<Entry> open = new ArrayList<>();
        int[] held = {0};
        window.page.open().forEach(m -> add(open, m, words, held));
        String older = window.before == null ? null : address(asked, Map.of("before", window.before.toString()));
        return views.page(
                "timeline",
                new Model(
                        asked,
                        problem,
                        issues.names().issues().stream()
                                .map(i -> new StatementsPage.Choice(i.id(), i.in(words.language())))
                                .toList(),
                        spans(counted, asked, words),
                        counted.heldBack(),
                        counted.whole(),
                        days(window.dated, words, held),
                        before == null ? open : List.of(),
                        held[0],
                        older,
                        address(asked, Map.of()).replaceFirst("/timeline", "/timeline.csv")));
    }

    @GetMapping("/timeline.csv")
    View file(HttpServletRequest request) throws BadValue {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TimelineDays.Day d :
                counted(filter(Filters.asked(request, FIELDS))).days()) {
            rows.add(List.of(d.day(), d.statements(), d.events(), d.agreements()));
        }
        return Csv.file("timeline", List.of("day", "statements", "events", "agreements"), rows);
    }

    private TimelineDays counted(TimelineFilter filter) {
        return remembered.get(filter, () -> store.timelineDays(filter));
    }

    /** What is asked for, as the command takes it: an issue, an agreement of the register, else words. */
    private TimelineFilter filter(Map<String, String> asked) throws BadValue {
        String about = asked.get("issue");
        return new TimelineFilter(
                asked.get("actor"),
                about,
                about == null ? Set.of() : Set.copyOf(issues.names().meant(about)),
                about == null ? Set.of() : register.called(about),
                Filters.day(asked, "since"),
                Filters.day(asked, "until"),
                asked.get("outlet"));
    }

    /**
     * A stretch of the timeline that ends with whole days.
     *
     * @param page what the record told
     * @param dated what of it is shown, the latest first
     * @param before the day before which the next stretch lies, or null
     */
    private record Window(
            TimelinePage page, List<Moment> dated, @Nullable LocalDate before) {}

    private Window window(TimelineFilter f, @Nullable LocalDate before) {
        LocalDate until = f.until();
        LocalDate last = before == null ? until : before.minusDays(1);
        TimelineFilter filter =
                new TimelineFilter(f.actor(), f.words(), f.issues(), f.agreements(), f.since(), last, f.outlet());
        boolean oneDay = f.since() != null && f.since().equals(last);
        TimelinePage page = store.timeline(filter, oneDay ? DAY_ENTRIES : ENTRIES);
        List<Moment> dated = new ArrayList<>();
        for (Moment m : page.dated()) {
            if (before == null || Objects.requireNonNull(m.to()).isBefore(before)) {
                dated.add(m);
            }
        }
        dated.sort(Comparator.comparing((Moment m) -> Objects.requireNonNull(m.to()))
                .reversed());
        if (!page.moreDated() || dated.isEmpty()) {
            return new Window(page, dated, null);
        }
        LocalDate first = Objects.requireNonNull(dated.get(dated.size() - 1).to());
        boolean severalDays = !first.equals(dated.get(0).to());
        if (severalDays) { // of the first day there may be more
            dated.removeIf(m -> first.equals(m.to()));
        }
        return new Window(page, dated, severalDays ? first.plusDays(1) : first);
    }

    private List<Day> days(List<Moment> moments, Words words, int[] held) {
        Map<String, List<Entry>> days = new LinkedHashMap<>();
        for (Moment m : moments) {
            List<Entry> entries = new ArrayList<>();
            add(entries, m, words, held);
            if (!entries.isEmpty()) {
                days.computeIfAbsent(words.days(m.from(), m.to()), d -> new ArrayList<>())
                        .addAll(entries);
            }
        }
        return days.entrySet().stream()
                .map(e -> new Day(e.getKey(), e.getValue()))
                .toList();
    }

    private void add(List<Entry> entries, Moment moment, Words words, int[] held) {
        Entry entry =
                switch (moment) {
                    case Moment.Statement s -> new Entry(StatementCard.of(s.row(), words), null, null);
                    case Moment.Event e -> new Entry(null, EventCard.of(e.row(), words), null);
                    case Moment.Agreement a -> new Entry(null, null, AgreementCard.of(a.row(), register, words));
                };
        if (entry.sure()) {
            entries.add(entry);
        } else {
            held[0]++;
        }
    }

    private static List<Span> spans(TimelineDays counted, Map<String, String> asked, Words words) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        TreeMap<String, Long> amounts = new TreeMap<>();
        counted.days().forEach(d -> amounts.put(d.day().toString(), d.total()));
        int length = Grain.of(amounts);
        for (TimelineDays.Day d : counted.days()) {
            String iso = d.day().toString().substring(0, length);
            long[] sum = sums.computeIfAbsent(iso, i -> new long[3]);
            sum[0] += d.statements();
            sum[1] += d.events();
            sum[2] += d.agreements();
        }
        List<Span> spans = new ArrayList<>();
        sums.forEach((iso, sum) -> spans.add(new Span(
                iso,
                words.period(iso),
                sum[0],
                sum[1],
                sum[2],
                address(
                        asked,
                        Map.of(
                                "since", Grain.first(iso).toString(),
                                "until", Grain.last(iso).toString())))));
        return spans;
    }

    /** This page's address with what was filled in, and more. */
    private static String address(Map<String, String> asked, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(asked);
        fields.putAll(more);
        StringBuilder out = new StringBuilder("/timeline");
        char sign = '?';
        for (Map.Entry<String, String> field : fields.entrySet()) {
            out.append(sign).append(field.getKey()).append('=').append(Frame.encode(field.getValue()));
            sign = '&';
        }
        return out.toString();
    }
}
