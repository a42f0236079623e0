package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who does something to whom, while it is being found. Confined to one call. */
final class Roles {
    /** Recipients further off than this are guessed from the sentence or the article. */
    static final int GUESSED = 12;
    /** The gap where there is no recipient. */
    static final int NONE = 20;

    final List<Side> actors = new ArrayList<>();
    final List<Side> recipients = new ArrayList<>();
    /** How the actor was found: 0 beside the trigger, 1 in its clause, 2 in its sentence, 3 not. */
    int actorFrom = 3;
    /** How many tokens stand between trigger and recipient. */
    int recipientGap = NONE;

    boolean passive;

    /** Adds sides to a list, none twice. */
    static void add(List<Side> to, List<Side> sides) {
        for (Side side : sides) {
            if (to.stream().noneMatch(s -> s.own().equals(side.own()))) {
                to.add(side);
            }
        }
    }

    /** Keeps those for whom a condition holds. */
    void keep(Predicate<Side> condition) {
        actors.removeIf(condition.negate());
        recipients.removeIf(condition.negate());
    }

    boolean isEmpty() {
        return actors.isEmpty() && recipients.isEmpty();
    }

    /** Whether no state and no alliance takes part: such are quarrels and crimes at home, and no politics between powers. */
    boolean isPowerless() {
        return actors.stream().noneMatch(Side::power) && recipients.stream().noneMatch(Side::power);
    }

    /**
     * Puts officers down to their states, but not where both sides are of one state: then it is the persons and bodies
     * that face each other.
     *
     * @param personal whether it is something that one does as oneself
     * @param together whether it is done together: governments meet, and do not put down their own
     * @return whether there is still somebody on each side who was there
     */
    boolean settle(boolean personal, boolean together) {
        recipients.replaceAll(Side::asRecipient);
        boolean hadActors = !actors.isEmpty();
        boolean hadRecipients = !recipients.isEmpty();
        if (personal || isDomestic(together)) {
            actors.replaceAll(Side::itself);
            recipients.replaceAll(Side::itself);
        }
        unique(actors);
        unique(recipients);
        recipients.removeIf(r -> actors.stream().anyMatch(a -> a.name().equals(r.name())));
        return hadActors == !actors.isEmpty() && hadRecipients == !recipients.isEmpty();
    }

    private boolean isDomestic(boolean together) {
        if (actors.size() == 1 && recipients.size() == 1) {
            Side a = actors.get(0);
            Side r = recipients.get(0);
            boolean compatriots = a.country() != null && a.country().equals(r.country());
            if (a.isRolled() && !r.power() && (compatriots || !together && r.country() == null && r.isInside())) {
                return true;
            }
        }
        return !actors.isEmpty()
                && !recipients.isEmpty()
                && recipients.stream()
                        .allMatch(r -> actors.stream().allMatch(a -> a.name().equals(r.name())))
                && recipients.stream().anyMatch(Side::isRolled);
    }

    private static void unique(List<Side> sides) {
        Map<String, Side> byName = new LinkedHashMap<>();
        sides.forEach(s -> byName.putIfAbsent(s.name(), s));
        sides.clear();
        sides.addAll(byName.values());
    }

    /** The first of a list, or null. */
    static @Nullable Side first(List<Side> sides) {
        return sides.isEmpty() ? null : sides.get(0);
    }
}
