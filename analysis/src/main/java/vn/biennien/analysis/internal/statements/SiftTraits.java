package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.analysis.internal.people.Mention;

/**
 * What the sifter looks at: how sure the rankers are of a likely statement, and how it lies to the other likely ones of
 * its article. One instance serves one article; not thread-safe.
 */
final class SiftTraits {
    /** Log odds where there is no other statement of a kind. */
    private static final double NOBODY = -9;

    private static final double FAR = 99;

    private final Reading reading;
    private final List<ContentChoice> choices;
    private final List<List<SpeakerRanker.Ranked>> speakers;
    private final MentionIndex mentions;
    private final Lexicon lexicon;
    private final double perPassage;
    /** The choices of each cue, in text order. */
    private final Map<String, List<ContentChoice>> byCue = new HashMap<>();

    private final Row row = new Row();

    /**
     * The traits of {@code choices}.
     *
     * @param speakers for each choice its possible speakers, the likeliest first
     */
    SiftTraits(
            Reading reading,
            List<ContentChoice> choices,
            List<List<SpeakerRanker.Ranked>> speakers,
            MentionIndex mentions,
            Lexicon lexicon) {
        this.reading = reading;
        this.choices = choices;
        this.speakers = speakers;
        this.mentions = mentions;
        this.lexicon = lexicon;
        for (ContentChoice choice : choices) {
            byCue.computeIfAbsent(site(choice).cue().key(), k -> new ArrayList<>())
                    .add(choice);
        }
        this.perPassage =
                choices.stream().mapToDouble(ContentChoice::probability).sum()
                        / Math.max(1, reading.passages().size());
    }

    /** A row of numbers for each choice, all of one length. */
    List<double[]> rows() {
        List<double[]> rows = new ArrayList<>(choices.size());
        for (int c = 0; c < choices.size(); c++) {
            row.clear();
            itself(choices.get(c));
            Others others = others(c);
            others(choices.get(c), others);
            article(choices.get(c));
            speaker(c, others);
            row.add(0.0); // not of another set: SiftLessons
            rows.add(row.toArray());
        }
        return rows;
    }

    /** The numbers of one row. */
    private static final class Row {
        private double[] numbers = new double[48];
        private int size;

        void clear() {
            size = 0;
        }

