package vn.biennien.analysis.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.biennien.analysis.internal.events.EventFinder;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.analysis.internal.statements.StatementFinder;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/**
 * Trains the model that sifts candidates for events. Deterministic: the same articles in the same order, with the same
 * knowledge and the same models of statements, give the same files, bit for bit. Stateless.
 */
public final class EventTrainer {
    private EventTrainer() {}

    /**
     * Trains on {@code articles} and writes the model files into {@code folder}. The threshold is chosen by
     * cross-validation.
     *
     * @param progress told in a few words what cross-validation shows
     * @throws IOException if a file cannot be written
     */
    public static void train(List<AnnotatedEvents> articles, Path folder, Consumer<String> progress)
            throws IOException {
        Knowledge knowledge = Knowledge.shipped();
        Vietnamese vietnamese = Vietnamese.create(knowledge);
        Casting casting = new Casting(knowledge);
        StatementFinder statements = new StatementFinder(knowledge);
        EventFinder.Teacher teacher = new EventFinder.Teacher(knowledge);
        for (AnnotatedEvents annotated : articles) {
            Article article = annotated.article();
            Document document = vietnamese.read(
                    article.text(), article.publication().published().day().orElse(null));
            Cast cast = casting.of(article, document);
            teacher.add(annotated, document, cast, statements.statements(article, article.sha256(), document, cast));
        }
        teacher.write(folder, progress);
    }
}
