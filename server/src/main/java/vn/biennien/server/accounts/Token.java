package vn.biennien.server.accounts;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a password. Its words are known to nobody but whom they were told once.
 *
 * @param id what it is called by
 * @param account in whose name it works; it never may more than this account
 * @param scopes what it is for
 * @param created when it was made, in UTC, ISO 8601
 * @param expires from when on it is worth nothing, in UTC, ISO 8601
 * @param used when it was last shown, to the hour, in UTC, ISO 8601; null: never yet
 */
public record Token(
        String id,
        Account account,
        Set<Right> scopes,
        String created,
        String expires,
        @Nullable String used) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** What may be done with it: its scopes, as far as the account's role goes. To read belongs to each. */
    public Set<Right> rights() {
        Set<Right> rights = EnumSet.of(Right.READ);
        rights.addAll(scopes.contains(Right.ADMIN) ? Set.of(Right.values()) : scopes);
        rights.retainAll(account.role().rights());
        return rights;
    }
}
