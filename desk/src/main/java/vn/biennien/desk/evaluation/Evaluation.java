package vn.biennien.desk.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/**
 * How the findings in annotated articles compare with the annotation. All shares lie between 0 and 1.
 *
 * <p>A predicted statement matches an annotated one where the letters and digits that their spans cover overlap by at
 * least half of their union, one to one, best overlaps first. Annotated statements marked optional count neither when
 * found nor when missed. The figures are those of the scorer that comes with the annotation.
 *
 * @param articles annotated articles with statements
 * @param detection matches
 * @param exact matches that cover the very same letters
 * @param attributed matches whose speaker is right too: the end-to-end figure
 * @param speaker share of matches with the right speaker
 * @param act share of matches with the right act
 * @param mode share of matches with the right mode
 * @param said share of matches whose interval is right, among those whose day, month, week or year is annotated
 * @param addressee share of annotated addressees of matches that are among the predicted addressees and targets
 * @param via F1 of sources named with the statement, over matches
 * @param confident attributed precision of what is held to be sure
 * @param byMode by annotated mode
 * @param byAct by annotated act
 * @param times time expressions, or null where no article has that layer
 * @param events events, or null where no article has that layer
 * @param errors everything that is not right, in order of articles
 */
public record Evaluation(
        int articles,
        Rate detection,
        Rate exact,
        Rate attributed,
        double speaker,
        double act,
        double mode,
        double said,
        double addressee,
        double via,
        Confident confident,
        SortedMap<SpeechMode, Part> byMode,
        SortedMap<SpeechAct, Part> byAct,
        @Nullable Times times,
        @Nullable Events events,
        List<Error> errors) {

    /** The confidence, in hundredths, from which views for readers use a statement that nobody has reviewed. */
    static final int SURE = 80;

    /**
     * Statements with a confidence of at least 0.8.
     *
     * @param precision share of them that match with the right speaker
     * @param share share of all predictions that they are
     * @param n how many they are
     */
    public record Confident(double precision, double share, int n) {}

    /**
     * Annotated statements of one mode or act.
     *
     * @param found share that was found
     * @param attributed share that was found with the right speaker
     * @param right share of the found that has the right mode or act
     * @param gold how many are annotated
     * @param pred how many were predicted with this mode or act
     */
    public record Part(double found, double attributed, double right, int gold, int pred) {}

    /**
     * Time expressions.
     *
     * @param articles annotated articles with times
     * @param strict the very same extent
     * @param relaxed extents that overlap
     * @param value overlapping, with type and value right
     */
    public record Times(int articles, Rate strict, Rate relaxed, Rate value) {}

    /**
     * Events, one to one by type with at least one party in common.
     *
     * @param articles annotated articles with events
     * @param found those that agree so far
     * @param coded those whose actors and recipients are the very same; for what parties do together, the same parties
     */
    public record Events(int articles, Rate found, Rate coded) {}

    /** Kinds of errors. */
    public enum ErrorKind {
        /** An annotated statement that was not found. */
        MISSED,
        /** A predicted statement that is none. */
        EXTRA,
        SPEAKER,
        ACT,
        MODE,
        SAID,
        TIME_MISSED,
        TIME_VALUE,
        EVENT_MISSED,
        EVENT_EXTRA,
        EVENT_PARTIES
    }

    /**
     * Something that is not right.
     *
     * @param article the article's name
     * @param kind what is wrong
     * @param expected what the annotation says, or null where it says nothing
     * @param got what was found, or null where nothing was
     * @param words the words in question
     */
    public record Error(
            String article,
            ErrorKind kind,
            @Nullable String expected,
            @Nullable String got,
            String words) {}

    /**
     * Analyses the annotated articles of a folder and compares.
     *
     * @param folder {@code NAME.txt}, {@code NAME.json} and, where there is one, {@code NAME.meta.json}
     * @param analyze finds statements and times; called once an article, in the order of their names
     * @throws GoldException if the folder holds no annotated article, or one does not fit its text
     */
    public static Evaluation of(Path folder, Function<Article, Findings> analyze) {
        Tally tally = new Tally();
        for (Gold gold : Gold.folder(folder)) {
            Findings found = analyze.apply(gold.article());
            if (gold.statements() != null) {
                tally.statements(gold.article(), gold.statements(), found.statements());
            }
            if (gold.times() != null) {
                tally.times(gold.article(), gold.times(), found.times());
            }
            if (gold.events() != null) {
                tally.events(gold.article(), gold.events(), found.events());
            }
        }
        return tally.result();
    }
}
