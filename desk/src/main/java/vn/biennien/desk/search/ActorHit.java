package vn.biennien.desk.search;

import java.util.List;
import vn.biennien.record.Span;
import vn.biennien.store.ActorRow;

/**
 * An actor that was found under any of its names.
 *
 * @param row the actor
 * @param found the spelling or form that was found
 * @param marks the words it was found by, in {@code found}, in UTF-16 units
 */
public record ActorHit(ActorRow row, String found, List<Span> marks) {
    public ActorHit {
        marks = List.copyOf(marks);
    }
}
