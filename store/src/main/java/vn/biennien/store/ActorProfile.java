package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;

/**
 * What an actor's statements are, in numbers. Reports are counted.
 *
 * @param shares by year and act
 * @param addressees who is spoken to, the most frequent first
 * @param targets who is asked, refused, accused …, the most frequent first
 * @param outlets who carries the statements, the most frequent first
 */
public record ActorProfile(List<Share> shares, List<Count> addressees, List<Count> targets, List<Count> outlets) {

    public ActorProfile {
        shares = List.copyOf(shares);
        addressees = List.copyOf(addressees);
        targets = List.copyOf(targets);
        outlets = List.copyOf(outlets);
    }

    /**
     * One year's statements of one act.
     *
     * @param year of the latest day that is possible, or null where that is open
     * @param act the act
     * @param statements how many
     */
    public record Share(@Nullable String year, SpeechAct act, long statements) {}

    /**
     * A name with a number.
     *
     * @param name the name
     * @param statements how many statements
     */
    public record Count(String name, long statements) {}
}
