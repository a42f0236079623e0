package vn.biennien.store;

import java.util.List;
import vn.biennien.record.Actor;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Position;
import vn.biennien.record.Publication;
import vn.biennien.record.TimeExpression;

/**
 * A text of the record with its publications and what was found in it.
 *
 * @param key what the findings are known by in every record that holds them
 * @param article the text; where several publications share it and its context, the first by name
 * @param publications where it stands, by name
 * @param fingerprint version of what found it
 * @param language the text's language, an ISO 639 code; only Vietnamese ({@code vi}) is analysed
 * @param statements those that were asked for, in text order, with corrections laid over them
 * @param actors in order of first mention
 * @param times in text order
 * @param events in text order
 * @param positions that are taken, in the order of their statements, with people's corrections laid over them
 * @param agreements what it tells of agreements, in text order, without what statements told that people have struck
 */
public record ArticleRow(
        String key,
        Article article,
        List<Published> publications,
        String fingerprint,
        String language,
        List<StatementRow> statements,
        List<Actor> actors,
        List<TimeExpression> times,
        List<Event> events,
        List<Position> positions,
        List<Agreement> agreements) {

    public ArticleRow {
        publications = List.copyOf(publications);
        statements = List.copyOf(statements);
        actors = List.copyOf(actors);
        times = List.copyOf(times);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        agreements = List.copyOf(agreements);
    }

    /**
     * One publication of the text.
     *
     * @param id what it is known by in every record that holds it
     * @param articleId its name
     * @param publication outlet, address, date, credits, rights
     */
    public record Published(String id, String articleId, Publication publication) {}
}
