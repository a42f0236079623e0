package vn.biennien.analysis.internal.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.circumstances.CircumstanceLessons;
import vn.biennien.analysis.internal.circumstances.Told;
import vn.biennien.analysis.internal.learning.Choice;
import vn.biennien.analysis.internal.learning.ChoiceTrainer;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.learning.Trees;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.analysis.training.Annotated;
import vn.biennien.analysis.training.Annotation;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.record.SpeechAct;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** Trains all models of the finder, and calibrates its confidence by cross-validation. */
public final class ModelTrainer {
    private static final int FOLDS = 5;
    private static final int ITERATIONS = 60;
    private static final double CONTENT_PRIOR = 1;
    private static final double SPEAKER_PRIOR = 1;
    /** How often the lexicon's hints at acts are heard. */
    private static final int HINT_WEIGHT = 3;

    private static final double ACT_PRIOR = 1;
    /** Chosen on gold/train by cross-validation: it gives the best F1 of attributed statements. */
    static final double THRESHOLD = 0.42;

    private final Knowledge knowledge;
    private final Lexicon lexicon;
    private final List<Lesson> lessons = new ArrayList<>();
    private final Consumer<String> progress;

    /** An article with what is to be learnt from it. */
    private record Lesson(
            Reading reading,
            List<Annotation> gold,
            boolean other,
            boolean partial,
            List<Choice> contents,
            List<Choice> speakers,
            List<Choice> acts,
            List<Told> told,
            List<@Nullable String> days,
            List<List<String>> hearers) {}

    /** A trainer on {@code articles}. */
    public ModelTrainer(Knowledge knowledge, List<Annotated> articles, Consumer<String> progress) {
        this.knowledge = knowledge;
        this.lexicon = new Lexicon(knowledge);
        this.progress = progress;
        Vietnamese vietnamese = Vietnamese.create(knowledge);
        Casting casting = new Casting(knowledge);
        Reader reader = new Reader(lexicon);
        for (Annotated annotated : articles) {
            Article article = annotated.article();
            Document document = vietnamese.read(
                    article.text(), article.publication().published().day().orElse(null));
            Cast cast = casting.of(article, document);
            lessons.add(lesson(reader.read(article, document, cast), annotated));
        }
    }

    private Lesson lesson(Reading reading, Annotated annotated) {
        List<Annotation> gold = annotated.statements();
        Alignment alignment = new Alignment(reading, gold);
        Lesson lesson = new Lesson(
                reading,
                gold,
                annotated.other(),
                annotated.partial(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        ContentLessons.add(reading, lexicon, alignment, annotated.other(), annotated.partial(), lesson.contents());
        if (!annotated.other()) {
            // Invented names and states mislead about who is named how: speakers are learnt from real news alone.
            SpeakerLessons.add(reading, lexicon, alignment, lesson.speakers());
        }
        ActLessons.add(reading, lexicon, alignment, annotated.other(), lesson.acts());
        for (int s = 0; s < reading.sites().size(); s++) {
            Annotation statement = alignment.at(s);
            if (statement != null && !statement.optional()) {
                CueSite site = reading.sites().get(s);
                Content content = site.contents().get(SpeakerLessons.best(alignment.agreements(s)));
                SpeechAct act = statement.acts().get(0);
                lesson.told().add(Assembler.told(site, content, statement.speakers(), null, act));
                lesson.days().add(statement.when());
                lesson.hearers().add(statement.addressees());
            }
        }
        return lesson;
    }

    /**
     * Trains, calibrates and writes the model files. The sifter and the calibration learn from what models find in
     * articles that they were not trained on.
     */
    public void write(Path folder) throws IOException {
        Calibration none = new Calibration(THRESHOLD, List.of(0.0), List.of(0.0));
        List<Models> models = new ArrayList<>();
        List<SiftLessons> sifting = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("fold " + (fold + 1) + " of " + FOLDS);
            int held = fold;
            Models some = train(i -> i % FOLDS != held, none);
            SiftLessons found = new SiftLessons();
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                Lesson lesson = lessons.get(i);
                found.add(lesson.reading(), lexicon, some, lesson.gold(), lesson.other(), lesson.partial());
            }
            models.add(some);
            sifting.add(found);
        }
        HeldOut heldOut = new HeldOut();
        for (int fold = 0; fold < FOLDS; fold++) {
            Models sifted = models.get(fold).with(sifter(sifting, fold));
            StatementFinder finder = new StatementFinder(knowledge, lexicon, sifted);
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                if (!lessons.get(i).other()) {
                    heldOut.add(
                            lessons.get(i).reading(),
                            finder.find(lessons.get(i).reading()),
                            lessons.get(i).gold());
                }
            }
        }
        progress.accept(heldOut.toString());
        progress.accept("all " + lessons.size() + " articles");
        train(i -> true, Calibration.of(THRESHOLD, heldOut.outcomes()))
                .with(sifter(sifting, -1))
                .write(folder);
    }

    /** A sifter that has not seen the articles of {@code fold}. */
    private static Trees sifter(List<SiftLessons> folds, int fold) {
        SiftLessons some = new SiftLessons();
        for (int f = 0; f < folds.size(); f++) {
            if (f != fold) {
                some.addAll(folds.get(f));
            }
        }
        return some.train();
    }

    private Models train(IntPredicate chosen, Calibration calibration) {
        List<Lesson> some = IntStream.range(0, lessons.size())
                .filter(chosen)
                .mapToObj(lessons::get)
                .toList();
        CircumstanceLessons circumstances = new CircumstanceLessons(knowledge);
        for (Lesson lesson : some) {
            Reading r = lesson.reading();
            circumstances.add(r.article(), r.document(), r.cast(), lesson.told(), lesson.days(), lesson.hearers());
        }
        return new Models(
                model(some.stream().flatMap(l -> l.contents().stream()).toList(), CONTENT_PRIOR),
                model(some.stream().flatMap(l -> l.speakers().stream()).toList(), SPEAKER_PRIOR),
                model(
                        Stream.concat(hints(lexicon), some.stream().flatMap(l -> l.acts().stream()))
                                .toList(),
                        ACT_PRIOR),
                circumstances.trainDays(),
                circumstances.trainExtents(),
                Trees.none(),
                calibration);
    }

    /** The lexicon's own lessons, heard so often that no set of articles shouts them down. */
    private static Stream<Choice> hints(Lexicon lexicon) {
        return Collections.nCopies(HINT_WEIGHT, ActLessons.ofHints(lexicon)).stream()
                .flatMap(List::stream);
    }

    private static LinearModel model(List<Choice> choices, double prior) {
        return new ChoiceTrainer(choices, prior).train(ITERATIONS);
    }
}
