package vn.biennien.server.internal.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.biennien.server.accounts.Access;
import vn.biennien.server.accounts.Account;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.accounts.Role;
import vn.biennien.server.accounts.Token;
import vn.biennien.store.Signature;

/** The rows of the file of accounts. */
public final class Rows {
    private static final String ACCOUNT =
            "account.name, account.role, account.stamp, account.created, account.signed_in";
    private static final String TOKEN =
            "select token.id, token.scopes, token.created as made, token.expires, token.used, " + ACCOUNT
                    + " from token join account on account.key = token.account";

    private Rows() {}

    /** All accounts, by name. */
    public static List<Account> accounts(DSLContext ctx) {
        return ctx.fetch("select " + ACCOUNT + " from account order by key").map(Rows::account);
    }

    /** The account under a key. */
    public static Optional<Account> account(DSLContext ctx, String key) {
        return ctx.fetchOptional("select " + ACCOUNT + " from account where key = ?", key)
                .map(Rows::account);
    }

    /** What is kept of an account's password, if there is such an account. */
    public static Optional<String> password(DSLContext ctx, String key) {
        return ctx.fetchOptional("select password from account where key = ?", key)
                .map(row -> text(row, "password"));
    }

    /** All tokens, by account and day. */
    public static List<Token> tokens(DSLContext ctx) {
        return ctx.fetch(TOKEN + " order by token.account, token.created, token.id")
                .map(Rows::token);
    }

    /** The token of which this was kept. */
    public static Optional<Token> token(DSLContext ctx, String kept) {
        return ctx.fetchOptional(TOKEN + " where token.kept = ?", kept).map(Rows::token);
    }

    /** What was done, the latest first. */
    public static List<Access> accesses(DSLContext ctx, int before, int limit) {
        return ctx.fetch("select * from access where number < ? order by number desc limit ?", before, limit)
                .map(row -> new Access(
                        Objects.requireNonNull(row.get("number", Integer.class)),
                        text(row, "at"),
                        new Signature(text(row, "who"), Signature.Way.valueOf(text(row, "way")), text(row, "origin")),
                        Access.Action.valueOf(text(row, "action")),
                        text(row, "subject")));
    }

    /** Adds what was done. */
    public static int done(DSLContext ctx, String at, Signature by, Access.Action action, String subject) {
        return ctx.execute(
                "insert into access (at, who, way, origin, action, subject) values (?, ?, ?, ?, ?, ?)",
                at,
                by.who(),
                by.way().name(),
                by.from(),
                action.name(),
                subject);
    }

    /** Scopes as a row has them. */
    public static String scopes(Set<Right> scopes) {
        return scopes.stream().sorted().map(Right::name).collect(Collectors.joining(","));
    }

    private static Account account(Record row) {
        return new Account(
                text(row, "name"),
                Role.valueOf(text(row, "role")),
                text(row, "stamp"),
                text(row, "created"),
                row.get("signed_in", String.class));
    }

    private static Token token(Record row) {
        Set<Right> scopes = Arrays.stream(text(row, "scopes").split(","))
                .map(Right::valueOf)
                .collect(Collectors.toSet());
        return new Token(
                text(row, "id"),
                account(row),
                scopes,
                text(row, "made"),
                text(row, "expires"),
                row.get("used", String.class));
    }

    private static String text(Record row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
