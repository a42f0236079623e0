package vn.biennien.server.internal.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Party;
import vn.biennien.record.Span;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.EventRow;

/**
 * An event as lists show it.
 *
 * @param id its id
 * @param type what is done, as the program sees it
 * @param quad words or deeds, with or against each other
 * @param status whether it happened
 * @param actors who does it
 * @param recipients to whom, empty where nobody is named
 * @param when on which days
 * @param place where, or null
 * @param trigger the newsroom's words
 * @param sentence the sentence that tells it, its words for it marked
 * @param source outlet and day
 * @param article the article's name
 * @param headline the article's headline, or its name
 * @param reports how many texts tell of it
 * @param statement id of the statement that it is, or null
 * @param sure whether it is at least 0.8 sure
 * @param confidence how sure, in per cent
 */
public record EventCard(
        String id,
        String type,
        String quad,
        String status,
        String actors,
        String recipients,
        String when,
        @Nullable String place,
        String trigger,
        List<Piece> sentence,
        String source,
        String article,
        String headline,
        int reports,
        @Nullable String statement,
        boolean sure,
        String confidence) {

    /** The card of an event. */
    public static EventCard of(EventRow row, Words words) {
        return of(row, words, List.of());
    }

    /** The same with the words by which it was found. */
    public static EventCard of(EventRow row, Words words, List<Span> found) {
        Event e = row.event();
        Article article = row.article();
        boolean shown = Showing.isSentence(article);
        return new EventCard(
                e.id(),
                words.name("event.type", e.type()),
                e.type().quad().name(),
                words.name("event.status", e.status()),
                names(e.actors()),
                names(e.recipients()),
                words.days(e.when().from(), e.when().to()),
                e.place(),
                shown ? row.trigger() : "",
                shown ? Piece.of(article.text(), e.sentence(), e.mentions(), found) : Piece.none(words),
                StatementCard.source(article, words),
                article.id(),
                Showing.headline(article),
                row.reports().size(),
                e.statementId(),
                e.confidence() >= StatementCard.SURE,
                words.percent(e.confidence()));
    }

    /** Names, and as the article has them where that is another. */
    private static String names(List<Party> parties) {
        return parties.stream()
                .map(p -> p.name().equals(p.written()) ? p.name() : p.name() + " (" + p.written() + ")")
                .collect(Collectors.joining(", "));
    }
}
