package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;

/**
 * An actor of the record, under all spellings.
 *
 * @param name the spelling with most statements
 * @param kind what kind of actor
 * @param spellings all names, those with most statements first
 * @param forms ways in which articles write the actor, the most frequent first
 * @param roles offices that articles give, the most frequent first
 * @param statements how often the actor speaks: what a headline or another outlet repeats counts once
 * @param reason why the spellings are held to be one actor, or null where there is only one
 */
public record ActorRow(
        String name,
        Actor.Kind kind,
        List<String> spellings,
        List<String> forms,
        List<Role> roles,
        long statements,
        @Nullable String reason) {

    public ActorRow {
        spellings = List.copyOf(spellings);
        forms = List.copyOf(forms);
        roles = List.copyOf(roles);
    }
}
