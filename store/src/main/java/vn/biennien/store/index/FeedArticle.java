package vn.biennien.store.index;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;

/**
 * An article as an index takes it in: one text in one outlet on one day, with what was found in it and what people
 * corrected.
 *
 * @param number its number in this record's file
 * @param textSha256 what its text is known by
 * @param text the text
 * @param headline where the headline is, or null
 * @param published ISO 8601 day or instant, partial where no more is known, or null
 * @param outlet number of the outlet, or null where it is unknown
 * @param publications identities of the publications that share it
 * @param names numbers of all names in it
 * @param statements in text order, as corrected
 * @param events in text order
 */
public record FeedArticle(
        int number,
        String textSha256,
        String text,
        @Nullable Span headline,
        @Nullable String published,
        @Nullable Integer outlet,
        List<String> publications,
        Set<Integer> names,
        List<FeedStatement> statements,
        List<FeedEvent> events) {
    public FeedArticle {
        publications = List.copyOf(publications);
        names = Set.copyOf(names);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }
}
