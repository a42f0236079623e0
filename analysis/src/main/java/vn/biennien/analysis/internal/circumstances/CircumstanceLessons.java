package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.ChoiceTrainer;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.text.Document;

/**
 * Learns from annotated articles on which day a statement was made. Deterministic: the same articles in the same order
 * give the same model. Not thread-safe.
 */
public final class CircumstanceLessons {
    private static final double PRIOR = 3;
    private static final int ITERATIONS = 80;

    private final Words words;
    private final Days days = new Days(LinearModel.empty(), 1);
    private final List<Choice> lessons = new ArrayList<>();

    /** Lessons with the words of {@code knowledge}. */
    public CircumstanceLessons(Knowledge knowledge) {
        this.words = new Words(knowledge);
    }

    /**
     * Adds an article.
     *
     * @param statements its annotated statements, as {@link Circumstances} takes them
     * @param said their days in ISO 8601 ({@code 2022-01-26}, {@code 2021-12}, {@code 2022-W04}), null where the
     *     annotator knew none
     */
    public void add(Article article, Document document, Cast cast, List<Told> statements, List<@Nullable String> said) {
        if (statements.size() != said.size()) {
            throw new IllegalArgumentException("There is one day, or null, for each statement");
        }
        if (!statements.isEmpty()) {
            days.learn(new Scene(words, article, document, cast, statements), said, lessons);
        }
    }

    /** The model that the lessons give. */
    public LinearModel train() {
        return new ChoiceTrainer(lessons, PRIOR).train(ITERATIONS);
    }
}
