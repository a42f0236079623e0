package vn.biennien.desk.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.AnswerWords;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Stand;
import vn.biennien.store.PositionRow;
import vn.biennien.store.StatementRow;

/**
 * Finds where a side may have moved, and where sources differ on what somebody said. Two utterances on different
 * propositions are neither. Stateless and thread-safe.
 */
public final class Shifts {
    private Shifts() {}

    /**
     * Pairs of positions that may be shifts or contradictions, by the later day; the reports are still to be read.
     *
     * @param rows positions in the order of their days, those with open days last
     */
    public static List<Pair> in(List<PositionRow> rows) {
        Map<String, List<PositionRow>> byMatter = new LinkedHashMap<>();
        for (PositionRow row : rows) {
            if (row.isDated()) {
                String key = row.position().side() + "|" + row.position().proposition();
                byMatter.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        byMatter.values().forEach(matter -> pairs(matter, pairs));
        pairs.sort(
                Comparator.comparing((Pair p) -> String.valueOf(p.later().to())).reversed());
        return pairs;
    }

    /**
     * Two positions that differ.
     *
     * @param kind what they may be
     * @param earlier the first
     * @param later the second
     */
    public record Pair(Shift.Kind kind, PositionRow earlier, PositionRow later) {}

    /** Each day's word against that of the last day before on which something else was said. */
    private static void pairs(List<PositionRow> matter, List<Pair> pairs) {
        List<PositionRow> seen = new ArrayList<>();
        for (PositionRow row : matter) {
            PositionRow contradicted = null;
            PositionRow last = null;
            for (PositionRow earlier : seen) {
                if (overlaps(earlier, row)) {
                    boolean same =
                            earlier.position().actor().equals(row.position().actor());
                    boolean opposite = stand(earlier).leaning() != stand(row).leaning();
                    if (same && opposite && earlier.text() != row.text()) {
                        contradicted = earlier;
                    }
                } else {
                    last = earlier; // the nearest day before
                }
            }
            if (contradicted != null) {
                pairs.add(new Pair(Shift.Kind.CONTRADICTION, contradicted, row));
            }
            if (last != null
                    && stand(last).differsFrom(stand(row))
                    && !agreesWithAny(seen, last, row)
                    && !agreesWithAny(seen, row, row)) { // one of a day is enough
                pairs.add(new Pair(Shift.Kind.SHIFT, last, row));
            }
            seen.add(row);
        }
    }

    /** Whether the side said the same as in {@code row} on the day of another one already. */
    private static boolean agreesWithAny(List<PositionRow> seen, PositionRow ofDay, PositionRow row) {
        return seen.stream().anyMatch(s -> overlaps(s, ofDay) && !stand(s).differsFrom(stand(row)));
    }

    private static Stand stand(PositionRow row) {
        return row.position().stand();
    }

    private static boolean overlaps(PositionRow a, PositionRow b) {
        var from = a.from();
        var to = a.to();
        var otherFrom = b.from();
        var otherTo = b.to();
        return from != null
                && to != null
                && otherFrom != null
                && otherTo != null
                && !from.isAfter(otherTo)
                && !otherFrom.isAfter(to);
    }

    /** A pair with its reports. */
    public static Shift told(Pair pair, StatementRow earlier, StatementRow later) {
        return new Shift(
                pair.kind(),
                pair.later().position().side(),
                pair.later().position().proposition(),
                report(new Told(pair.earlier(), earlier)),
                report(new Told(pair.later(), later)));
    }

    private static Report report(Told told) {
        return new Report(
                told.position().actor(),
                told.position().stand(),
                told.condition(),
                told.row().to(),
                told.position().confidence(),
                told.report());
    }

    /**
     * Where somebody says that an actor did not say what others report: {@code Port Aldane đính chính rằng ông không nêu
     * thời hạn nào}. Each denial is set against the nearest promise, demand or threat of that actor in the same article before.
     *
     * @param statements of whole articles, in text order
     */
    public static List<Shift> unsaid(List<StatementRow> statements, AnswerWords words) {
        Map<String, List<StatementRow>> byArticle = new LinkedHashMap<>();
        statements.forEach(s -> byArticle
                .computeIfAbsent(s.article().id() + s.article().sha256(), a -> new ArrayList<>())
                .add(s));
        List<Shift> found = new ArrayList<>();
        for (List<StatementRow> article : byArticle.values()) {
            for (StatementRow denial : article) {
                boolean denies = denial.statement().act() == SpeechAct.DENY && words.tellsUnsaid(denial.content());
                StatementRow said = denies ? denied(article, denial) : null;
                if (said != null) {
                    found.add(new Shift(
                            Shift.Kind.CONTRADICTION,
                            said.statement().speakers().get(0),
                            "",
                            report(said),
                            report(denial)));
                }
            }
        }
        return found;
    }

    private static @Nullable StatementRow denied(List<StatementRow> article, StatementRow denial) {
        StatementRow nearest = null;
        for (StatementRow s : article) {
            boolean before = s.statement().sentence().start()
                    < denial.statement().sentence().start();
            boolean binding =
                    switch (s.statement().act()) {
                        case COMMIT, REQUEST, PROPOSE, THREATEN, ACCEPT, REJECT -> true;
                        default -> false;
                    };
            if (before && binding && isNamed(s.statement().speakers(), denial)) {
                nearest = s;
            }
        }
        return nearest;
    }

    private static boolean isNamed(List<String> speakers, StatementRow denial) {
        TreeSet<String> named = new TreeSet<>(denial.statement().targets());
        return speakers.stream()
                .anyMatch(s -> named.contains(s) || denial.content().contains(last(s)));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Report report(StatementRow row) {
        return new Report(
                row.statement().speakers().get(0),
                Stand.NONE,
                "",
                row.statement().said().to(),
                row.statement().confidence(),
                row);
    }
}
