package vn.biennien.analysis.internal.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private record Lesson(List<int[]> traits, boolean[] right, int annotated) {}

    /** A held-out candidate. */
    private record Outcome(double probability, boolean right) {}

    private final List<Lesson> lessons = new ArrayList<>();

    /** Adds an article in which nothing can be found. */
    void add(int annotated) {
        lessons.add(new Lesson(List.of(), new boolean[0], annotated));
    }

    /** Adds what an article has to teach. */
    void add(List<Candidate> candidates, List<AnnotatedEvents.Annotated> annotated) {
        Features f = new Features();
        List<int[]> traits = new ArrayList<>();
        for (Candidate c : candidates) {
            Traits.fill(f, c);
            traits.add(f.toArray());
        }
        lessons.add(new Lesson(traits, EventMatching.right(candidates, annotated), annotated.size()));
    }

    /**
     * Trains, and writes the model files into {@code folder}.
     *
     * @param progress told what cross-validation shows
     * @throws IOException if a file cannot be written
     */
    void write(Path folder, Consumer<String> progress) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        int annotated = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> others = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(lessons.get(i));
                }
            }
            EventModel model = new EventModel(train(others), 0);
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                annotated += lessons.get(i).annotated();
                judge(model, lessons.get(i), outcomes);
            }
        }
        double threshold = threshold(outcomes, annotated, progress);
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

    private static void judge(EventModel model, Lesson lesson, List<Outcome> outcomes) {
        for (int i = 0; i < lesson.right().length; i++) {
            double probability = model.probability(Features.of(lesson.traits().get(i)));
            outcomes.add(new Outcome(probability, lesson.right()[i]));
        }
    }

    /** The threshold with the best F1 over held-out articles, where precision is high enough. */
    private static double threshold(List<Outcome> outcomes, int annotated, Consumer<String> progress) {
        double best = 0.5;
        double most = -1;
        String told = "";
        for (int cut = 5; cut <= 90; cut++) {
            double threshold = cut / 100.0;
            int found = 0;
            int right = 0;
            for (Outcome o : outcomes) {
                if (o.probability() >= threshold) {
                    found++;
                    right += o.right() ? 1 : 0;
                }
            }
            double precision = found == 0 ? 0 : (double) right / found;
            double f1 = 2.0 * right / (found + annotated);
            double worth = precision >= LEAST_PRECISION ? f1 + 1 : precision;
            if (worth > most) {
                most = worth;
                best = threshold;
                told = String.format(
                        Locale.ROOT,
                        "held out: found F1 %.4f, precision %.4f (%d of %d found, %d annotated) at %.2f",
                        f1,
                        precision,
                        right,
                        found,
                        annotated,
                        threshold);
            }
        }
        progress.accept(told);
        return best;
    }
}
