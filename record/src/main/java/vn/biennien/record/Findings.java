package vn.biennien.record;

import java.util.List;

/**
 * All that was found in one article.
 *
 * @param articleId the article's name
 * @param textSha256 what its text is known by
 * @param fingerprint version of code, models and knowledge that found it
 * @param statements in text order
 * @param events in text order of their triggers
 * @param times in text order
 * @param actors in order of first mention
 * @param language the text's language, an ISO 639 code; anything but {@link #VIETNAMESE} is not analysed
 * @param notices by which the newsroom corrects or takes back what it has published, in text order
 * @param positions in the order of their statements
 * @param agreements what is told of treaties and accords, in text order
 */
public record Findings(
        String articleId,
        String textSha256,
        String fingerprint,
        List<Statement> statements,
        List<Event> events,
        List<TimeExpression> times,
        List<Actor> actors,
        String language,
        List<Notice> notices,
        List<Position> positions,
        List<Agreement> agreements) {

    /** The language of what is analysed. */
    public static final String VIETNAMESE = "vi";

    public Findings {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        times = List.copyOf(times);
        actors = List.copyOf(actors);
        notices = List.copyOf(notices);
        positions = List.copyOf(positions);
        agreements = List.copyOf(agreements);
    }

    /** What was found in a Vietnamese article without notices. */
    public Findings(
            String articleId,
            String textSha256,
            String fingerprint,
            List<Statement> statements,
            List<Event> events,
            List<TimeExpression> times,
            List<Actor> actors) {
        this(
                articleId,
                textSha256,
                fingerprint,
                statements,
                events,
                times,
                actors,
                VIETNAMESE,
                List.of(),
                List.of(),
                List.of());
    }

    /** What there is of an article in a language that is not analysed: nothing. */
    public static Findings notAnalysed(String articleId, String textSha256, String fingerprint, String language) {
        return new Findings(
                articleId,
                textSha256,
                fingerprint,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                language,
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether the article was analysed: others are kept without. */
    public boolean analysed() {
        return language.equals(VIETNAMESE);
    }
}
