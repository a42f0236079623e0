package vn.biennien.desk.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.biennien.analysis.AnswerWords;
import vn.biennien.analysis.IssueNames;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.store.Folding;
import vn.biennien.store.PositionFilter;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/**
 * Issues as a reader looks at them: which there are, who stands where, who answered whom. Only what is sure enough is shown;
 * how much is held back is told. Safe for any thread.
 */
public final class IssueViews {
    /** So many positions of an issue, the latest, are looked at for exchanges. */
    private static final int MOST_TOLD = 160;

    private static final int MOST_SIDES = 6;

    private final RecordStore store;
    private final PositionViews views;
    private final IssueNames names;
    private final AnswerWords words;

    /** Views of {@code store} with the issues of {@code knowledge}. */
    public IssueViews(RecordStore store, Knowledge knowledge) {
        this.store = store;
        this.views = new PositionViews(store, knowledge);
        this.names = new IssueNames(knowledge);
        this.words = new AnswerWords(knowledge);
    }

    /** What issues are called. */
    public IssueNames names() {
        return names;
    }

    /** The issues on which the record has positions, that with the most first. */
    public List<IssueSummary> summaries() {
        Map<String, List<PositionRow>> byIssue = new LinkedHashMap<>();
        store.positions(PositionFilter.ALL)
                .forEach(r -> byIssue.computeIfAbsent(r.position().issue(), i -> new ArrayList<>())
                        .add(r));
        List<IssueSummary> summaries = new ArrayList<>();
        byIssue.forEach((issue, rows) -> summaries.add(summary(issue, rows)));
        summaries.removeIf(s -> s.positions() == 0);
        summaries.sort(Comparator.comparingInt(IssueSummary::positions).reversed());
        return summaries;
    }

    private static IssueSummary summary(String issue, List<PositionRow> rows) {
        List<PositionRow> sure = rows.stream().filter(PositionRow::isSure).toList();
        LocalDate latest = sure.stream()
                .filter(PositionRow::isDated)
                .map(PositionRow::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new IssueSummary(issue, sure.size(), rows.size() - sure.size(), sides(sure), latest, Shifts.in(sure));
    }

    private static List<String> sides(List<PositionRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(r -> r.position().side(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Positions on an issue or a proposition, by day, those whose days are open last; the unsure ones too. */
    public List<PositionRow> positions(String id) {
        return views.positions(List.of(id), null, null, null);
    }

    /** Positions with their statements, in the same order. */
    public List<Told> told(List<PositionRow> rows) {
        return views.told(rows);
    }

    /**
     * Demands and offers on one issue with what the other sides answered; the latest first, those whose days are open last. As
     * {@link PositionViews#exchanges}, but for all sides that said most, and over what was said on this issue or beside it in the
     * articles that tell the demands.
     *
     * @param rows the issue's positions that are sure enough
     */
    public List<Exchange> exchanges(List<PositionRow> rows) {
        List<PositionRow> newest = new ArrayList<>(rows);
        newest.sort(Comparator.comparing(IssueViews::sortingDay).reversed());
        List<Told> told = told(newest.subList(0, Math.min(MOST_TOLD, newest.size())));
        List<String> sides = sides(told.stream().map(Told::row).toList());
        List<String> most = sides.subList(0, Math.min(MOST_SIDES, sides.size()));
        Map<String, List<StatementRow>> said = said(told, most);
        List<Exchange> all = new ArrayList<>();
        for (String side : most) {
            List<StatementRow> asked = said.getOrDefault(side, List.of()).stream()
                    .filter(s -> Exchanges.ASKING.contains(s.statement().act()))
                    .toList();
            for (String other : most) {
                if (!other.equals(side) && !asked.isEmpty()) {
                    List<StatementRow> answers = said.getOrDefault(other, List.of()).stream()
                            .filter(s ->
                                    Exchanges.ANSWERING.contains(s.statement().act()))
                            .toList();
                    all.addAll(new Exchanges(side, other, told, words).of(asked, answers));
                }
            }
        }
        all.sort(Comparator.comparing(IssueViews::day).reversed());
        return all;
    }

    /** What each side said on the issue, and beside it in the articles in which somebody asks or offers something. */
    private Map<String, List<StatementRow>> said(List<Told> told, List<String> sides) {
        Map<String, String> sideOf = new HashMap<>();
        Map<String, Map<String, StatementRow>> said = new LinkedHashMap<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Told t : told) {
            String side = t.position().side();
            sideOf.put(t.position().actor(), side);
            said.computeIfAbsent(side, s -> new LinkedHashMap<>())
                    .putIfAbsent(t.report().utterance(), t.report());
            if (Exchanges.ASKING.contains(t.report().statement().act())) {
                texts.add(t.report().article().sha256());
            }
        }
        for (StatementRow row : store.statementsOf(texts)) {
            if (words.namesDemand(row.content()) && isSure(row)) {
                for (String side : sides) {
                    if (speaksFor(row, side, sideOf)) {
                        said.computeIfAbsent(side, s -> new LinkedHashMap<>()).putIfAbsent(row.utterance(), row);
                    }
                }
            }
        }
        Map<String, List<StatementRow>> lists = new HashMap<>();
        said.forEach((side, rows) -> lists.put(side, List.copyOf(rows.values())));
        return lists;
    }

    private static boolean isSure(StatementRow row) {
        return row.corrected() || row.statement().confidence() >= PositionRow.SURE;
    }

    /** By name, by an office of it, or as the speaker's other words on the issue are put down. */
    private static boolean speaksFor(StatementRow row, String side, Map<String, String> sideOf) {
        String role = row.statement().role();
        return row.statement().speakers().stream().anyMatch(s -> s.equals(side) || side.equals(sideOf.get(s)))
                || role != null && Folding.spaced(role).contains(Folding.spaced(side));
    }

    private static String sortingDay(PositionRow row) {
        return row.isDated() ? String.valueOf(row.to()) : "";
    }

    private static String day(Exchange e) {
        LocalDate day = e.demand().statement().said().isOpen()
                ? null
                : e.demand().statement().said().to();
        return day == null ? "" : day.toString();
    }
}
