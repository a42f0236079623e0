package vn.biennien.analysis.internal.circumstances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.record.Said;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/** Finds the day of each statement: of the days that the article names, or none. Immutable and thread-safe. */
final class Days {
    /** No day is chosen where "none of these" has at least this probability. */
    private final double none;

    /** The same where words say that it was another time ({@code trước đó}). */
    private static final double EVEN = 0.5;

    private final LinearModel model;

    Days(LinearModel model, double none) {
        this.model = model;
        this.none = none;
    }

    /** When each statement of {@code scene} was made. */
    List<Said> of(Scene scene) {
        LocalDate published = scene.article.publication().published().day().orElse(null);
        List<Day> days = Day.of(scene.document.times(), scene.timesApart(), published);
        Times times = new Times(scene, days);
        DayFeatures features = new DayFeatures(scene, times);
        History history = new History(scene);
        Features f = new Features();
        for (int k : history.order()) {
            history.decide(k, choose(features, f, k, days, history));
        }
        for (int k : history.order()) { // once more, now that the words after are known too
            history.forget(k);
            history.decide(k, choose(features, f, k, days, history));
        }
        List<Said> said = new ArrayList<>();
        for (int k = 0; k < scene.statements.size(); k++) {
            said.add(said(scene, times, k, history.day(k), published));
        }
        return said;
    }

    private @Nullable Day choose(DayFeatures features, Features f, int k, List<Day> days, History history) {
        features.turnTo(k, history);
        f.clear();
        features.none(f, history);
        double[] scores = new double[days.size() + 1];
        scores[days.size()] = model.score(f);
        double max = scores[days.size()];
        for (int d = 0; d < days.size(); d++) {
            f.clear();
            features.day(f, days.get(d), history);
            scores[d] = model.score(f);
            max = Math.max(max, scores[d]);
        }
        double sum = 0;
        int best = -1;
        for (int d = 0; d <= days.size(); d++) {
            sum += Math.exp(scores[d] - max);
            if (d < days.size() && (best < 0 || scores[d] > scores[best])) {
                best = d;
            }
        }
        boolean undecided = best < 0 || scores[best] == scores[days.size()]; // as with an empty model
        return undecided || Math.exp(scores[days.size()] - max) / sum >= (features.breaks() ? EVEN : none)
                ? null
                : days.get(best);
    }

    private static Said said(Scene scene, Times times, int k, @Nullable Day day, @Nullable LocalDate published) {
        if (day == null) {
            return Said.notAfter(published);
        }
        Said.Basis basis = Said.Basis.INHERITED;
        for (int t : day.times()) {
            if (scene.inFrame(k, times.from(t))) {
                basis = isFull(scene.document.times().get(t), scene.document.text())
                        ? Said.Basis.STATED
                        : Said.Basis.RESOLVED;
                break;
            }
        }
        TimeValue.Days days = day.days();
        return days == null
                ? new Said(null, published, basis, day.partial())
                : new Said(days.from(), days.to(), basis, null);
    }

    /** Whether the words themselves give all of the date, with its year. */
    private static boolean isFull(TimeExpression time, String text) {
        String value = time.value().value();
        return value.length() >= 4 && time.span().in(text).contains(value.substring(0, 4));
    }

    /**
     * Adds what is to be learned from the annotated days of a scene's statements.
     *
     * @param annotated ISO 8601 dates, null where no day can be told
     */
    void learn(Scene scene, List<@Nullable String> annotated, List<Choice> lessons) {
        LocalDate published = scene.article.publication().published().day().orElse(null);
        List<Day> days = Day.of(scene.document.times(), scene.timesApart(), published);
        DayFeatures features = new DayFeatures(scene, new Times(scene, days));
        History history = new History(scene);
        Features f = new Features();
        for (int pass = 0; pass < 2; pass++) {
            for (int k : history.order()) {
                if (pass == 1) {
                    history.forget(k);
                }
                history.decide(k, learn(features, f, k, days, history, annotated.get(k), lessons));
            }
        }
    }

    private static @Nullable Day learn(
            DayFeatures features,
            Features f,
            int k,
            List<Day> days,
            History history,
            @Nullable String when,
            List<Choice> lessons) {
        TimeValue.Days right = when == null
                ? null
                : new TimeValue(TimeType.DATE, when, null).days().orElse(null);
        features.turnTo(k, history);
        List<int[]> candidates = new ArrayList<>();
        boolean[] isRight = new boolean[days.size() + 1];
        Day chosen = null;
        for (int d = 0; d < days.size(); d++) {
            f.clear();
            features.day(f, days.get(d), history);
            candidates.add(f.toArray());
            isRight[d] = right != null && right.equals(days.get(d).days());
            chosen = isRight[d] ? days.get(d) : chosen;
        }
        f.clear();
        features.none(f, history);
        candidates.add(f.toArray());
        isRight[days.size()] = when == null;
        if (when == null || chosen != null) {
            lessons.add(new Choice(candidates, isRight));
        }
        return chosen;
    }
}
