package vn.biennien.server.accounts;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import vn.biennien.server.accounts.Access.Action;
import vn.biennien.server.accounts.AccountsException.Problem;
import vn.biennien.server.internal.accounts.AccountsFile;
import vn.biennien.server.internal.accounts.Passwords;
import vn.biennien.server.internal.accounts.Rows;
import vn.biennien.server.internal.accounts.Secrets;
import vn.biennien.store.Signature;

/**
 * Who may use a record from other machines: in {@code NAME-accounts} beside the record {@code NAME}, readable by its owner
 * only, so that a record can be handed on without them. There is no file until there is an account.
 *
 * <p>Thread-safe, and other processes may use the file meanwhile: what one changes holds for the next request to the other.
 * Each change is done wholly or not at all, together with its {@link Access}. Every method throws
 * {@link AccountsException} where the file cannot be used.
 */
public final class Accounts implements AutoCloseable {
    /** The fewest letters of a password. */
    public static final int SHORTEST_PASSWORD = 12;

    /** The most letters of a password. */
    public static final int LONGEST_PASSWORD = 200;

    /** The most days for which a token is good. */
    public static final int MOST_DAYS = 3650;

    private static final String SUFFIX = "-accounts";
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]*[\\p{L}\\p{M}\\p{N}])?");

    private final AccountsFile file;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    private Accounts(AccountsFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The accounts of the record in this file. */
    public static Accounts of(Path record) {
        return of(record, Clock.systemUTC());
    }

    /** The same, with a clock of one's own. */
    public static Accounts of(Path record, Clock clock) {
        return new Accounts(new AccountsFile(record.resolveSibling(record.getFileName() + SUFFIX)), clock);
    }

    /** Whether there are any. */
    public boolean any() {
        return read(false, ctx -> !ctx.fetch("select 1 from account limit 1").isEmpty());
    }

    /** All of them, by name. */
    public List<Account> all() {
        return read(List.of(), Rows::accounts);
    }

    /** The one with this name, in whatever cases. */
    public Optional<Account> find(String name) {
        return read(Optional.empty(), ctx -> Rows.account(ctx, key(name)));
    }

    /**
     * Makes one.
     *
     * @throws AccountsException if there is one of this name, or name or password are none
     */
    public void add(String name, Role role, String password) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (plain.length() > LONGEST_NAME || !NAME.matcher(plain).matches()) {
            throw new AccountsException(Problem.BAD_NAME, name);
        }
        check(plain, password);
        String kept = passwords.kept(password);
        write(ctx -> {
            if (Rows.account(ctx, key(plain)).isPresent()) {
                throw new AccountsException(Problem.NAME_TAKEN, plain);
            }
            ctx.execute(
                    "insert into account (key, name, role, password, stamp, created) values (?, ?, ?, ?, ?, ?)",
                    key(plain),
                    plain,
                    role.name(),
                    kept,
                    Secrets.id(),
                    now().toString());
            return done(ctx, Signature.current(), Action.ACCOUNT_ADDED, plain);
        });
    }

    /** Takes one away, with its tokens; whoever is signed in with it is so no more. */
    public void remove(String name) {
        write(ctx -> {
            Account account = existing(ctx, name);
            ctx.execute("delete from account where key = ?", key(name));
            return done(ctx, Signature.current(), Action.ACCOUNT_REMOVED, account.name());
        });
    }

    /** Gives one another password; whoever is signed in with the old one is so no more. */
    public void setPassword(String name, String password) {
        check(name, password);
        String kept = passwords.kept(password);
        write(ctx -> {
            Account account = existing(ctx, name);
            ctx.execute("update account set password = ?, stamp = ? where key = ?", kept, Secrets.id(), key(name));
            return done(ctx, Signature.current(), Action.PASSWORD_CHANGED, account.name());
        });
    }

    /**
     * The account, if this is its password.
     *
     * @param from address of the machine that asks
     */
    public Optional<Account> signIn(String name, String password, String from) {
        String key = key(name);
        String kept =
                read(Optional.<String>empty(), ctx -> Rows.password(ctx, key)).orElse(null);
        boolean right = password.length() <= LONGEST_PASSWORD && passwords.matches(password, kept);
        if (!right) {
            return Optional.empty();
        }
        return write(ctx -> {
            Optional<Account> account = Rows.account(ctx, key);
            account.ifPresent(known -> {
                ctx.execute("update account set signed_in = ? where key = ?", now().toString(), key);
                Signature by = new Signature(known.name(), Signature.Way.SESSION, from);
                done(ctx, by, Action.SIGNED_IN, known.name());
            });
            return account;
        });
    }

    /** Keeps that somebody did something that is no change of accounts: signed out, or was held off. */
    public void note(Signature by, Action action, String subject) {
        write(ctx -> done(ctx, by, action, subject));
    }

    /**
     * Makes a token, and tells it this once.
     *
     * @param scopes what it is for; to read belongs to each
     * @param days how long it is good, from 1 to {@link #MOST_DAYS}
     * @return the token
     * @throws AccountsException if the account may not do so much, or there is none
     */
    public String token(String name, Set<Right> scopes, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new AccountsException(Problem.BAD_DAYS, Integer.toString(MOST_DAYS));
        }
        String token = Secrets.token();
        String id = Secrets.id();
        Instant now = now();
        return write(ctx -> {
            Account account = existing(ctx, name);
            for (Right scope : EnumSet.copyOf(scopes)) {
                if (!account.role().rights().contains(scope)) {
                    throw new AccountsException(
                            Problem.SCOPE_TOO_WIDE, plain(scope), account.name(), plain(account.role()));
                }
            }
            ctx.execute(
                    "insert into token (id, account, kept, scopes, created, expires) values (?, ?, ?, ?, ?, ?)",
                    id,
                    key(name),
                    Secrets.kept(token),
                    Rows.scopes(scopes),
                    now.toString(),
                    now.plus(Duration.ofDays(days)).toString());
            done(ctx, Signature.current(), Action.TOKEN_MADE, account.name() + " " + id);
            return token;
        });
    }

    /** All tokens that are good, and those that were, by account and day. */
    public List<Token> tokens() {
        return read(List.of(), Rows::tokens);
    }

    /** Whether the token is good no more, for its time is over. */
    public boolean isOver(Token token) {
        return !now().isBefore(Instant.parse(token.expires()));
    }

    /** The token of which these are the words, if it is good. */
    public Optional<Token> shown(String words) {
        if (!words.startsWith(Secrets.PREFIX)) {
            return Optional.empty();
        }
        Optional<Token> found = read(Optional.<Token>empty(), ctx -> Rows.token(ctx, Secrets.kept(words)))
                .filter(token -> !isOver(token));
        found.ifPresent(this::used);
        return found;
    }

    /** Makes a token worth nothing from now on; {@code idPrefix} is how its id begins. */
    public Token revoke(String idPrefix) {
        return write(ctx -> {
            List<Token> meant = Rows.tokens(ctx).stream()
                    .filter(token -> token.id().startsWith(idPrefix))
                    .toList();
            if (meant.size() != 1 || idPrefix.isEmpty()) {
                throw new AccountsException(Problem.NO_TOKEN, idPrefix);
            }
            Token token = meant.get(0);
            ctx.execute("delete from token where id = ?", token.id());
            done(ctx, Signature.current(), Action.TOKEN_REVOKED, token.account().name() + " " + token.id());
            return token;
        });
    }

    /**
     * What was done with accounts, and who signed in, the latest first.
     *
     * @param before only what has lower numbers than this; {@link Integer#MAX_VALUE} for the latest of all
     * @param limit how many at most, from 1
     */
    public List<Access> accesses(int before, int limit) {
        return read(List.of(), ctx -> Rows.accesses(ctx, before, limit));
    }

    @Override
    public void close() {
        file.close();
    }

    /** Kept to the hour: a program that asks a thousand times leaves one trace of it. */
    private void used(Token token) {
        String hour = now().truncatedTo(ChronoUnit.HOURS).toString();
        if (!hour.equals(token.used())) {
            write(ctx -> ctx.execute("update token set used = ? where id = ?", hour, token.id()));
        }
    }

    private int done(DSLContext ctx, Signature by, Action action, String subject) {
        return Rows.done(ctx, now().toString(), by, action, subject);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Account existing(DSLContext ctx, String name) {
        return Rows.account(ctx, key(name)).orElseThrow(() -> new AccountsException(Problem.NO_ACCOUNT, name));
    }

    /** As people write it on the command line. */
    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void check(String name, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new AccountsException(Problem.PASSWORD_SHORT, Integer.toString(SHORTEST_PASSWORD));
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw new AccountsException(Problem.PASSWORD_LONG, Integer.toString(LONGEST_PASSWORD));
        }
        if (key(password).equals(key(name))) {
            throw new AccountsException(Problem.PASSWORD_IS_NAME);
        }
    }

    /** How a name is looked up: however a keyboard puts marks on letters, and in whatever cases. */
    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private <T> T read(T absent, Function<DSLContext, T> query) {
        try {
            return file.read(absent, query);
        } catch (AccountsFile.Unusable e) {
            throw told(e);
        }
    }

    private <T> T write(Function<DSLContext, T> change) {
        try {
            return file.write(change);
        } catch (AccountsFile.Unusable e) {
            throw told(e);
        }
    }

    private AccountsException told(AccountsFile.Unusable e) {
        String path = file.path().toString();
        return e.isNewer()
                ? new AccountsException(Problem.NEWER_FILE, path)
                : new AccountsException(Problem.BAD_FILE, path, String.valueOf(e.getMessage()));
    }
}
