package vn.biennien.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.AgreementStatus;

/**
 * How much articles tell of one agreement.
 *
 * @param key what it is known by
 * @param name what articles call it
 * @param named how often it is named, with or without a status
 * @param told how often somebody says what became of it
 * @param statuses what they say
 * @param latest the latest day of these, ISO 8601, or null where all are open
 */
public record AgreementCount(
        String key,
        String name,
        long named,
        long told,
        Set<AgreementStatus> statuses,
        @Nullable String latest) {

    public AgreementCount {
        statuses = Set.copyOf(statuses);
    }
}
