package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;

/**
 * What somebody says is right about a stretch of a text. Corrections are only ever added; one may take another back.
 *
 * @param id the correction's own id
 * @param at when it was made, in UTC, ISO 8601
 * @param textSha256 what the text is known by
 * @param span the words that it is about, in UTF-16 units: those of the statement's content
 * @param quoted those words, so that the correction can be checked against the text
 * @param field what is corrected
 * @param value the right value: names, one act, one mode, or two days; empty for {@link Field#NO_STATEMENT}
 * @param author who made it; empty where that is not known
 * @param reason why, in the author's words
 * @param undoes id of the correction that this one takes back, or null
 */
public record Correction(
        String id,
        String at,
        String textSha256,
        Span span,
        String quoted,
        Field field,
        List<String> value,
        String author,
        String reason,
        @Nullable String undoes) {

    public Correction {
        value = List.copyOf(value);
    }

    /** This correction taken back, by another one that was made {@code when}. */
    public Correction undone(String newId, String when, String by, String why) {
        return new Correction(newId, when, textSha256, span, quoted, field, value, by, why, id);
    }

    /** What can be corrected. */
    public enum Field {
        SPEAKERS,
        ADDRESSEES,
        TARGETS,
        ACT,
        MODE,
        /** Earliest and latest day, each ISO 8601 or empty where it is open. */
        SAID,
        /** The words are no statement. */
        NO_STATEMENT,
        /** Two names are one actor; holds for the whole record, so text and span are empty. */
        SAME_ACTOR,
        /** Two names are two actors; holds for the whole record, so text and span are empty. */
        OTHER_ACTOR
    }
}
