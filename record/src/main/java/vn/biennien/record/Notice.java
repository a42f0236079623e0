package vn.biennien.record;

import org.jspecify.annotations.Nullable;

/**
 * Words by which a newsroom corrects, or takes back, what it has published.
 *
 * @param kind what it does
 * @param span the sentence that says so
 * @param about headline of the article that is meant, as the notice quotes it; null where it names none, and so is about
 *     the article that it stands in
 */
public record Notice(Kind kind, Span span, @Nullable String about) {

    /** What a notice does. */
    public enum Kind {
        /** Something was wrong and is put right: {@code đính chính}, {@code cải chính}. */
        CORRECTION,
        /** The article no longer stands: {@code gỡ bài}, {@code rút bài}. */
        RETRACTION
    }
}
