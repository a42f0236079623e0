package vn.biennien.server.accounts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.Deed;
import vn.biennien.store.RecordStore;
import vn.biennien.store.Signature;

/**
 * Who did what: changes of the record, kept in the record, and what was done with accounts, kept beside them, as one list.
 * Thread-safe.
 */
public final class Trail {
    private final RecordStore store;
    private final Accounts accounts;

    /** The trail of a record with its accounts. */
    public Trail(RecordStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** One step. */
    public sealed interface Step {
        /** When, in UTC, ISO 8601, to the second. */
        String at();

        /** Who, and from where. */
        Signature by();

        /** The record was changed. */
        record Changed(Deed deed) implements Step {
            @Override
            public String at() {
                return deed.at();
            }

            @Override
            public Signature by() {
                return deed.by();
            }
        }

        /** Something was done with accounts. */
        record Entered(Access access) implements Step {
            @Override
            public String at() {
                return access.at();
            }

            @Override
            public Signature by() {
                return access.by();
            }
        }
    }

    /**
     * Where in the trail one is: all that is older than this.
     *
     * @param deed lower numbers only
     * @param access lower numbers only
     */
    public record Place(int deed, int access) {
        /** The end, where the latest is. */
        public static final Place LATEST = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);

        /** What {@link #toString} wrote; the end where that is nothing we wrote. */
        public static Place of(@Nullable String text) {
            if (text == null || !text.matches("\\d{1,10}-\\d{1,10}")) {
                return LATEST;
            }
            String[] numbers = text.split("-", 2);
            return new Place(number(numbers[0]), number(numbers[1]));
        }

        private static int number(String digits) {
            return (int) Math.min(Long.parseLong(digits), Integer.MAX_VALUE);
        }

        @Override
        public String toString() {
            return deed + "-" + access;
        }
    }

    /**
     * A part of the trail.
     *
     * @param steps the latest first
     * @param next where the next part begins, or null: there is none
     */
    public record Part(List<Step> steps, @Nullable Place next) {}

    /**
     * The latest steps before a place.
     *
     * @param limit how many at most, from 1
     */
    public Part before(Place place, int limit) {
        List<Deed> deeds = store.deeds(place.deed, limit + 1);
        List<Access> accesses = accounts.accesses(place.access, limit + 1);
        List<Step> steps = new ArrayList<>();
        int d = 0;
        int a = 0;
        while (steps.size() < limit && (d < deeds.size() || a < accesses.size())) {
            boolean deed = a == accesses.size()
                    || d < deeds.size()
                            && deeds.get(d).at().compareTo(accesses.get(a).at()) >= 0;
            steps.add(deed ? new Step.Changed(deeds.get(d++)) : new Step.Entered(accesses.get(a++)));
        }
        if (d == deeds.size() && a == accesses.size()) {
            return new Part(steps, null);
        }
        int nextDeed = d == 0 ? place.deed : deeds.get(d - 1).number();
        int nextAccess = a == 0 ? place.access : accesses.get(a - 1).number();
        return new Part(steps, new Place(nextDeed, nextAccess));
    }
}
