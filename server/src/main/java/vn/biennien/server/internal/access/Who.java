package vn.biennien.server.internal.access;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.biennien.server.accounts.Account;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.accounts.Token;
import vn.biennien.store.Signature;

/**
 * Somebody who asks the server something, and is known.
 *
 * @param name the account's, or the operating system's
 * @param rights what they may do
 * @param way how they are known
 * @param stamp of the account's password when they signed in; empty for others
 */
public record Who(String name, Set<Right> rights, Signature.Way way, String stamp) implements Principal {

    public Who {
        rights = Set.copyOf(rights);
    }

    /** Who sits at this machine, where nobody needs an account. */
    static Who local() {
        return new Who(Signature.ofProcess().who(), Set.of(Right.values()), Signature.Way.PROCESS, "");
    }

    static Who signedIn(Account account) {
        return new Who(account.name(), account.role().rights(), Signature.Way.SESSION, account.stamp());
    }

    static Who by(Token token) {
        return new Who(token.account().name(), token.rights(), Signature.Way.TOKEN, "");
    }

    /** Who asks what this thread answers; null where it answers nobody, or somebody unknown. */
    public static @Nullable Who asking() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Who who ? who : null;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether they may do this. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Whether they sit at this machine and need no account. */
    public boolean isLocal() {
        return way == Signature.Way.PROCESS;
    }

    /** Whether they signed in by a name and a password. */
    public boolean isSignedIn() {
        return way == Signature.Way.SESSION;
    }

    /** As Spring has it. */
    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this,
                null,
                rights.stream().map(r -> new SimpleGrantedAuthority(r.name())).toList());
    }
}
