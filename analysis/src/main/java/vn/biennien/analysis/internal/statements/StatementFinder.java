package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.circumstances.Circumstance;
import vn.biennien.analysis.internal.circumstances.Circumstances;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;

/** Finds the statements of an article. Immutable and thread-safe. */
public final class StatementFinder {
    /** Another speaker at least this likely is named as an alternative. */
    private static final double ALTERNATIVE = 0.25;

    private final Lexicon lexicon;
    private final Reader reader;
    private final Models models;
    private final ActRanker acts;
    private final Circumstances circumstances;

    /** A finder with this knowledge and the shipped models. */
    public StatementFinder(Knowledge knowledge) {
        this(knowledge, new Lexicon(knowledge), Models.shipped());
    }

    StatementFinder(Knowledge knowledge, Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon);
        this.models = models;
        this.acts = new ActRanker(models.act(), lexicon);
        this.circumstances = new Circumstances(knowledge, models.day(), models.extent());
    }

    /**
     * The statements of an article, in text order of their cues.
     *
     * @param sha256 what the article's text is known by
     */
    public List<Statement> statements(Article article, String sha256, Document document, Cast cast) {
        Reading reading = read(article, document, cast);
        List<Found> found = find(reading);
        List<Circumstance> all = circumstances.of(
                article,
                document,
                cast,
                found.stream()
                        .map(f -> Assembler.told(
                                f.site(), f.content(), f.speaker().names(), f.speaker(), f.act()))
                        .toList());
        MentionIndex mentions = new MentionIndex(cast, document.tokens().size());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            double confidence = models.calibration().confidence(found.get(i).score());
            Statement statement = Assembler.statement(reading, sha256, found.get(i), all.get(i), mentions, confidence);
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /**
     * A statement found, with all that the finder knows of it.
     *
     * @param site its cue
     * @param content what was said
     * @param speaker who said it
     * @param alternatives names of others who may have
     * @param mode direct, indirect or mixed
     * @param act speech act
     * @param score raw score: that it is a statement and its speaker right
     */
    record Found(
            CueSite site,
            Content content,
            SpeakerCandidate speaker,
            List<String> alternatives,
            SpeechMode mode,
            SpeechAct act,
            double score) {}

    Reading read(Article article, Document document, Cast cast) {
        return reader.read(article, document, cast);
    }

    /** What {@code reading} reports, in text order of the cues. */
    List<Found> find(Reading reading) {
        Sifter sifter = new Sifter(reading, lexicon, models);
        List<Found> found = new ArrayList<>();
        for (Sifter.Sifted s : sifter.sift(models.sifter(), models.calibration().threshold())) {
            SpeakerRanker.Ranked first = s.ranked().get(0);
            SpeechMode mode = Modes.of(reading, s.content());
            SpeechAct act = acts.act(
                    reading,
                    sifter.mentions(),
                    s.site(),
                    s.content(),
                    first.who().names(),
                    mode);
            double score = s.probability() * first.probability();
            found.add(new Found(s.site(), s.content(), first.who(), alternatives(s.ranked()), mode, act, score));
        }
        return found;
    }

    private static List<String> alternatives(List<SpeakerRanker.Ranked> ranked) {
        List<String> names = new ArrayList<>();
        for (SpeakerRanker.Ranked other : ranked.subList(1, ranked.size())) {
            if (other.probability() >= ALTERNATIVE) {
                names.addAll(other.who().names());
            }
        }
        return names;
    }

    /** Who has the floor: the last speaker, and the one before who was somebody else. */
    static final class Floor {
        private @Nullable SpeakerCandidate last;
        private @Nullable SpeakerCandidate earlier;

        @Nullable
        SpeakerCandidate last() {
            return last;
        }

        @Nullable
        SpeakerCandidate earlier() {
            return earlier;
        }

        void take(SpeakerCandidate who) {
            if (last != null && !last.names().equals(who.names())) {
                earlier = last;
            }
            last = who;
        }
    }
}
