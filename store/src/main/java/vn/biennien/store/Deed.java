package vn.biennien.store;

import java.util.Map;

/**
 * One transaction that changed the record. Deeds are written in the transaction itself and only ever added.
 *
 * @param number from 1, in the order in which they were done
 * @param at when, in UTC, ISO 8601, to the second
 * @param by who did it, and from where
 * @param changes how many changes of each kind: {@code PUT}, {@code REPLACE}, {@code REMOVE}, {@code FORGET},
 *     {@code CORRECT}, {@code UNDO} …, by name
 * @param subject what was changed, where it is one thing: a publication's identity or a correction's id; else empty
 */
public record Deed(int number, String at, Signature by, Map<String, Integer> changes, String subject) {

    public Deed {
        changes = Map.copyOf(changes);
    }
}
