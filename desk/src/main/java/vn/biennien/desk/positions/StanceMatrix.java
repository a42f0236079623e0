package vn.biennien.desk.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.PositionRow;

/**
 * Sides by time: for each thing at stake a line for each side, with a cell for each stretch of time. Immutable.
 *
 * @param periods the stretches, in order: years ({@code 2021}) or, where all lies within a year or so, months
 *     ({@code 2021-12}); the last is {@link #OPEN} where days are open
 * @param matters what is at stake, that on which most was said first
 * @param earlier how many positions lie before the first stretch
 */
public record StanceMatrix(List<String> periods, List<Matter> matters, int earlier) {

    /** The stretch of those whose days are open. */
    public static final String OPEN = "open";

    private static final int MOST_PERIODS = 12;
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public StanceMatrix {
        periods = List.copyOf(periods);
        matters = List.copyOf(matters);
    }

    /**
     * One thing at stake.
     *
     * @param proposition its id
     * @param lines those who said most first
     */
    public record Matter(String proposition, List<Line> lines) {
        public Matter {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One side.
     *
     * @param side the state, alliance or person
     * @param cells one for each stretch
     */
    public record Line(String side, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        private int count() {
            return cells.stream().mapToInt(c -> c.rows().size()).sum();
        }
    }

    /**
     * What a side said in one stretch.
     *
     * @param period the stretch
     * @param rows the positions, the newest last; empty where the side said nothing
     * @param shift whether the side may have moved, or sources differ, in this stretch
     */
    public record Cell(String period, List<PositionRow> rows, boolean shift) {
        public Cell {
            rows = List.copyOf(rows);
        }

        /** The newest position, or null. */
        public @Nullable PositionRow newest() {
            return rows.isEmpty() ? null : rows.get(rows.size() - 1);
        }
    }

    /**
     * The matrix of some positions.
     *
     * @param rows in the order of their days, those with open days last
     */
    public static StanceMatrix of(List<PositionRow> rows) {
        int length = months(rows) <= MOST_PERIODS ? MONTH : YEAR;
        TreeSet<String> all = new TreeSet<>();
        rows.stream().filter(PositionRow::isDated).forEach(r -> all.add(period(r, length)));
        while (all.size() > MOST_PERIODS) {
            all.pollFirst();
        }
        int earlier = (int) rows.stream()
                .filter(r -> r.isDated() && !all.contains(period(r, length)))
                .count();
        List<String> periods = new ArrayList<>(all);
        if (rows.stream().anyMatch(r -> !r.isDated())) {
            periods.add(OPEN);
        }
        Set<PositionRow> moved = new HashSet<>();
        Shifts.in(rows).forEach(pair -> moved.add(pair.later()));
        Map<String, Map<String, List<PositionRow>>> byMatter = new LinkedHashMap<>();
        rows.forEach(r -> byMatter.computeIfAbsent(r.position().proposition(), p -> new LinkedHashMap<>())
                .computeIfAbsent(r.position().side(), s -> new ArrayList<>())
                .add(r));
        List<Matter> matters = new ArrayList<>();
        byMatter.forEach((proposition, sides) -> {
            List<Line> lines = new ArrayList<>();
            sides.forEach((side, said) -> {
                Line line = line(side, said, periods, length, moved);
                if (line.count() > 0) {
                    lines.add(line);
                }
            });
            lines.sort(Comparator.comparingInt(Line::count).reversed());
            matters.add(new Matter(proposition, lines));
        });
        matters.removeIf(m -> m.lines().isEmpty());
        matters.sort(Comparator.comparingInt(
                        (Matter m) -> m.lines().stream().mapToInt(Line::count).sum())
                .reversed());
        return new StanceMatrix(periods, matters, earlier);
    }

    private static Line line(
            String side, List<PositionRow> said, List<String> periods, int length, Set<PositionRow> moved) {
        Map<String, List<PositionRow>> byPeriod = new HashMap<>();
        said.forEach(r -> byPeriod.computeIfAbsent(period(r, length), p -> new ArrayList<>())
                .add(r));
        List<Cell> cells = new ArrayList<>();
        for (String period : periods) {
            List<PositionRow> rows = byPeriod.getOrDefault(period, List.of());
            cells.add(new Cell(period, rows, rows.stream().anyMatch(moved::contains)));
        }
        return new Line(side, cells);
    }

    private static long months(List<PositionRow> rows) {
        return rows.stream()
                .filter(PositionRow::isDated)
                .map(r -> period(r, MONTH))
                .distinct()
                .count();
    }

    /** The stretch of a position: that of its last day. */
    private static String period(PositionRow row, int length) {
        LocalDate to = row.to();
        return to == null || !row.isDated() ? OPEN : to.toString().substring(0, length);
    }
}
