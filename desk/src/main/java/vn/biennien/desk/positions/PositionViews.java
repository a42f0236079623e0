package vn.biennien.desk.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.AnswerWords;
import vn.biennien.analysis.IssueNames;
import vn.biennien.analysis.PowerNames;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.PositionFilter;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** What a record tells of positions: who stands where, what may have moved, who answered whom. Safe for any thread. */
public final class PositionViews {
    /** So many statements of a side, the latest, are looked at for exchanges. */
    private static final int MOST_STATEMENTS = 1000;

    /** So many denials, the latest, are looked at. */
    private static final int MOST_DENIALS = 300;

    private final RecordStore store;
    private final Knowledge knowledge;
    private final PowerNames powers;

    /** Views of {@code store} with the issues of {@code knowledge}. */
    public PositionViews(RecordStore store, Knowledge knowledge) {
        this.store = store;
        this.knowledge = knowledge;
        this.powers = new PowerNames(knowledge);
    }

    /** What issues are called. */
    public IssueNames names() {
        return new IssueNames(knowledge);
    }

    /** The positions asked for, by day, those whose days are open last. */
    public List<PositionRow> positions(
            List<String> issues, @Nullable String actor, @Nullable LocalDate since, @Nullable LocalDate until) {
        return store.positions(new PositionFilter(issues, actor == null ? null : side(actor), since, until));
    }

    /** The latest first; those whose days are open stay last. */
    public static List<PositionRow> newest(List<PositionRow> rows) {
        List<PositionRow> newest = new ArrayList<>(rows);
        newest.sort(Comparator.comparing((PositionRow r) -> r.isDated() ? String.valueOf(r.to()) : "")
                .reversed());
        return newest;
    }

    /** Positions with their statements, in the same order. */
    public List<Told> told(List<PositionRow> rows) {
        List<StatementRow> reports = store.reports(rows);
        List<Told> told = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            told.add(new Told(rows.get(i), reports.get(i)));
        }
        return told;
    }

    /** Shifts and contradictions, the latest first. */
    public List<Shift> shifts(List<String> issues, @Nullable String actor) {
        List<Shifts.Pair> pairs = Shifts.in(positions(issues, actor, null, null));
        List<PositionRow> rows = new ArrayList<>();
        pairs.forEach(p -> rows.addAll(List.of(p.earlier(), p.later())));
        List<StatementRow> reports = store.reports(rows);
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            shifts.add(Shifts.told(pairs.get(i), reports.get(2 * i), reports.get(2 * i + 1)));
        }
        if (issues.isEmpty()) {
            shifts.addAll(unsaid(actor));
        }
        return shifts;
    }

    private List<Shift> unsaid(@Nullable String actor) {
        AnswerWords words = new AnswerWords(knowledge);
        StatementFilter denials = new StatementFilter(null, null, actor, SpeechAct.DENY, null, null, null, null, null);
        var page = store.find(denials, 0, MOST_DENIALS);
        Set<String> texts = new LinkedHashSet<>();
        for (var part : List.of(page.dated(), page.open())) {
            for (StatementRow row : part.rows()) {
                if (words.tellsUnsaid(row.content())) {
                    texts.add(row.article().sha256());
                }
            }
        }
        List<StatementRow> all = new ArrayList<>();
        texts.forEach(t -> all.addAll(store.statementsOf(t)));
        return Shifts.unsaid(all, words);
    }

    /**
     * What one side asked of others and offered them, with their answers, and the other way round; the earliest first, those
     * whose days are open last.
     *
     * @param issues only what is at stake in these; empty for everything
     */
    public List<Exchange> exchanges(String one, List<String> others, List<String> issues) {
        List<Exchange> all = new ArrayList<>();
        Map<String, Voice> voices = new LinkedHashMap<>();
        String side = side(one);
        for (String name : others) {
            String other = side(name);
            Voice a = voices.computeIfAbsent(side, this::voice);
            Voice b = voices.computeIfAbsent(other, this::voice);
            all.addAll(exchanges(a, b));
            all.addAll(exchanges(b, a));
        }
        IssueNames names = names();
        all.removeIf(e -> !issues.isEmpty()
                && e.propositions().stream()
                        .noneMatch(p -> issues.contains(p)
                                || issues.contains(names.proposition(p).issue())));
        all.sort(Comparator.comparing(e -> String.valueOf(day(e))));
        return all;
    }

    private static String day(Exchange e) {
        LocalDate day = e.demand().statement().said().isOpen()
                ? null
                : e.demand().statement().said().to();
        return day == null ? "9999" : day.toString();
    }

    /** What a side says. */
    private record Voice(String side, List<StatementRow> statements, List<Told> told) {}

    private Voice voice(String side) {
        List<StatementRow> statements = store.spokenFor(side, Exchanges.ANSWERING, MOST_STATEMENTS);
        return new Voice(side, statements, told(positions(List.of(), side, null, null)));
    }

    private List<Exchange> exchanges(Voice a, Voice b) {
        List<Told> told = new ArrayList<>(a.told());
        told.addAll(b.told());
        List<StatementRow> asked = a.statements().stream()
                .filter(s -> Exchanges.ASKING.contains(s.statement().act()))
                .toList();
        return new Exchanges(a.side(), b.side(), told, new AnswerWords(knowledge)).of(asked, b.statements());
    }

    /** The short name of a state or an alliance; a code such as {@code RUS} and other names stay. */
    private String side(String name) {
        return powers.shortName(name);
    }
}
