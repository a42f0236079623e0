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
 * Learns from annotated articles on which day a statement was made, and how far the words go that name whoever was
 * spoken to. Deterministic: the same articles in the same order
 * give the same model. Not thread-safe.
 */
public final class CircumstanceLessons {
    private static final double PRIOR = 40;
    private static final double EXTENT_PRIOR = 1;
    private static final int ITERATIONS = 80;

    private final Words words;
    private final Days days = new Days(LinearModel.empty(), 1);
    private final Addressees addressees = new Addressees(new Extents(LinearModel.empty()));
    private final List<Choice> lessons = new ArrayList<>();
    private final List<Choice> extents = new ArrayList<>();

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
     * @param heard for each whom it was spoken to
     */
    public void add(
            Article article,
            Document document,
            Cast cast,
            List<Told> statements,
            List<@Nullable String> said,
            List<List<String>> heard) {
        if (statements.size() != said.size() || statements.size() != heard.size()) {
            throw new IllegalArgumentException("There is one day, or null, and one list of hearers for each statement");
        }
        if (statements.isEmpty()) {
            return;
        }
        Scene scene = new Scene(words, article, document, cast, statements);
        days.learn(scene, said, lessons);
        for (int k = 0; k < statements.size(); k++) {
            addressees.learn(scene, k, heard.get(k), extents);
        }
    }

    /** The model of how far names of hearers go that the lessons give. */
    public LinearModel trainExtents() {
        return new ChoiceTrainer(extents, EXTENT_PRIOR).train(ITERATIONS);
    }

    /** The model of days that the lessons give. */
    public LinearModel trainDays() {
        return new ChoiceTrainer(lessons, PRIOR).train(ITERATIONS);
    }
}
