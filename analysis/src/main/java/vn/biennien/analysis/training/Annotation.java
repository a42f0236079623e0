package vn.biennien.analysis.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/**
 * A statement as an annotator saw it ({@code gold/GUIDELINES.md}, layer A).
 *
 * @param spans its content
 * @param speakers names that are right, the fullest first; for a joint statement all of its speakers
 * @param joint whether {@code speakers} speak together
 * @param mention words nearest the cue that name the speaker, or null where none do
 * @param cue the reporting words, or null where there are none
 * @param mode direct, indirect or mixed
 * @param acts acts that are right, the main one first
 * @param when day, month, week or year in ISO 8601 on which it was said, or null where the annotator knew none
 * @param addressees whom it was spoken to, or who was asked or threatened; none where nobody is named
 * @param optional whether only one of two annotators saw it
 */
public record Annotation(
        List<Span> spans,
        List<String> speakers,
        boolean joint,
        @Nullable Span mention,
        @Nullable String cue,
        SpeechMode mode,
        List<SpeechAct> acts,
        @Nullable String when,
        List<String> addressees,
        boolean optional) {

    public Annotation {
        spans = List.copyOf(spans);
        speakers = List.copyOf(speakers);
        acts = List.copyOf(acts);
        addressees = List.copyOf(addressees);
    }
}
