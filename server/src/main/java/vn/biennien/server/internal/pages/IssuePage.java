package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.biennien.analysis.IssueNames;
import vn.biennien.desk.positions.Exchange;
import vn.biennien.desk.positions.IssueViews;
import vn.biennien.desk.positions.Shifts;
import vn.biennien.desk.positions.StanceMatrix;
import vn.biennien.desk.positions.Told;
import vn.biennien.server.internal.Csv;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.PositionRow;

/** One issue: who asked, who answered on what condition; who stood where and when. */
@Controller
public final class IssuePage {
    private static final int LINES = 8;
    private static final int EXCHANGES = 30;
    private static final int EVIDENCE = 25;
    private static final int MOVES = 12;

    private final IssueViews issues;
    private final IssuesPage list;
    private final Remembered remembered;
    private final Views views;

    IssuePage(IssueViews issues, IssuesPage list, Remembered remembered, Views views) {
        this.issues = issues;
        this.list = list;
        this.remembered = remembered;
        this.views = views;
    }

    /** By which an issue's board is remembered. */
    private record Key(String issue) {}

    private record Board(
            List<PositionRow> sure,
            int heldBack,
            StanceMatrix matrix,
            List<Shifts.Pair> moves,
            List<Exchange> exchanges) {}

    /**
     * What the page shows.
     *
     * @param id the issue's id
     * @param name what it is called
     * @param positions how many positions are shown
     * @param heldBack how many are not sure enough
     * @param earlier how many lie before the first column
     * @param periods the columns
     * @param matters what is at stake, with a line for each side
     * @param moves sides that may have moved, and where sources differ
     * @param exchanges demands with their answers
     * @param moreExchanges how many more there are
     * @param evidence the statements of the cell that was opened, or null
     */
    public record Model(
            String id,
            String name,
            int positions,
            int heldBack,
            int earlier,
            List<String> periods,
            List<Matter> matters,
            List<IssuesPage.Move> moves,
            List<Row> exchanges,
            int moreExchanges,
            @Nullable Evidence evidence) {}

    /**
     * One thing at stake.
     *
     * @param id its id
     * @param name what it is called
     * @param lines sides
     * @param more how many more sides there are
     * @param address where all of its evidence is
     */
    public record Matter(String id, String name, List<Line> lines, int more, String address) {}

    /**
     * One side.
     *
     * @param side its name
     * @param cells one for each column; null where it said nothing
     */
    public record Line(String side, List<@Nullable Cell> cells) {}

    /**
     * What a side said in one stretch of time.
     *
     * @param stance its newest stance
     * @param day the day of it
     * @param count how many positions
     * @param shift whether it may have moved
     * @param address where the evidence is
     * @param open whether the evidence is shown
     */
    public record Cell(Stances stance, String day, int count, boolean shift, String address, boolean open) {}

    /**
     * A demand with its answer.
     *
     * @param demand the demand or offer
     * @param other to whom it goes
     * @param matters what is at stake
     * @param answer the answer, or null
     * @param condition the words of its condition, or empty
     */
    public record Row(
            StatementCard demand,
            String other,
            String matters,
            @Nullable StatementCard answer,
            String condition) {}

    /**
     * The statements behind a cell.
     *
     * @param matter what is at stake
     * @param side who, or empty for all
     * @param period when, or empty for all
     * @param entries the newest first
     * @param more how many more there are
     */
    public record Evidence(String matter, String side, String period, List<Entry> entries, int more) {}

    /**
     * One statement and what it says on the matter.
     *
     * @param stance where the side stands by it
     * @param side whose position it is
     * @param condition the words of a condition, or empty
     * @param card the statement
     */
    public record Entry(Stances stance, String side, String condition, StatementCard card) {}

    @GetMapping("/issues/{id}")
    View show(@PathVariable String id, HttpServletRequest request) {
        Words words = Views.words(request);
        Board board = board(id);
        Map<String, String> asked = Filters.asked(request, List.of("matter", "side", "period"));
        List<Row> exchanges = board.exchanges.stream()
                .limit(EXCHANGES)
                .map(e -> row(e, words))
                .toList();
        return views.page(
                "issue",
                new Model(
                        id,
                        issues.names().issue(id).in(words.language()),
                        board.sure.size(),
                        board.heldBack,
                        board.matrix.earlier(),
                        board.matrix.periods().stream()
                                .map(p -> period(p, words))
                                .toList(),
                        board.matrix.matters().stream()
                                .map(m -> matter(id, m, asked, words))
                                .toList(),
                        board.moves.stream()
                                .limit(MOVES)
                                .map(p -> list.move(p, words))
                                .toList(),
                        exchanges,
                        board.exchanges.size() - exchanges.size(),
                        asked.containsKey("matter") ? opened(board, asked, words) : null));
    }

