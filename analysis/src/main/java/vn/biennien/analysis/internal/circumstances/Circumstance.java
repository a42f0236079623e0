package vn.biennien.analysis.internal.circumstances;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Occasion;
import vn.biennien.record.Said;

/**
 * When, where, to whom and through whom a statement was made.
 *
 * @param said when
 * @param addressees who was spoken to, as the cast names them; groups without a name as written
 * @param targets who is asked, threatened, accused, refused or praised
 * @param via sources named with the statement itself
 * @param origin these, and the sources inherited from the words before, the article's opening or its credit lines
 * @param occasion where, or null
 */
public record Circumstance(
        Said said,
        List<String> addressees,
        List<String> targets,
        List<String> via,
        List<String> origin,
        @Nullable Occasion occasion) {

    public Circumstance {
        addressees = List.copyOf(addressees);
        targets = List.copyOf(targets);
        via = List.copyOf(via);
        origin = List.copyOf(origin);
    }
}
