package vn.biennien.server.internal.access;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.biennien.server.accounts.Access;
import vn.biennien.server.accounts.Account;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.store.Signature;

/** Lets people in by name and password, and slows down who guesses. */
final class SignIns implements AuthenticationProvider {
    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final Throttle throttle;

    SignIns(Accounts accounts, Throttle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        String name = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        String from = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Duration wait = throttle.attempt(name, from);
        if (!wait.isZero()) {
            throw new Held(wait);
        }
        Account account = accounts.signIn(name, password, from).orElse(null);
        if (account == null) {
            Duration next = throttle.left(name, from);
            if (!next.isZero()) {
                String tried = name.substring(0, Math.min(name.length(), LONGEST_NAME));
                accounts.note(new Signature("", Signature.Way.SESSION, from), Access.Action.HELD_OFF, tried);
            }
            throw new BadCredentialsException("wrong");
        }
        throttle.succeeded(name, from);
        return Who.signedIn(account).authentication();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
