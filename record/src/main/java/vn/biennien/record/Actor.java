package vn.biennien.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, is spoken to or is spoken of in an article.
 *
 * @param name fullest name the article knows, without titles; for a state its short Vietnamese name; for an unnamed
 *     source its description as written
 * @param kind what kind of actor
 * @param gender what the article tells of it
 * @param roles offices, in text order
 * @param forms every way in which the article writes the actor, in text order, without repeats
 * @param mentions where the article names or refers to the actor, in text order
 * @param reason why these forms are held to be one actor, or null where there is only one form
 */
public record Actor(
        String name,
        Kind kind,
        Gender gender,
        List<Role> roles,
        List<String> forms,
        List<Span> mentions,
        @Nullable String reason) {

    public Actor {
        roles = List.copyOf(roles);
        forms = List.copyOf(forms);
        mentions = List.copyOf(mentions);
    }

    /** Kinds of actors. */
    public enum Kind {
        PERSON,
        STATE,
        ORGANISATION,
        MEDIA,
        PLACE,
        /** People without a name: {@code một quan chức Mỹ giấu tên}. */
        UNNAMED,
        /** A report, a law, a communiqué. */
        DOCUMENT
    }

    /** What an article tells of a person's gender ({@code ông}, {@code bà}). */
    public enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }
}
