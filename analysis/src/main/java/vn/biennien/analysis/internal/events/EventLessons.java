package vn.biennien.analysis.internal.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.ChoiceTrainer;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.training.AnnotatedEvents;

/** Trains the model that sifts candidates for events. Confined to one call; deterministic. */
final class EventLessons {
    private static final int FOLDS = 8;
    private static final int ITERATIONS = 200;
    /** Strength of the pull towards zero: there are few articles. */
    private static final double PRIOR = 8.0;
    /** Over-coding is what event coders of foreign-language news fall to: so much of what is found is to be right. */
    private static final double LEAST_PRECISION = 0.66;

    /** The candidates of one article. */
    private record Lesson(
            List<Candidate> candidates,
            List<int[]> traits,
            boolean[] right,
            List<AnnotatedEvents.Annotated> annotated) {}

    /** A held-out article, and how likely its candidates are. */
    private record Outcome(Lesson lesson, double[] probabilities) {

        int kept(double threshold) {
            return (int)
                    Arrays.stream(probabilities).filter(p -> p >= threshold).count();
        }

        int[] pairs(double threshold) {
            return EventMatching.pairs(lesson.candidates, i -> probabilities[i] >= threshold, lesson.annotated);
        }
    }

    private final List<Lesson> lessons = new ArrayList<>();

    /** Adds an article in which nothing can be found. */
    void addHopeless(List<AnnotatedEvents.Annotated> annotated) {
        lessons.add(new Lesson(List.of(), List.of(), new boolean[0], annotated));
    }

    /** Adds what an article has to teach. */
    void add(List<Candidate> candidates, List<AnnotatedEvents.Annotated> annotated) {
        Features f = new Features();
        List<int[]> traits = new ArrayList<>();
        for (Candidate c : candidates) {
            Traits.fill(f, c);
            traits.add(f.toArray());
        }
        lessons.add(new Lesson(candidates, traits, EventMatching.right(candidates, annotated), annotated));
    }

    /**
     * Trains, and writes the model files into {@code folder}.
     *
     * @param progress told what cross-validation shows
     * @throws IOException if a file cannot be written
     */
    void write(Path folder, Consumer<String> progress) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> others = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(lessons.get(i));
                }
            }
            EventModel model = new EventModel(train(others), 0);
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                outcomes.add(judge(model, lessons.get(i)));
            }
        }
        double threshold = threshold(outcomes);
        progress.accept(new Score(outcomes, threshold).told());
        new EventModel(train(lessons), threshold).write(folder);
    }

    private static LinearModel train(List<Lesson> lessons) {
        List<Choice> choices = new ArrayList<>();
        for (Lesson lesson : lessons) {
            for (int i = 0; i < lesson.right().length; i++) {
                boolean right = lesson.right()[i];
                choices.add(new Choice(List.of(lesson.traits().get(i), new int[0]), new boolean[] {right, !right}));
            }
        }
        return new ChoiceTrainer(choices, PRIOR).train(ITERATIONS);
    }

    private static Outcome judge(EventModel model, Lesson lesson) {
        return new Outcome(
                lesson,
                lesson.traits().stream()
                        .mapToDouble(t -> model.probability(Features.of(t)))
                        .toArray());
    }

    /** The threshold with the best F1 over held-out articles, where precision is high enough. */
    private static double threshold(List<Outcome> outcomes) {
        double best = 0.5;
        double most = -1;
        for (int cut = 5; cut <= 90; cut++) {
            Score score = new Score(outcomes, cut / 100.0);
            double worth = score.precision() >= LEAST_PRECISION ? score.f1(score.found) + 1 : score.precision();
            if (worth > most) {
                most = worth;
                best = cut / 100.0;
            }
        }
        return best;
    }

    /** What is found in held-out articles at a threshold, as the evaluation counts. */
    private static final class Score {
        private final double threshold;
        private int annotated;
        private int kept;
        private int found;
        private int coded;
        private int sifted;

        Score(List<Outcome> outcomes, double threshold) {
            this.threshold = threshold;
            for (Outcome outcome : outcomes) {
                Lesson lesson = outcome.lesson;
                int[] pairs = outcome.pairs(threshold);
                int[] all = outcome.pairs(0);
                annotated += pairs.length;
                kept += outcome.kept(threshold);
                for (int g = 0; g < pairs.length; g++) {
                    found += pairs[g] >= 0 ? 1 : 0;
                    sifted += pairs[g] < 0 && all[g] >= 0 ? 1 : 0;
                    coded += pairs[g] >= 0
                                    && EventMatching.isCoded(lesson.candidates.get(pairs[g]), lesson.annotated.get(g))
                            ? 1
                            : 0;
                }
            }
        }

        double precision() {
            return kept == 0 ? 0 : (double) found / kept;
        }

        double f1(int right) {
            return 2.0 * right / (kept + annotated);
        }

        String told() {
            return String.format(
                    Locale.ROOT,
                    "held out: found F1 %.4f, precision %.4f, coded F1 %.4f (%d kept) at %.2f%n"
                            + "of %d annotated: %d coded, %d with other parties, %d sifted out, %d without a candidate",
                    f1(found),
                    precision(),
                    f1(coded),
                    kept,
                    threshold,
                    annotated,
                    coded,
                    found - coded,
                    sifted,
                    annotated - found - sifted);
        }
    }
}
