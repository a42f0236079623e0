package vn.biennien.analysis.internal.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Party;
import vn.biennien.record.Sector;

/**
 * For whom a figure acts.
 *
 * @param name the state or alliance for which it acts, or itself
 * @param own the figure's own name
 * @param home the state that a description names ({@code hai công dân Pháp}), or null
 * @param country ISO 3166-1 alpha-3 code of the state that it belongs to, or null
 * @param sector what the figure is, or null
 * @param power whether it is a state, an alliance, a body of states, or acts for one
 */
public record Side(
        String name,
        String own,
        @Nullable String home,
        @Nullable String country,
        @Nullable Sector sector,
        boolean power) {

    /** The side as it takes part in an event. */
    Party party() {
        return new Party(name, own, country, sector);
    }

    /** The same people, of a state: {@code ngư dân} of {@code Philippines}. */
    Side of(List<Side> states) {
        Side state = Roles.first(states);
        return state == null ? this : new Side(name, own, state.name(), state.country(), sector, power);
    }

    /** The same figure, acting for nobody but itself. */
    Side itself() {
        return new Side(own, own, home, country, sector, power);
    }

    /** The same, but people of a state stand for it: what is done to them is done to it. */
    Side asRecipient() {
        return power || home == null ? this : new Side(home, own, home, country, sector, true);
    }

    /** Whether it is one that faces its own state where none is named: of a parliament, a party, a government. */
    boolean isInside() {
        return sector == Sector.LEG
                || sector == Sector.PTY
                || sector == Sector.OPP
                || sector == Sector.JUD
                || sector == Sector.GOV
                || sector == Sector.MIL
                || sector == Sector.COP;
    }

    /** The same figure, acting for nobody, and no power of its own. */
    public Side alone() {
        return new Side(own, own, home, country, sector, false);
    }

    /** Whether it acts for a state or an alliance that is not itself. */
    public boolean isRolled() {
        return !name.equals(own);
    }
}
