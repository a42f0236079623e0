package vn.biennien.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Party;
import vn.biennien.record.When;
import vn.biennien.store.AgreementRow;

/** Where sources give different days for what can have come about but once. Stateless. */
public final class AgreementDates {

    private AgreementDates() {}

    /**
     * Ids of tellings whose days another telling contradicts: both of one agreement and of one party, both that it was
     * signed, left or ended, and no day that both allow; or it was left before the party announced that it would leave.
     */
    public static Set<String> contradicted(List<AgreementRow> rows) {
        Map<String, List<Agreement>> byAgreement = new HashMap<>();
        for (AgreementRow row : rows) {
            byAgreement
                    .computeIfAbsent(row.agreement().key(), k -> new java.util.ArrayList<>())
                    .add(row.agreement());
        }
        Set<String> ids = new TreeSet<>();
        for (List<Agreement> tellings : byAgreement.values()) {
            for (Agreement one : tellings) {
                for (Agreement other : tellings) {
                    if (contradict(one, other)) {
                        ids.add(one.id());
                        ids.add(other.id());
                    }
                }
            }
        }
        return ids;
    }

    private static boolean contradict(Agreement one, Agreement other) {
        if (!shareParty(one, other)) {
            return false;
        }
        if (one.status() == AgreementStatus.LEFT && other.status() == AgreementStatus.WITHDRAWAL_ANNOUNCED) {
            return isBefore(told(one.when()), other.when().from());
        }
        return one.status() == other.status()
                && isOnce(one.status())
                && isBefore(told(one.when()), first(other.when()));
    }

    /** Whether it comes about but once for a party. */
    private static boolean isOnce(@Nullable AgreementStatus status) {
        return status == AgreementStatus.SIGNED || status == AgreementStatus.LEFT || status == AgreementStatus.EXPIRED;
    }

    private static boolean shareParty(Agreement one, Agreement other) {
        List<String> names = other.parties().stream().map(Party::name).toList();
        return one.parties().isEmpty() && names.isEmpty()
                || one.parties().stream().map(Party::name).anyMatch(names::contains);
    }

    /** The last day, where the text tells the days. */
    private static @Nullable LocalDate told(When when) {
        return when.isTold() ? when.to() : null;
    }

    private static @Nullable LocalDate first(When when) {
        return when.isTold() ? when.from() : null;
    }

    private static boolean isBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
        return last != null && first != null && last.isBefore(first);
    }
}
