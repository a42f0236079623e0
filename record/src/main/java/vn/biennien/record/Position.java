package vn.biennien.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on something that is at stake, by one statement. It is derived from the statement: its day, its
 * source, its whole sentence are the statement's.
 *
 * @param statementId the statement whose words tell it
 * @param actor the speaker, as the statement names them
 * @param side the state or alliance for which they speak, by its short name; the actor's own name where they speak for
 *     nobody else
 * @param country ISO 3166-1 alpha-3 code of the state for which they speak, or null
 * @param issue id of the issue
 * @param proposition id of what is at stake
 * @param stand what they make of it
 * @param byAct what they would make of it if the statement's act were another one; for those who correct acts
 * @param words the words for what is at stake
 * @param condition the words of the condition, or null
 * @param asked sides to whom the words go: those asked, refused, promised; empty where nobody is named
 * @param confidence probability, two decimals; never above the statement's
 */
public record Position(
        String statementId,
        String actor,
        String side,
        @Nullable String country,
        String issue,
        String proposition,
        Stand stand,
        Map<SpeechAct, Stand> byAct,
        Span words,
        @Nullable Span condition,
        List<String> asked,
        double confidence) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the confidence is not within 0 to 1
     */
    public Position {
        byAct = byAct.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byAct));
        asked = List.copyOf(asked);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies within 0 to 1");
        }
    }

    /** Whether a position is taken. */
    public boolean isTaken() {
        return stand.stance() != Stance.NONE;
    }

    /** Whether they speak for a state or an alliance that is not themselves. */
    public boolean isRolled() {
        return !side.equals(actor);
    }

    /** The same after people have said who spoke, for whom, and with what act. */
    public Position corrected(String newActor, String newSide, @Nullable String newCountry, SpeechAct act) {
        return new Position(
                statementId,
                newActor,
                newSide,
                newCountry,
                issue,
                proposition,
                byAct.getOrDefault(act, Stand.NONE),
                byAct,
                words,
                condition,
                asked,
                confidence);
    }
}
