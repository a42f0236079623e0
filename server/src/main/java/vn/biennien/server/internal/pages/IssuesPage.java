package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.desk.positions.IssueSummary;
import vn.biennien.desk.positions.IssueViews;
import vn.biennien.desk.positions.Shift;
import vn.biennien.desk.positions.Shifts;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;

/** Which issues the record has positions on. */
@Controller
public final class IssuesPage {
    private static final int SIDES = 5;

    private final IssueViews issues;
    private final Remembered remembered;
    private final Views views;

    IssuesPage(IssueViews issues, Remembered remembered, Views views) {
        this.issues = issues;
        this.remembered = remembered;
        this.views = views;
    }

    /** By which the summaries are remembered. */
    private record All() {}

    /**
     * What the page shows.
     *
     * @param issues those with positions, that with the most first
     * @param heldBack how many positions are not sure enough
     */
    public record Model(List<Row> issues, int heldBack) {}

    /**
     * An issue in the list.
     *
     * @param id its id
     * @param name what it is called
     * @param positions how many positions
     * @param sides who takes them
     * @param moreSides how many more
     * @param latest the latest day, or empty
     * @param moves how often somebody may have moved, or sources differ
     */
    public record Row(
            String id, String name, int positions, List<String> sides, int moreSides, String latest, int moves) {}

    /**
     * A side that may have moved.
     *
     * @param issue id of the issue
     * @param name what the issue is called
     * @param matter what is at stake
     * @param side who
     * @param from where it stood
     * @param to where it stands
     * @param fromDay when
     * @param toDay when
     * @param differs whether sources differ on one utterance: then it is no move
     * @param address where the evidence is
     */
    public record Move(
            String issue,
            String name,
            String matter,
            String side,
            Stances from,
            Stances to,
            String fromDay,
            String toDay,
            boolean differs,
            String address) {}

    @GetMapping("/issues")
    View show(HttpServletRequest request) {
        Words words = Views.words(request);
        List<IssueSummary> all = summaries();
        int held = all.stream().mapToInt(IssueSummary::heldBack).sum();
        return views.page(
                "issues", new Model(all.stream().map(s -> row(s, words)).toList(), held));
    }

    /** All issues with positions. */
    List<IssueSummary> summaries() {
        return remembered.get(new All(), issues::summaries);
    }

    /** The latest moves of all issues, at most so many, one for each issue and side. */
    List<Move> moves(Words words, int most) {
        List<Shifts.Pair> pairs = new ArrayList<>();
        summaries().forEach(s -> pairs.addAll(s.moves()));
        pairs.sort(
                Comparator.comparing((Shifts.Pair p) -> String.valueOf(p.later().to()))
                        .reversed());
        List<String> seen = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Shifts.Pair pair : pairs) {
            String key =
                    pair.later().position().issue() + pair.later().position().side();
            if (moves.size() < most && !seen.contains(key)) {
                seen.add(key);
                moves.add(move(pair, words));
            }
        }
        return moves;
    }

    private Row row(IssueSummary s, Words words) {
        List<String> sides = s.sides().subList(0, Math.min(SIDES, s.sides().size()));
        return new Row(
                s.issue(),
                issues.names().issue(s.issue()).in(words.language()),
                s.positions(),
                sides,
                s.sides().size() - sides.size(),
                s.latest() == null ? "" : words.day(s.latest()),
                s.moves().size());
    }

    /** A pair for people. */
    Move move(Shifts.Pair pair, Words words) {
        var later = pair.later().position();
        return new Move(
                later.issue(),
                issues.names().issue(later.issue()).in(words.language()),
                issues.names().proposition(later.proposition()).in(words.language()),
                later.side(),
                Stances.of(pair.earlier(), words),
                Stances.of(pair.later(), words),
                day(pair.earlier().to(), words),
                day(pair.later().to(), words),
                pair.kind() == Shift.Kind.CONTRADICTION,
                IssuePage.evidence(later.issue(), later.proposition(), later.side(), null));
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "" : words.day(day);
    }
}
