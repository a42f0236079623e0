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
 */
public record Findings(
        String articleId,
        String textSha256,
        String fingerprint,
        List<Statement> statements,
        List<Event> events,
        List<TimeExpression> times,
        List<Actor> actors) {

    public Findings {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        times = List.copyOf(times);
        actors = List.copyOf(actors);
    }
}
