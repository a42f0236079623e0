package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;

/**
 * What an actor's statements are, in numbers. Reports are counted, and only those for readers: reviewed, or sure enough.
 *
 * @param shares by month and act
 * @param addressees who is spoken to, the most frequent first
 * @param targets who is asked, refused, accused …, the most frequent first
 * @param outlets who carries the statements, the most frequent first
 * @param sources whom the reports name as their source, the most frequent first
 * @param tenures offices that reports give, by the first day of each
 * @param coSpeakers who speaks in the same articles, of the latest of them, the most frequent first
 * @param heldBack how many statements are not sure enough
 */
public record ActorProfile(
        List<Share> shares,
        List<Count> addressees,
        List<Count> targets,
        List<Count> outlets,
        List<Count> sources,
        List<Tenure> tenures,
        List<Count> coSpeakers,
        long heldBack) {

    public ActorProfile {
        shares = List.copyOf(shares);
        addressees = List.copyOf(addressees);
        targets = List.copyOf(targets);
        outlets = List.copyOf(outlets);
        sources = List.copyOf(sources);
        tenures = List.copyOf(tenures);
        coSpeakers = List.copyOf(coSpeakers);
    }

    /**
     * One month's statements of one act.
     *
     * @param month of the latest day that is possible ({@code 2021-12}), or null where that is open
     * @param act the act
     * @param statements how many
     */
    public record Share(@Nullable String month, SpeechAct act, long statements) {}

    /**
     * A name with a number.
     *
     * @param name the name
     * @param statements how many statements; of co-speakers, how many articles
     */
    public record Count(String name, long statements) {}

    /**
     * An office, as reports give it.
     *
     * @param role office and body
     * @param first the first day of a statement with it, ISO 8601, or null where all days are open
     * @param last the last such day, or null
     * @param statements how many statements
     */
    public record Tenure(
            String role, @Nullable String first, @Nullable String last, long statements) {}
}
