package vn.biennien.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.server.accounts.Access.Action;
import vn.biennien.server.accounts.AccountsException.Problem;
import vn.biennien.store.Signature;

/** Accounts and tokens in their file beside the record. */
class AccountsTest {
    private static final String PASSWORD = "mưa phùn tháng hai";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private Accounts accounts;

    @BeforeEach
    void open() {
        Path record = folder.resolve("r.record");
        file = folder.resolve("r.record-accounts");
        accounts = Accounts.of(record, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void beforeTheFirstAccountThereIsNoFile() {
        assertThat(accounts.any()).isFalse();
        assertThat(accounts.all()).isEmpty();
        assertThat(accounts.tokens()).isEmpty();
        assertThat(accounts.signIn("Lan", PASSWORD, "")).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void theFileIsForItsOwnerOnlyAndHoldsNoPasswordAndNoToken() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no rights to files here");
        accounts.add("Lan", Role.ADMIN, PASSWORD);
        String token = accounts.token("Lan", Set.of(Right.READ), 30);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("$argon2id$")
                .doesNotContain(token)
                .doesNotContain(token.substring(10))
                .doesNotContain(new String(PASSWORD.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whoKnowsThePasswordIsLetInHoweverTheirKeyboardWritesIt() {
        accounts.add("Nguyễn Lan", Role.ANALYST, PASSWORD);
        String name = Normalizer.normalize("nguyễn LAN", Normalizer.Form.NFD);
        String apart = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);

        assertThat(apart).isNotEqualTo(PASSWORD);
        assertThat(accounts.signIn(name, apart, "192.0.2.1"))
                .get()
                .returns("Nguyễn Lan", Account::name)
                .returns(Role.ANALYST, Account::role);
        assertThat(accounts.signIn("Nguyễn Lan", PASSWORD + " ", "192.0.2.1")).isEmpty();
        assertThat(accounts.signIn("Nguyễn Lam", PASSWORD, "192.0.2.1")).isEmpty();
        assertThat(accounts.all()).singleElement().returns(NOON.toString(), Account::signedIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "<b>", "-rf", "Lan\nMinh", "Lan "})
    void whatIsNoNameIsRefused(String name) {
        assertProblem(Problem.BAD_NAME, () -> accounts.add(name, Role.READER, PASSWORD));
        assertThat(file).doesNotExist();
    }

    @Test
    void passwordsThatAreEasyToGuessAreRefused() {
        assertProblem(Problem.PASSWORD_SHORT, () -> accounts.add("Lan", Role.READER, "ngắn"));
        assertProblem(Problem.PASSWORD_LONG, () -> accounts.add("Lan", Role.READER, "x".repeat(201)));
        assertProblem(Problem.PASSWORD_IS_NAME, () -> accounts.add("Nguyễn Thị Lan", Role.READER, "nguyễn thị lan"));
        assertThat(file).doesNotExist();
    }

    @Test
    void aNameIsTakenInWhateverLetters() {
        accounts.add("Lan", Role.READER, PASSWORD);

        assertProblem(Problem.NAME_TAKEN, () -> accounts.add("LAN", Role.ADMIN, PASSWORD));
        assertProblem(Problem.NO_ACCOUNT, () -> accounts.remove("Minh"));
        assertProblem(Problem.NO_ACCOUNT, () -> accounts.setPassword("Minh", PASSWORD));
        assertProblem(Problem.NO_ACCOUNT, () -> accounts.token("Minh", Set.of(Right.READ), 1));
    }

    @Test
    void anotherPasswordMakesAnotherStamp() {
        accounts.add("Lan", Role.READER, PASSWORD);
        String before = accounts.find("lan").orElseThrow().stamp();
        accounts.setPassword("Lan", "một mật khẩu khác hẳn");

        assertThat(accounts.find("Lan").orElseThrow().stamp()).isNotEqualTo(before);
        assertThat(accounts.signIn("Lan", PASSWORD, "")).isEmpty();
        assertThat(accounts.signIn("Lan", "một mật khẩu khác hẳn", "")).isPresent();
    }

    @Test
    void aTokenIsGoodUntilItsDaysAreOverOrItIsRevoked() {
        accounts.add("Lan", Role.ANALYST, PASSWORD);
        String token = accounts.token("Lan", Set.of(Right.INGEST), 30);

        assertThat(accounts.shown(token)).get().extracting(Token::rights).isEqualTo(Set.of(Right.READ, Right.INGEST));
        assertThat(accounts.shown(token + "x")).isEmpty();
        assertThat(accounts.tokens()).singleElement().returns("2026-03-31T12:00:00Z", Token::expires);
        try (Accounts later = after(Duration.ofDays(30))) {
            assertThat(later.shown(token)).isEmpty();
        }
        accounts.revoke(accounts.tokens().get(0).id().substring(0, 4));
        assertThat(accounts.shown(token)).isEmpty();
        assertProblem(Problem.NO_TOKEN, () -> accounts.revoke(""));
        assertProblem(Problem.NO_TOKEN, () -> accounts.revoke("zz"));
    }

    @Test
    void aTokenGoesWithItsAccount() {
        accounts.add("Lan", Role.READER, PASSWORD);
        accounts.add("Minh", Role.READER, PASSWORD);
        String token = accounts.token("Lan", Set.of(Right.READ), 30);
        accounts.remove("lan");

        assertThat(accounts.shown(token)).isEmpty();
        assertThat(accounts.all()).extracting(Account::name).containsExactly("Minh");
    }

    @ParameterizedTest
    @CsvSource({"READER,CORRECT", "READER,INGEST", "READER,ADMIN", "ANALYST,ADMIN"})
    void aTokenNeverMayMoreThanItsAccount(Role role, Right scope) {
        accounts.add("Lan", role, PASSWORD);

        assertProblem(Problem.SCOPE_TOO_WIDE, () -> accounts.token("Lan", Set.of(scope), 30));
        assertThat(accounts.tokens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3651})
    void aTokenIsForSomeDays(int days) {
        accounts.add("Lan", Role.READER, PASSWORD);

        assertProblem(Problem.BAD_DAYS, () -> accounts.token("Lan", Set.of(Right.READ), days));
    }

    @Test
    void whatIsDoneWithAccountsIsKeptForGood() throws SQLException {
        accounts.add("Lan", Role.ADMIN, PASSWORD);
        accounts.token("Lan", Set.of(Right.READ), 1);
        accounts.signIn("Lan", PASSWORD, "192.0.2.9");
        accounts.remove("Lan");

        assertThat(accounts.accesses(Integer.MAX_VALUE, 10))
                .extracting(Access::action)
                .containsExactly(Action.ACCOUNT_REMOVED, Action.SIGNED_IN, Action.TOKEN_MADE, Action.ACCOUNT_ADDED);
        assertThat(accounts.accesses(4, 1))
                .singleElement()
                .returns(new Signature("Lan", Signature.Way.SESSION, "192.0.2.9"), Access::by);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from access")).hasMessageContaining("only ever added");
            assertThatThrownBy(() -> statement.execute("update access set who = 'X'"))
                    .hasMessageContaining("only ever added");
        }
    }

    @Test
    void twoProgramsUseOneFile() {
        try (Accounts other = after(Duration.ZERO)) {
            accounts.add("Lan", Role.READER, PASSWORD);
            assertThat(other.any()).isTrue();
            other.add("Minh", Role.READER, PASSWORD);
            assertThat(accounts.all()).hasSize(2);
        }
    }

    @Test
    void aFileThatIsNoneOrTooNewLetsNobodyIn() throws Exception {
        Files.writeString(file, "đây không phải là tệp tài khoản");
        assertProblem(Problem.BAD_FILE, () -> accounts.any());
        Files.delete(file);
        accounts.add("Lan", Role.READER, PASSWORD);
        accounts.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 99");
        }
        assertProblem(Problem.NEWER_FILE, () -> accounts.any());
    }

    private Accounts after(Duration time) {
        return Accounts.of(folder.resolve("r.record"), Clock.fixed(NOON.plus(time), ZoneOffset.UTC));
    }

    private static void assertProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccountsException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
