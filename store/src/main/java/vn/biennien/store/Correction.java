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
 * @param value the right value, as its field says
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
        /** Which words were said: for each stretch {@code START-END}, in UTF-16 units of the text, in text order. */
        CONTENT,
        /** The words are no statement; no value. */
        NO_STATEMENT,
        /**
         * The statement is right as it stands, whatever a later analysis makes of it. The record itself notes how it stands:
         * act, mode, content, earliest and latest day, speakers.
         */
        CONFIRMED,
        /**
         * What was said in the language it was said in, found by somebody; it corrects nothing. The words, the language's ISO 639
         * code, the source.
         */
        ORIGINAL,
        /** Two names are one actor; holds for the whole record, so text and span are empty. */
        SAME_ACTOR,
        /** Two names are two actors; holds for the whole record, so text and span are empty. */
        OTHER_ACTOR,
        /** Who has this name is a public figure; holds for the whole record. */
        PUBLIC_FIGURE,
        /** Who has this name is a private person; holds for the whole record. */
        PRIVATE_PERSON;

        /** Whether who says this has looked at the statement. */
        public boolean reviews() {
            return this != ORIGINAL && !ofRecord();
        }

        /** Whether it is about actors of the whole record and not about a statement. */
        public boolean ofRecord() {
            return this == SAME_ACTOR || this == OTHER_ACTOR || this == PUBLIC_FIGURE || this == PRIVATE_PERSON;
        }
    }
}
