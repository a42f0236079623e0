package vn.biennien.store.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/**
 * A statement as an index takes it in.
 *
 * @param number its number in this record's file
 * @param spans what was said
 * @param sentence the sentence or sentences around it
 * @param act what is done with the words
 * @param mode direct, indirect or mixed
 * @param from earliest day, or null where it is open
 * @param to latest day, or null where it is open
 * @param confidence from 0 to 1
 * @param corrected whether people have corrected it
 * @param speakers who speaks
 * @param targets who is asked, refused, praised
 */
public record FeedStatement(
        int number,
        List<Span> spans,
        Span sentence,
        SpeechAct act,
        SpeechMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        double confidence,
        boolean corrected,
        List<Name> speakers,
        List<Name> targets) {
    public FeedStatement {
        spans = List.copyOf(spans);
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
    }

    /**
     * A name in a statement.
     *
     * @param number its number in this record's file
     * @param name the name
     */
    public record Name(int number, String name) {}
}
