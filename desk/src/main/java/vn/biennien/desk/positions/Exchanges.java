package vn.biennien.desk.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.AnswerWords;
import vn.biennien.record.SpeechAct;
import vn.biennien.store.Folding;
import vn.biennien.store.StatementRow;

/** Links demands and offers with what the other side answered. Pure; for one pair of sides. */
public final class Exchanges {
    /** Acts that ask or offer something. */
    public static final Set<SpeechAct> ASKING = Set.copyOf(EnumSet.of(SpeechAct.REQUEST, SpeechAct.PROPOSE));

    /** Acts that may answer. */
    public static final Set<SpeechAct> ANSWERING =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(SpeechAct.ASK, SpeechAct.PRAISE)));

    /** Share of the shorter one's words that both have in common. */
    private static final double ALIKE = 0.6;

    private static final int FEWEST_WORDS = 3;

    private final String side;
    private final String other;
    private final Map<String, Set<String>> propositions;
    private final Map<String, String> conditions;
    private final AnswerWords words;

    /**
     * Exchanges of two sides.
     *
     * @param side whose demands are looked at
     * @param other who may answer
     * @param told positions of both
     */
    public Exchanges(String side, String other, List<Told> told, AnswerWords words) {
        this.side = side;
        this.other = other;
        this.words = words;
        this.propositions = new HashMap<>();
        this.conditions = new HashMap<>();
        for (Told t : told) {
            propositions
                    .computeIfAbsent(t.report().utterance(), u -> new LinkedHashSet<>())
                    .add(t.position().proposition());
            if (!t.condition().isEmpty()) {
                conditions.putIfAbsent(t.report().utterance(), t.condition());
            }
        }
    }

    /**
     * Each demand with its answer: those that go to the other side by their targets, and those that it answered.
     *
     * @param asked demands and offers of the one side
     * @param answers what the other side said
     */
    public List<Exchange> of(List<StatementRow> asked, List<StatementRow> answers) {
        List<Exchange> exchanges = new ArrayList<>();
        for (StatementRow demand : asked) {
            StatementRow best = null;
            Exchange.Link link = null;
            for (StatementRow answer : answers) {
                Exchange.Link by = link(demand, answer, asked);
                if (by != null
                        && (link == null
                                || by.ordinal() < link.ordinal()
                                || by == link && isNearer(demand, answer, best))) {
                    link = by;
                    best = answer;
                }
            }
            if (best != null || isAimed(demand)) {
                exchanges.add(new Exchange(
                        side,
                        other,
                        demand,
                        List.copyOf(propositions(demand)),
                        best,
                        link,
                        best == null ? "" : conditions.getOrDefault(best.utterance(), "")));
            }
        }
        return exchanges;
    }

    private Exchange.@Nullable Link link(StatementRow demand, StatementRow answer, List<StatementRow> asked) {
        if (answer.utterance().equals(demand.utterance()) || isBefore(answer, demand)) {
            return null;
        }
        if (isTakenUp(demand, answer, asked)) {
            return Exchange.Link.TAKEN_UP;
        }
        if (shareProposition(demand, answer)) {
            return Exchange.Link.PROPOSITION;
        }
        return answers(answer.statement().act()) && alike(demand, answer) ? Exchange.Link.WORDS : null;
    }

    private static boolean answers(SpeechAct act) {
        return switch (act) {
            case REJECT, ACCEPT, PROPOSE, COMMIT -> true;
            default -> false;
        };
    }

    private boolean shareProposition(StatementRow demand, StatementRow answer) {
        Set<String> of = propositions(demand);
        return propositions(answer).stream().anyMatch(of::contains);
    }

    /** What is at stake in an act of speaking, by whichever of its reports. */
    private Set<String> propositions(StatementRow row) {
        return propositions.getOrDefault(row.utterance(), Set.of());
    }

    /** Whether the answer takes up this demand, the nearest of the side that its article tells before. */
    private boolean isTakenUp(StatementRow demand, StatementRow answer, List<StatementRow> asked) {
        String content = answer.content();
        boolean judges =
                switch (answer.statement().act()) {
                    case REJECT, ACCEPT, DENY, ACCUSE -> true;
                    default -> false;
                };
        if (!judges || !sameArticle(demand, answer) || !words.namesDemand(content)) {
            return false;
        }
        if (!words.pointsToDemand(content) && !content.contains(side)) {
            return false;
        }
        int at = answer.statement().sentence().start();
        StatementRow nearest = null;
        for (StatementRow d : asked) {
            boolean before = sameArticle(d, answer)
                    && d.statement().spans().get(0).start()
                            < answer.statement().spans().get(0).start();
            if (before
                    && d.statement().sentence().start() <= at
                    && (nearest == null
                            || d.statement().spans().get(0).start()
                                    > nearest.statement().spans().get(0).start())) {
                nearest = d;
            }
        }
        return nearest != null
                && nearest.statement().id().equals(demand.statement().id());
    }

    private static boolean sameArticle(StatementRow a, StatementRow b) {
        return a.article().sha256().equals(b.article().sha256());
    }

    private boolean alike(StatementRow demand, StatementRow answer) {
        Set<String> of = words.matter(demand.content());
        Set<String> by = words.matter(answer.content());
        int shorter = Math.min(of.size(), by.size());
        of.retainAll(by);
        return of.size() >= FEWEST_WORDS && of.size() >= ALIKE * shorter;
    }

    /** Whether one thing was said before the other; unknown days decide nothing. */
    private static boolean isBefore(StatementRow one, StatementRow other) {
        LocalDate last = one.statement().said().to();
        LocalDate first = other.statement().said().from();
        return last != null && first != null && last.isBefore(first);
    }

    /** Of two answers the earlier one; of one day the surer. */
    private static boolean isNearer(StatementRow demand, StatementRow answer, @Nullable StatementRow than) {
        if (than == null) {
            return true;
        }
        boolean own = sameArticle(demand, answer);
        boolean theirs = sameArticle(demand, than);
        LocalDate day = answer.statement().said().to();
        LocalDate other = than.statement().said().to();
        boolean judges = answers(answer.statement().act());
        if (judges != answers(than.statement().act())) {
            return judges;
        }
        if (day != null && other != null && !day.equals(other)) {
            return day.isBefore(other);
        }
        return own != theirs
                ? own
                : answer.statement().confidence() > than.statement().confidence();
    }

    /** Whether a demand goes to the other side: by those whom it names, or its first words. */
    private boolean isAimed(StatementRow demand) {
        String folded = Folding.spaced(other);
        List<String> to = new ArrayList<>(demand.statement().targets());
        to.addAll(demand.statement().addressees());
        if (to.stream().anyMatch(t -> Folding.spaced(t).contains(folded))) {
            return true;
        }
        return to.isEmpty() && Folding.spaced(demand.content()).contains(folded);
    }
}
