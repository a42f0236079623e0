package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlets;
import vn.biennien.record.Article;
import vn.biennien.record.Said;
import vn.biennien.text.Document;

/**
 * Finds when, where, to whom and through whom the statements of an article were made. Immutable and thread-safe.
 *
 * <p>All statements of an article are looked at together, because day, occasion, listener and source go on from one to
 * the next.
 */
public final class Circumstances {
    /** Knowledge files that this reads, for fingerprints. */
    public static final List<String> TABLES = List.of("occasions", "addressee-words", "relay-words", "said-words");

    static final double NO_DAY = 0.75;

    private final Words words;
    private final Days days;
    private final Occasions occasions = new Occasions();
    private final Talks talks;
    private final Targets targets;
    private final Outlets outlets;
    private final Sources sources;

    /**
     * A finder.
     *
     * @param knowledge word lists
     * @param dayModel a model that {@link CircumstanceLessons} trained; an empty one finds no days
     * @param extentModel another of them; an empty one leaves it to word lists how far a hearer's name goes
     */
    public Circumstances(Knowledge knowledge, LinearModel dayModel, LinearModel extentModel) {
        this.outlets = Outlets.of(knowledge);
        this.sources = new Sources(outlets);
        this.words = new Words(knowledge);
        this.days = new Days(dayModel, NO_DAY);
        Addressees addressees = new Addressees(new Extents(extentModel));
        this.talks = new Talks(addressees);
        this.targets = new Targets(addressees);
    }

    /**
     * The circumstances of each statement.
     *
     * @param article the article
     * @param document its text as read, with its time expressions
     * @param cast its figures
     * @param statements all of its statements, in text order of their attributions
     */
    public List<Circumstance> of(Article article, Document document, Cast cast, List<Told> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        Scene scene = new Scene(words, article, document, cast, statements);
        List<Said> said = days.of(scene);
        List<Occasions.@Nullable Found> found = occasions.of(scene);
        List<Set<String>> listeners = talks.of(scene, found, said);
        List<String> opening = sources.opening(scene);
        List<Circumstance> all = new ArrayList<>();
        for (int k = 0; k < statements.size(); k++) {
            Set<String> to = listeners.get(k);
            List<String> via = sources.via(scene, k, to);
            Set<String> aimed = targets.of(scene, k);
            aimed.removeAll(to);
            Occasions.Found occasion = found.get(k);
            all.add(new Circumstance(
                    said.get(k),
                    List.copyOf(to),
                    List.copyOf(aimed),
                    via,
                    origin(scene, k, via, opening, all),
                    occasion == null ? null : occasion.occasion(scene)));
        }
        return all;
    }

    /** The statement's own sources; else those of the same speaker's words before; else the article's. */
    private List<String> origin(Scene scene, int k, List<String> via, List<String> opening, List<Circumstance> before) {
        Set<String> names = new LinkedHashSet<>(via);
        if (names.isEmpty()) {
            names.addAll(opening);
        }
        scene.article.publication().credits().forEach(credit -> names.add(outlets.name(credit)));
        names.removeAll(scene.statements.get(k).speakers());
        return List.copyOf(names);
    }
}
