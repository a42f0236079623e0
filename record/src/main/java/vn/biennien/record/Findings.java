package vn.biennien.record;

import java.util.List;

/**
 * All that was found in one article.
 *
 * @param articleId the article's name
 * @param textSha256 what its text is known by
 * @param fingerprint version of code, models and knowledge that found it
 * @param statements in text order
 * @param times in text order
 * @param actors in order of first mention
 * @param notices by which the newsroom corrects or takes back what it has published, in text order
 */
public record Findings(
        String articleId,
        String textSha256,
        String fingerprint,
        List<Statement> statements,
        List<TimeExpression> times,
        List<Actor> actors,
        List<Notice> notices) {

    public Findings {
        statements = List.copyOf(statements);
        times = List.copyOf(times);
        actors = List.copyOf(actors);
        notices = List.copyOf(notices);
    }

    /** The same of an article without notices. */
    public Findings(
            String articleId,
            String textSha256,
            String fingerprint,
            List<Statement> statements,
            List<TimeExpression> times,
            List<Actor> actors) {
        this(articleId, textSha256, fingerprint, statements, times, actors, List.of());
    }
}
