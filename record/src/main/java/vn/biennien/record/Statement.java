package vn.biennien.record;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report, in one article, that somebody put something into words.
 *
 * @param id hash of the text and the spans; the same words at the same place have the same id for ever
 * @param spans what was said: one span, or several where the attribution or a line end interrupts it
 * @param sentence the sentence or sentences that hold content and attribution
 * @param speakers the fullest names the article knows; several only for a joint statement; never empty
 * @param alternatives other possible speakers where the text leaves it open
 * @param role office and body of the speaker as written, or null
 * @param mention the words that name the speaker, or null where none do
 * @param mode direct, indirect or mixed
 * @param act what is done with the words
 * @param cue the reporting word or phrase, or null where there is none
 * @param addressees who was spoken to
 * @param targets who is asked, threatened, refused, accused or praised
 * @param via sources named with the statement itself
 * @param origin sources inherited from the occasion, the opening or the credit line
 * @param said when
 * @param occasion where, or null
 * @param confidence calibrated probability, two decimals, that the statement is one and its speaker right
 * @param explanation rule, evidence and alternatives
 */
public record Statement(
        String id,
        List<Span> spans,
        Span sentence,
        List<String> speakers,
        List<String> alternatives,
        @Nullable String role,
        @Nullable Span mention,
        SpeechMode mode,
        SpeechAct act,
        @Nullable Span cue,
        List<String> addressees,
        List<String> targets,
        List<String> via,
        List<String> origin,
        Said said,
        @Nullable Occasion occasion,
        double confidence,
        Explanation explanation) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no span, no speaker, or the confidence is not within 0 to 1
     */
    public Statement {
        spans = List.copyOf(spans);
        speakers = List.copyOf(speakers);
        alternatives = List.copyOf(alternatives);
        addressees = List.copyOf(addressees);
        targets = List.copyOf(targets);
        via = List.copyOf(via);
        origin = List.copyOf(origin);
        if (spans.isEmpty() || speakers.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A statement has content, a speaker and a confidence within 0 to 1");
        }
    }

    /** What was said, as it stands in {@code text}; interruptions are shown as {@code …}. */
    public String content(String text) {
        return spans.stream().map(s -> s.in(text)).collect(Collectors.joining(" … "));
    }

    /** The id of a statement with these spans in the text with this SHA-256: 16 hexadecimal digits. */
    public static String id(String textSha256, List<Span> spans) {
        String key = spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(","));
        return Article.sha256(textSha256 + "|" + key).substring(0, 16);
    }
}
