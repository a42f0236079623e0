package vn.biennien.server.accounts;

import vn.biennien.store.Signature;

/**
 * Something that was done with accounts, or a sign-in. Kept in the transaction that does it, and only ever added.
 *
 * @param number from 1, in the order in which they were done
 * @param at when, in UTC, ISO 8601, to the second
 * @param by who did it, and from where
 * @param action what
 * @param subject the account that it is about, for tokens with the token's id; in the words of who tried, for
 *     {@link Action#HELD_OFF}
 */
public record Access(int number, String at, Signature by, Action action, String subject) {

    /** What can be done. */
    public enum Action {
        ACCOUNT_ADDED,
        ACCOUNT_REMOVED,
        PASSWORD_CHANGED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        SIGNED_IN,
        SIGNED_OUT,
        /** Somebody gave wrong passwords so often that they must wait. */
        HELD_OFF
    }
}
