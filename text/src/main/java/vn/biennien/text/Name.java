package vn.biennien.text;

import vn.biennien.record.Span;

/**
 * A name in a text. Names may lie inside one another ({@code Bộ Ngoại giao Mỹ} holds {@code Mỹ}), but do not cross.
 *
 * @param span the name alone, without title or office
 * @param kind what it names
 * @param from its first token
 * @param to the token after its last
 */
public record Name(Span span, Kind kind, int from, int to) {

    /** What a name names. */
    public enum Kind {
        PERSON,
        /** A state or its people ({@code Mỹ}, {@code người Nga}). */
        STATE,
        ORGANISATION,
        MEDIA,
        PLACE,
        /** A law, a treaty, an accord. */
        LAW,
        /** Arms, ships, brands. */
        PRODUCT
    }
}
