package vn.biennien.desk.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.biennien.analysis.training.Annotated;
import vn.biennien.analysis.training.AnnotatedEvents;
import vn.biennien.analysis.training.Annotation;

/** Annotated articles as the trainer takes them. */
public final class TrainingSet {
    private TrainingSet() {}

    /**
     * The articles of {@code folders} that have annotated statements: in the order of the folders, by file name in each.
     *
     * @param other whether they are of another set than the one that the models are to be good at
     * @throws GoldException if a folder holds no annotated article, or one does not fit its text
     */
    public static List<Annotated> of(List<Path> folders, boolean other) {
        List<Annotated> all = new ArrayList<>();
        for (Path folder : folders) {
            for (Gold gold : Gold.folder(folder)) {
                if (gold.statements() != null) {
                    all.add(annotated(gold, other));
                }
            }
        }
        return all;
    }

    /**
     * The articles of {@code folders} that have annotated events: in the order of the folders, by file name in each.
     *
     * @throws GoldException if a folder holds no annotated article, or one does not fit its text
     */
    public static List<AnnotatedEvents> events(List<Path> folders) {
        List<AnnotatedEvents> all = new ArrayList<>();
        for (Path folder : folders) {
            for (Gold gold : Gold.folder(folder)) {
                List<Gold.Deed> events = gold.events();
                if (events != null) {
                    all.add(new AnnotatedEvents(
                            gold.article(),
                            events.stream()
                                    .map(e -> new AnnotatedEvents.Annotated(e.type(), e.actors(), e.recipients()))
                                    .toList()));
                }
            }
        }
        return all;
    }

    private static Annotated annotated(Gold gold, boolean other) {
        return new Annotated(
                gold.article(),
                Objects.requireNonNull(gold.statements()).stream()
                        .map(s -> new Annotation(
                                s.spans(),
                                s.speakers(),
                                s.joint(),
                                null,
                                s.cue(),
                                s.mode(),
                                s.acts(),
                                s.when(),
                                s.addressees(),
                                s.optional()))
                        .toList(),
                other);
    }
}
