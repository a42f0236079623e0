package vn.biennien.analysis.internal.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
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
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        ContentLessons.add(reading, lexicon, alignment, annotated.other(), lesson.contents());
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

    /** Trains, calibrates and writes the model files. */
    public void write(Path folder) throws IOException {
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("fold " + (fold + 1) + " of " + FOLDS);
            int held = fold;
            Models models = train(i -> i % FOLDS != held, new Calibration(THRESHOLD, List.of(0.0), List.of(0.0)));
            StatementFinder finder = new StatementFinder(knowledge, lexicon, models);
            IntStream.range(0, lessons.size())
                    .filter(i -> i % FOLDS == held && !lessons.get(i).other())
                    .forEach(i -> outcomes.addAll(outcomes(finder, lessons.get(i))));
        }
        progress.accept("all " + lessons.size() + " articles");
        train(i -> true, Calibration.of(THRESHOLD, outcomes)).write(folder);
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

    /** Which of the finder's statements are right: content overlaps by half or more, and so is the speaker. */
    private static List<Calibration.Outcome> outcomes(StatementFinder finder, Lesson lesson) {
        record Pair(int found, int gold, double agreement) {}
        List<StatementFinder.Found> found = finder.find(lesson.reading());
        String text = lesson.reading().article().text();
        Document document = lesson.reading().document();
        List<BitSet> covers =
                lesson.gold().stream().map(g -> Cover.of(text, g.spans())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            BitSet cover = Cover.of(text, Assembler.spans(document, found.get(f).content()));
            for (int g = 0; g < covers.size(); g++) {
                double agreement = Cover.agreement(cover, covers.get(g));
                if (agreement >= 0.5) {
                    pairs.add(new Pair(f, g, agreement));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.agreement()).thenComparingInt(Pair::found));
        int[] goldOf = new int[found.size()];
        java.util.Arrays.fill(goldOf, -1);
        BitSet taken = new BitSet();
        for (Pair pair : pairs) {
            if (goldOf[pair.found()] < 0 && !taken.get(pair.gold())) {
                goldOf[pair.found()] = pair.gold();
                taken.set(pair.gold());
            }
        }
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        for (int f = 0; f < goldOf.length; f++) {
            Annotation gold = goldOf[f] < 0 ? null : lesson.gold().get(goldOf[f]);
            if (gold == null || !gold.optional()) {
                boolean right = gold != null
                        && SpeakerLessons.isRight(found.get(f).speaker().names(), gold);
                outcomes.add(new Calibration.Outcome(found.get(f).score(), right));
            }
        }
        return outcomes;
    }
}
