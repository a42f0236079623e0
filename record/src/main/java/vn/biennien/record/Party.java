package vn.biennien.record;

import org.jspecify.annotations.Nullable;

/**
 * One of those who take part in an event, coded.
 *
 * @param name the name that counts: of a state or an alliance where somebody acts for it, else as the article's actor is
 *     called
 * @param written who does it by the article, before it is put down to a state: {@code Sergei Lavrov} for {@code Nga}
 * @param country ISO 3166-1 alpha-3 code of the state that it belongs to, or null
 * @param sector what it is, or null where nothing tells
 */
public record Party(
        String name,
        String written,
        @Nullable String country,
        @Nullable Sector sector) {}
