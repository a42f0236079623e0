package vn.biennien.record;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One happening as one article tells it: who did what to whom, when and where.
 *
 * @param id hash of the text, the type and the trigger: the same words at the same place have the same id for ever
 * @param type what is done
 * @param mode how, in PLOVER's words ({@code visit}, {@code phone}, {@code arrest}), or null; the modes are those of its manual and
 *     of its crosswalk from CAMEO ({@code PLOVER_MANUAL.tex} and {@code CAMEO2PLOVER-2021.txt} in
 *     <a href="https://github.com/openeventdata/PLOVER">openeventdata/PLOVER</a>)
 * @param contexts what it is about, in PLOVER's words ({@code military}, {@code diplomatic})
 * @param actors who does it; all parties where it is done together
 * @param recipients to whom; empty where nobody is named
 * @param place name of the place, or null
 * @param when on which days
 * @param status whether it happened
 * @param trigger the words that tell it at their clearest
 * @param sentence the sentence that holds them
 * @param mentions all words of the article that tell it, the trigger among them, in text order
 * @param statementId the statement that it is or that tells it, or null where the article itself does
 * @param confidence probability, two decimals, that it is an event of this type with these parties
 */
public record Event(
        String id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        List<Party> actors,
        List<Party> recipients,
        @Nullable String place,
        When when,
        EventStatus status,
        Span trigger,
        Span sentence,
        List<Span> mentions,
        @Nullable String statementId,
        double confidence) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nobody takes part, or the confidence is not within 0 to 1
     */
    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        mentions = List.copyOf(mentions);
        if (actors.isEmpty() && recipients.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("An event has a party and a confidence within 0 to 1");
        }
    }

    /** The id of an event: 16 hexadecimal digits. */
    public static String id(String textSha256, EventType type, Span trigger) {
        return Article.sha256(textSha256 + "|" + type + "|" + trigger.start() + "-" + trigger.end())
                .substring(0, 16);
    }

    /** Names of the actors. */
    public List<String> actorNames() {
        return actors.stream().map(Party::name).toList();
    }

    /** Names of the recipients. */
    public List<String> recipientNames() {
        return recipients.stream().map(Party::name).toList();
    }

    /**
     * What reports of one happening have in common: type, parties and day, in that order; null where the day is not
     * told, for then nobody knows whether two reports are of one happening.
     */
    public @Nullable String key() {
        String day = when.iso();
        if (day == null || when.basis() == When.Basis.STATEMENT) {
            return null;
        }
        String who = type.isReciprocal()
                ? java.util.stream.Stream.concat(actors.stream(), recipients.stream())
                        .map(Party::name)
                        .sorted()
                        .collect(Collectors.joining("+"))
                : names(actors) + ">" + names(recipients);
        return type + "|" + who + "|" + day;
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).sorted().collect(Collectors.joining("+"));
    }
}
