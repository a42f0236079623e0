package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.store.RecordStore;

/** {@code user …}, {@code trail} and who {@code serve} lets in. */
class UserCommandTest {
    private static final String PASSWORD = "mưa phùn tháng hai";

    @TempDir
    Path folder;

    private Path record;

    @BeforeEach
    void make() {
        record = folder.resolve("r.record");
        RecordStore.create(record).close();
    }

    @Test
    void accounts_are_added_listed_changed_and_removed() {
        assertThat(user("list").out()).contains("There are no accounts");
        Run added = add("Lan", "analyst");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).isEqualTo("Lan may sign in now: analyst.\n");
        assertThat(typing(PASSWORD + " mới\n", "password", "lan", "--password-stdin")
                        .out())
                .isEqualTo("lan has another password.\n");
        assertThat(user("list").out()).contains("Lan", "analyst", "never");
        assertThat(user("list", "--format", "json").out())
                .contains("\"name\": \"Lan\"", "\"role\": \"analyst\"", "\"signed_in\": null");
        assertThat(user("remove", "LAN").exit()).isZero();
        assertThat(user("list").out()).doesNotContain("Lan");
    }

    @Test
    void a_role_may_be_named_in_vietnamese() {
        Run added = Run.setting()
                .typing(PASSWORD)
                .run(
                        "user",
                        "add",
                        "Lan",
                        "--role",
                        "người quản lý",
                        "--password-stdin",
                        "--record",
                        record,
                        "--lang=vi");
        assertThat(added.out()).isEqualTo("Lan đã đăng nhập được: người quản lý.\n");
    }

    @Test
    void a_password_is_never_an_argument_and_needs_a_place_to_be_asked_for() {
        Run argument = user("add", "Lan", PASSWORD, "--role", "reader");
        assertThat(argument.exit()).isEqualTo(2);
        Run nowhere = user("add", "Lan", "--role", "reader");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.errors()).singleElement().asString().contains("--password-stdin");
        assertThat(folder.resolve("r.record-accounts")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ngắn | The password is too short: it needs 12 letters at least.",
                "vi | ngắn | Mật khẩu quá ngắn: cần ít nhất 12 chữ.",
                "vi | '' | Mật khẩu quá ngắn: cần ít nhất 12 chữ."
            })
    void a_password_that_is_too_short_is_refused(String language, String password, String sentence) {
        Run run = typing(password + "\n", "add", "Lan", "--role", "reader", "--password-stdin", "--lang=" + language);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("biennien: " + sentence);
    }

    @Test
    void mistakes_are_said_in_a_sentence() {
        add("Lan", "reader");
        assertThat(add("LAN", "reader").errors())
                .singleElement()
                .asString()
                .contains("There is an account LAN already");
        assertThat(user("remove", "Minh").errors()).singleElement().asString().contains("There is no account Minh");
        assertThat(user("password", "Minh").errors()).singleElement().asString().contains("There is no account Minh");
        assertThat(add("Minh", "boss").errors().get(0)).contains("reader, analyst, admin");
        assertThat(add("a/b", "reader").errors()).singleElement().asString().contains("is no name for an account");
        assertThat(user("token", "Lan", "--scope", "correct").errors())
                .singleElement()
                .asString()
                .contains("Lan is reader and may not have a token for correct");
        assertThat(user("token", "Lan", "--scope", "read", "--days", "0").errors())
                .singleElement()
                .asString()
                .contains("1 to 3650");
        assertThat(user("revoke", "zz").errors()).singleElement().asString().contains("begins with \"zz\"");
        assertThat(Run.of("user").exit()).isEqualTo(2);
    }

    @Test
    void accounts_belong_to_a_record_that_is_there() {
        Run run = Run.setting()
                .typing(PASSWORD)
                .run("user", "add", "Lan", "--role", "reader", "--password-stdin", "--record", folder.resolve("x"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).singleElement().asString().contains("There is no record");
        assertThat(folder.resolve("x-accounts")).doesNotExist();
    }

    @Test
    void a_token_is_shown_once_and_alone() throws IOException {
        add("Lan", "analyst");
        Run made = user("token", "Lan", "--scope", "read,correct", "--days", "30");
        assertThat(made.exit()).isZero();
        assertThat(made.out()).matches("bn_[A-Za-z0-9_-]{43}\n");
        assertThat(made.err()).contains("not shown again", "30 days");
        String token = made.out().strip();

        String listed = user("tokens", "--format", "json").out();
        assertThat(listed)
                .contains("\"account\": \"Lan\"", "[\"read\", \"correct\"]")
                .doesNotContain(token);
        String id = listed.replaceAll("(?s).*\"id\": \"([0-9a-f]+)\".*", "$1");
        assertThat(Files.readString(folder.resolve("r.record-accounts"), StandardCharsets.ISO_8859_1))
                .doesNotContain(token);
        assertThat(user("revoke", id.substring(0, 5)).out()).contains(id, "worth nothing");
        assertThat(user("tokens").out()).contains("There are no tokens");
    }

    @Test
    void the_trail_tells_who_did_what() {
        assertThat(trail().out()).contains("Nothing has been done yet");
        assertThat(trail("--format", "json").out().strip()).isEqualTo("[]");
        add("Lan", "analyst");
        user("token", "Lan", "--scope", "read");
        String me = System.getProperty("user.name");

        assertThat(trail().out()).contains(me, "on this machine", "account made: Lan", "token made: Lan");
        assertThat(trail("--limit", "1").out()).contains("token made").doesNotContain("account made");
        assertThat(trail("--format", "jsonl").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"way\": \"process\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bind=0.0.0.0", "--host=bien-nien.example", "--proxy"})
    void serve_lets_nobody_in_from_elsewhere_without_accounts(String option) {
        Run run = Run.of("serve", "--port", "0", "--no-browser", "--record", record, option);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).singleElement().asString().contains("biennien user add NAME --role admin");
        assertThat(Run.of("serve", "--port", "0", "--no-browser", "--record", record, option, "--lang=vi")
                        .err())
                .contains("biennien user add TÊN --role admin");
    }

    @Test
    void serve_names_an_address_that_is_none() {
        Run run = Run.of("serve", "--bind", "192.0.2.300", "--no-browser", "--record", record);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).singleElement().asString().contains("192.0.2.300", "--bind");
    }

    private Run add(String name, String role) {
        return typing(PASSWORD + "\n", "add", name, "--role", role, "--password-stdin");
    }

    private Run user(Object... args) {
        return typing("", args);
    }

    private Run typing(String text, Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "user";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--record";
        all[args.length + 2] = record;
        return Run.setting().typing(text).run(all);
    }

    private Run trail(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "trail";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--record";
        all[args.length + 2] = record;
        return Run.of(all);
    }
}
