package vn.biennien.analysis.internal.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;
import vn.biennien.record.When;

/**
 * What a verb tells of an agreement.
 *
 * @param named the agreement
 * @param status what became of it; null where it is only named
 * @param parties whose part it is
 * @param when on which days
 * @param teller the statement that tells it, or null where the article does
 * @param from first token of the words that tell
 * @param to token after the last
 * @param powers whether a state or an alliance does it or says it
 */
record Told(
        Named named,
        @Nullable AgreementStatus status,
        List<Party> parties,
        When when,
        @Nullable Statement teller,
        int from,
        int to,
        boolean powers) {

    Told {
        parties = List.copyOf(parties);
    }
}