        void add(double number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        double[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }

    private CueSite site(ContentChoice choice) {
        return reading.sites().get(choice.site());
    }

    private void itself(ContentChoice choice) {
        CueSite site = site(choice);
        Content content = choice.content();
        row.add(choice.logOdds());
        row.add(choice.share());
        row.add(choice.agreement());
        row.add(choice.entropy());
        row.add((double) site.cue().frame().ordinal());
        row.add((double) site.cue().act().ordinal());
        row.add((double) ContentFeatures.group(content));
        row.add((double) content.end().ordinal());
        row.add((double) content.tokens());
        row.add(content.tokens()
                / (double) (site.passage().to() - site.passage().from()));
        row.add(site.hasCue() ? 1.0 : 0);
        row.add(reading.quotations().holds(site.from()) ? 1.0 : 0);
        row.add((double) site.passage().block().ordinal());
        row.add((double) content.from() - site.to());
        int before = site.from() - 1;
        while (before >= site.passage().from()
                && lexicon.word(Lexicon.Small.ADVERB, reading.document().tokens(), before, before + 1) != null) {
            before--;
        }
        Mention subject = mentions.at(before);
        row.add(subject == null ? -1.0 : subject.kind().ordinal());
        row.add(subject == null ? -1.0 : reading.cast().actor(subject).kind().ordinal());
    }

    /**
     * The other likely statements that one has to do with.
     *
     * @param around the likeliest whose content holds this one's cue: number, or -1
     * @param within the likeliest whose cue stands in this one's content: number, or -1
     * @param outer the likeliest of those around that agree with this one's content: number, or -1
     * @param inner the likeliest of those within that agree: number, or -1
     * @param rival the likeliest that claims the same words, neither within the other: number, or -1
     * @param inPassage sum of the probabilities of all others in the passage
     * @param overlap how far the content agrees at most with a content that it only brushes
     */
    private record Others(int around, int within, int outer, int inner, int rival, double inPassage, double overlap) {}

    private Others others(int number) {
        ContentChoice choice = choices.get(number);
        CueSite site = site(choice);
        int around = -1;
        int within = -1;
        int outer = -1;
        int inner = -1;
        int rival = -1;
        double inPassage = 0;
        double overlap = 0;
        for (int o = ContentRanker.firstNear(reading, choices, number);
                o < choices.size() && ContentRanker.mayMeet(reading, choices, number, o);
                o++) {
            if (o == number) {
                continue;
            }
            ContentChoice other = choices.get(o);
            inPassage += site(other).passage() == site.passage() ? other.probability() : 0;
            double agreement = choice.content().agreement(other.content());
            boolean same = agreement >= ContentChoice.SAME;
            boolean isIn = other.content().holdsCueOf(site);
            boolean holds = choice.content().holdsCueOf(site(other));
            if (isIn && !holds) {
                around = likelier(around, o);
                outer = same ? likelier(outer, o) : outer;
            } else if (holds && !isIn) {
                within = likelier(within, o);
                inner = same ? likelier(inner, o) : inner;
            } else if (same) {
                rival = likelier(rival, o);
            } else {
                overlap = Math.max(overlap, agreement);
            }
        }
        return new Others(around, within, outer, inner, rival, inPassage, overlap);
    }

    private int likelier(int one, int other) {
        return one < 0 || choices.get(other).all() > choices.get(one).all() ? other : one;
    }

    private double logOdds(int number) {
        return number < 0 ? NOBODY : choices.get(number).logOdds();
    }

    private double agreement(ContentChoice choice, int number) {
        return number < 0 ? 0 : choice.content().agreement(choices.get(number).content());
    }

    private void others(ContentChoice choice, Others others) {
        row.add(logOdds(others.around()));
        row.add(logOdds(others.within()));
        row.add(logOdds(others.outer()));
        row.add(agreement(choice, others.outer()));
        row.add(logOdds(others.inner()));
        row.add(agreement(choice, others.inner()));
        row.add(logOdds(others.rival()));
        row.add(agreement(choice, others.rival()));
        row.add(choice.logOdds()
                - Math.max(logOdds(others.rival()), Math.max(logOdds(others.outer()), logOdds(others.inner()))));
        row.add(others.inPassage());
        row.add(others.overlap());
        opening(choice, others.outer());
    }

    /** What the outer statement says before the cue of the inner: how many tokens, and whom it mentions last. */
    private void opening(ContentChoice choice, int outer) {
        double tokens = FAR;
        double mention = 0;
        if (outer >= 0) {
            int from = choices.get(outer).content().from();
            int to = site(choice).from();
            tokens = to - from;
            for (int i = from; i < to; i++) {
                Mention m = mentions.at(i);
                mention = m == null ? mention : 1.0 + m.kind().ordinal();
            }
        }
        row.add(tokens);
        row.add(mention);
    }

    private void article(ContentChoice choice) {
        row.add(perPassage);
        row.add(site(choice).passage().number() / (double) reading.passages().size());
        double sum = 0;
        int count = 0;
        for (ContentChoice other : byCue.getOrDefault(site(choice).cue().key(), List.of())) {
            if (other != choice) {
                sum += other.probability();
                count++;
            }
        }
        row.add(count == 0 ? -1 : sum / count);
        row.add((double) count);
    }

    private void speaker(int number, Others others) {
        SpeakerRanker.Ranked first = first(number);
        row.add(first == null ? -1 : first.probability());
        row.add(first == null ? -1.0 : first.who().kind().ordinal());
        row.add(
                first == null || first.who().figures().size() != 1
                        ? -1.0
                        : reading.cast()
                                .figures()
                                .get(first.who().figures().get(0))
                                .kind()
                                .ordinal());
        row.add(isSame(first, others.around()));
        row.add(isSame(first, others.within()));
        row.add(
                first == null || !first.who().isMentioned()
                        ? FAR
                        : Math.min(
                                30.0,
                                Math.abs(site(choices.get(number)).from()
                                        - first.who().to())));
    }

    private SpeakerRanker.@org.jspecify.annotations.Nullable Ranked first(int number) {
        return number < 0 || speakers.get(number).isEmpty()
                ? null
                : speakers.get(number).get(0);
    }

    /** Whether another statement has the same speaker: 1 or 0; -1 where one of the two has none. */
    private double isSame(SpeakerRanker.@org.jspecify.annotations.Nullable Ranked first, int other) {
        SpeakerRanker.Ranked second = first(other);
        return first == null || second == null
                ? -1
                : first.who().names().equals(second.who().names()) ? 1 : 0;
    }
}
