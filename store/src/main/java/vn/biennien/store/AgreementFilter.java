package vn.biennien.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.AgreementStatus;

/**
 * Which tellings of agreements are asked for. What is null is not asked about. Names match by their words, accents and
 * capitals aside; a code such as {@code RUS} matches all who belong to that state.
 *
 * @param keys what the agreements are known by, any of them
 * @param name words of an agreement's name; where {@code keys} are given too, either is enough
 * @param party whose part it is
 * @param actor whose part it is, or who says it
 * @param status what became of it
 * @param told whether only tellings of some status are wanted, not those that only name an agreement
 * @param since last day on or after this, or open
 * @param until first day on or before this, or open
 */
public record AgreementFilter(
        Set<String> keys,
        @Nullable String name,
        @Nullable String party,
        @Nullable String actor,
        @Nullable AgreementStatus status,
        boolean told,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** All of them. */
    public static final AgreementFilter ALL = new AgreementFilter(Set.of(), null, null, null, null, false, null, null);

    public AgreementFilter {
        keys = Set.copyOf(keys);
    }
}