    @GetMapping("/issues/{id}/positions.csv")
    View file(@PathVariable String id) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PositionRow r : board(id).sure) {
            var p = r.position();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(p.issue());
            cells.add(p.proposition());
            cells.add(p.side());
            cells.add(p.actor());
            cells.add(p.stand().stance());
            cells.add(p.stand().leaning());
            cells.add(r.from());
            cells.add(r.to());
            cells.add(r.reviewed());
            cells.add(p.confidence());
            cells.add(p.statementId());
            rows.add(cells);
        }
        return Csv.file(
                id,
                List.of(
                        "issue",
                        "proposition",
                        "side",
                        "actor",
                        "stance",
                        "leaning",
                        "said_from",
                        "said_to",
                        "reviewed",
                        "confidence",
                        "statement"),
                rows);
    }

    /** The address of the statements behind a cell; of a line or a whole matter where parts are null. */
    static String evidence(String issue, String matter, @Nullable String side, @Nullable String period) {
        return "/issues/" + Frame.encode(issue) + "?matter=" + Frame.encode(matter)
                + (side == null ? "" : "&side=" + Frame.encode(side))
                + (period == null ? "" : "&period=" + Frame.encode(period))
                + "#evidence";
    }

    private Board board(String id) {
        Board board = remembered.get(new Key(id), () -> {
            List<PositionRow> all = issues.positions(id);
            List<PositionRow> sure = all.stream().filter(PositionRow::isSure).toList();
            return new Board(
                    sure, all.size() - sure.size(), StanceMatrix.of(sure), Shifts.in(sure), issues.exchanges(sure));
        });
        boolean known = issues.names().issues().stream().anyMatch(i -> i.id().equals(id));
        if (board.sure.isEmpty() && !known) {
            throw new NotThere();
        }
        return board;
    }

    private Matter matter(String issue, StanceMatrix.Matter m, Map<String, String> asked, Words words) {
        List<Line> lines = new ArrayList<>();
        boolean all = m.proposition().equals(asked.get("matter")) && !asked.containsKey("side");
        for (StanceMatrix.Line line : m.lines()) {
            if (lines.size() < LINES || all) {
                List<@Nullable Cell> cells = new ArrayList<>();
                for (StanceMatrix.Cell cell : line.cells()) {
                    cells.add(cell(issue, m.proposition(), line.side(), cell, asked, words));
                }
                lines.add(new Line(line.side(), cells));
            }
        }
        return new Matter(
                m.proposition(),
                issues.names().proposition(m.proposition()).in(words.language()),
                lines,
                m.lines().size() - lines.size(),
                evidence(issue, m.proposition(), null, null));
    }

    private static @Nullable Cell cell(
            String issue, String matter, String side, StanceMatrix.Cell cell, Map<String, String> asked, Words words) {
        PositionRow newest = cell.newest();
        if (newest == null) {
            return null;
        }
        boolean open = matter.equals(asked.get("matter"))
                && side.equals(asked.get("side"))
                && cell.period().equals(asked.get("period"));
        return new Cell(
                Stances.of(newest, words),
                words.days(newest.from(), newest.to()),
                cell.rows().size(),
                cell.shift(),
                evidence(issue, matter, side, cell.period()),
                open);
    }

    private Row row(Exchange e, Words words) {
        Set<String> matters = new TreeSet<>();
        IssueNames names = issues.names();
        e.propositions().forEach(p -> matters.add(names.proposition(p).in(words.language())));
        return new Row(
                StatementCard.of(e.demand(), words),
                e.other(),
                String.join(" · ", matters),
                e.answer() == null ? null : StatementCard.of(e.answer(), words),
                e.condition());
    }

    private Evidence opened(Board board, Map<String, String> asked, Words words) {
        String matter = asked.getOrDefault("matter", "");
        String side = asked.getOrDefault("side", "");
        String period = asked.getOrDefault("period", "");
        List<PositionRow> rows = new ArrayList<>();
        for (StanceMatrix.Matter m : board.matrix.matters()) {
            for (StanceMatrix.Line line : m.lines()) {
                for (StanceMatrix.Cell cell : line.cells()) {
                    boolean wanted = m.proposition().equals(matter)
                            && (side.isEmpty() || side.equals(line.side()))
                            && (period.isEmpty() || period.equals(cell.period()));
                    rows.addAll(wanted ? cell.rows() : List.of());
                }
            }
        }
        rows.sort(Comparator.comparing((PositionRow r) -> r.isDated() ? String.valueOf(r.to()) : "")
                .reversed());
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Told told : issues.told(rows.subList(0, Math.min(EVIDENCE, rows.size())))) {
            entries.putIfAbsent(
                    told.position().statementId() + told.position().side(),
                    new Entry(
                            Stances.of(told.row(), words),
                            told.position().side(),
                            told.condition(),
                            StatementCard.of(
                                    told.report(),
                                    words,
                                    List.of(told.position().words()))));
        }
        return new Evidence(
                issues.names().proposition(matter).in(words.language()),
                side,
                period.isEmpty() ? "" : period(period, words),
                List.copyOf(entries.values()),
                Math.max(0, rows.size() - EVIDENCE));
    }

    private static String period(String period, Words words) {
        return period.equals(StanceMatrix.OPEN) ? words.text("view.open") : words.period(period);
    }
}
