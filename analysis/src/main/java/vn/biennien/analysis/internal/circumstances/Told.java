package vn.biennien.analysis.internal.circumstances;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;

/**
 * A statement as found, before its circumstances are known. Ranges count tokens of the article's document.
 *
 * @param passage the sentence, or the sentences that one quotation runs through, with the attribution
 * @param cue the reporting words, or null where there are none
 * @param content what was said, in text order; never empty
 * @param speakers the speakers' names, as the cast names them
 * @param mention the words that name the speaker, or null where none do
 * @param act what is done with the words
 */
public record Told(
        Range passage,
        @Nullable Range cue,
        List<Range> content,
        List<String> speakers,
        @Nullable Range mention,
        SpeechAct act) {

    public Told {
        content = List.copyOf(content);
        speakers = List.copyOf(speakers);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A statement has content");
        }
    }

    /** The token that the attribution turns about: the cue's first, else the content's. */
    int anchor() {
        return cue != null ? cue.from() : content.get(0).from();
    }

    boolean contains(int token) {
        for (Range part : content) {
            if (part.holds(token)) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens the content has. */
    int tokens() {
        int n = 0;
        for (Range part : content) {
            n += part.to() - part.from();
        }
        return n;
    }

    /** Whether both have a speaker in common. */
    boolean sameSpeaker(Told other) {
        for (String name : speakers) {
            if (other.speakers.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
