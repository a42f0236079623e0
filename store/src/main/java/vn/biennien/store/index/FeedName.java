package vn.biennien.store.index;

import java.util.List;
import vn.biennien.record.Actor;

/**
 * A name as an index takes it in.
 *
 * @param number its number in this record's file
 * @param name the name
 * @param kind what kind of actor
 * @param forms ways in which articles write it
 * @param spoken how many reports it is the speaker of
 */
public record FeedName(int number, String name, Actor.Kind kind, List<String> forms, int spoken) {
    public FeedName {
        forms = List.copyOf(forms);
    }
}
