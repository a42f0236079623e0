package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Trees;
import vn.biennien.analysis.internal.statements.StatementFinder.Floor;

/**
 * Decides which of an article's likely statements are statements, when all of them and their speakers are known: of two
 * cues that claim the same words one has them, and a report inside a report stands beside it. One instance serves one
 * article; not thread-safe.
 */
final class Sifter {
    /** A statement at least this likely by itself has the floor for those after it, until all are sifted. */
    private static final double HAS_FLOOR = 0.42;
    /** How sure it is that in an interview the one who was introduced answers. */
    private static final double ANSWERS = 0.9;

    private final Reading reading;
    private final Lexicon lexicon;
    private final MentionIndex mentions;
    private final ContentRanker contents;
    private final SpeakerRanker speakers;
    private final @Nullable Interview interview;

    Sifter(Reading reading, Lexicon lexicon, Models models) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.mentions =
                new MentionIndex(reading.cast(), reading.document().tokens().size());
        this.contents = new ContentRanker(models.content(), lexicon);
        this.speakers = new SpeakerRanker(models.speaker(), reading, lexicon, mentions);
        this.interview = Interview.of(reading, mentions);
    }

    /** Where the article's mentions are. */
    MentionIndex mentions() {
        return mentions;
    }

    /**
     * The likely statements of an article.
     *
     * @param choices in text order
     * @param heard for each the speakers it may have, and who had the floor
     * @param rows for each its {@link SiftTraits}
     */
    record Likely(List<ContentChoice> choices, List<Heard> heard, List<double[]> rows) {}

    /**
     * Who may have said something.
     *
     * @param last who had the floor
     * @param earlier who had it before
     * @param ranked the likeliest first; empty where nobody in the text can have said it
     */
    record Heard(
            @Nullable SpeakerCandidate last, @Nullable SpeakerCandidate earlier, List<SpeakerRanker.Ranked> ranked) {}

    /**
     * A statement that stands.
     *
     * @param site its cue site
     * @param content what was said, without its outer marks
     * @param ranked its possible speakers, the likeliest first; never empty
     * @param probability that it is a statement
     */
    record Sifted(CueSite site, Content content, List<SpeakerRanker.Ranked> ranked, double probability) {}

    /** What may be reported, and all that the decision looks at. */
    Likely likely() {
        List<ContentChoice> ranked = contents.rank(reading, mentions);
        List<ContentChoice> choices = interview == null ? ranked : withAnswers(ranked, interview);
        List<Heard> heard = new ArrayList<>();
        Floor floor = new Floor();
        for (ContentChoice choice : choices) {
            Heard who = hear(choice, floor);
            heard.add(who);
            if (choice.probability() >= HAS_FLOOR && !who.ranked().isEmpty()) {
                floor.take(who.ranked().get(0).who());
            }
        }
        List<List<SpeakerRanker.Ranked>> who = heard.stream().map(Heard::ranked).toList();
        return new Likely(choices, heard, new SiftTraits(reading, choices, who, mentions, lexicon).rows());
    }

    /** What is reported, in text order. */
    List<Sifted> sift(Trees trees, double threshold) {
        Likely likely = likely();
        List<Sifted> kept = new ArrayList<>();
        Floor floor = new Floor();
        for (int i = 0; i < likely.choices().size(); i++) {
            CueSite site = reading.sites().get(likely.choices().get(i).site());
            double probability = interview != null && interview.isAnswer(site)
                    ? ANSWERS
                    : trees.probability(likely.rows().get(i));
            if (probability < threshold || likely.heard().get(i).ranked().isEmpty()) {
                continue; // words that nobody in the text can have said are no statement
            }
            ContentChoice choice = likely.choices().get(i);
            Heard who = likely.heard().get(i);
            if (who.last() != floor.last() || who.earlier() != floor.earlier()) {
                who = hear(choice, floor); // not everybody who seemed to have the floor had it
            }
            if (!who.ranked().isEmpty()) {
                kept.add(new Sifted(reading.sites().get(choice.site()), content(choice), who.ranked(), probability));
                floor.take(who.ranked().get(0).who());
            }
        }
        return withoutRepeats(kept);
    }

    /** Of two cues that have the very same words, neither within them, the surer one: {@code theo tin từ A cho biết …}. */
    private static List<Sifted> withoutRepeats(List<Sifted> kept) {
        List<Sifted> once = new ArrayList<>(kept);
        for (int i = 0; i + 1 < once.size(); ) {
            Sifted one = once.get(i);
            Sifted next = once.get(i + 1);
            boolean same = one.content().parts().equals(next.content().parts())
                    && !one.content().holdsCueOf(one.site())
                    && !next.content().holdsCueOf(next.site());
            if (!same) {
                i++;
            } else {
                once.remove(one.probability() < next.probability() ? i : i + 1);
            }
        }
        return once;
    }

    private Content content(ContentChoice choice) {
        return reading.quotations().withoutOuterMarks(choice.content());
    }

    private Heard hear(ContentChoice choice, Floor floor) {
        CueSite site = reading.sites().get(choice.site());
        if (interview != null && interview.isAnswer(site)) {
            return new Heard(
                    floor.last(), floor.earlier(), List.of(new SpeakerRanker.Ranked(interview.who(), ANSWERS)));
        }
        return new Heard(
                floor.last(), floor.earlier(), speakers.rank(site, content(choice), floor.last(), floor.earlier()));
    }

    /** In an interview each answer is one statement, with all of its lines, and the reporter's questions are none. */
    private List<ContentChoice> withAnswers(List<ContentChoice> likely, Interview interview) {
        List<ContentChoice> all = new ArrayList<>();
        for (ContentChoice choice : likely) {
            CueSite site = reading.sites().get(choice.site());
            if (!interview.isAnswer(site) && !interview.isQuestion(site)) {
                all.add(choice);
            }
        }
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            if (interview.isAnswer(site)) {
                double[] odds = new double[site.contents().size()];
                odds[odds.length - 1] = ANSWERS / (1 - ANSWERS); // the last content is the longest
                all.add(ContentChoice.of(s, site.contents(), odds));
            }
        }
        all.sort(Comparator.comparingInt(ContentChoice::site));
        return all;
    }
}
