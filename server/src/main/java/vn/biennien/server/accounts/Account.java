package vn.biennien.server.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name as it was given; no other account has it in other letters' cases
 * @param role what it is for
 * @param stamp changes with the password: who signed in before is signed out by it
 * @param created when it was made, in UTC, ISO 8601
 * @param signedIn when somebody last signed in with it, in UTC, ISO 8601; null: nobody has yet
 */
public record Account(
        String name,
        Role role,
        String stamp,
        String created,
        @Nullable String signedIn) {}
