package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.biennien.server.Newsroom.ADMIN;
import static vn.biennien.server.Newsroom.ANALYST;
import static vn.biennien.server.Newsroom.PASSWORD;
import static vn.biennien.server.Newsroom.READER;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.accounts.Role;

/** Who comes in, and how: over HTTP, at a server that other machines can reach. */
class AccessTest {

    @TempDir
    static Path dir;

    private static Path record;
    private static Accounts accounts;
    private static Server server;

    @BeforeAll
    static void start() {
        record = Newsroom.record(dir);
        ServerOptions open = new ServerOptions(record, 0).at("0.0.0.0", "bien-nien.example");
        assertThatThrownBy(() -> Server.start(open))
                .isInstanceOf(NoAccountsException.class)
                .hasMessageContaining("biennien user add");
        Newsroom.staff(record);
        accounts = Accounts.of(record);
        server = Server.start(open);
    }

    @AfterAll
    static void stop() {
        server.close();
        accounts.close();
    }

    @Test
    void nobodyComesInWithoutSigningInAndThenTheyAreWhereTheyWanted() throws Exception {
        Visitor visitor = new Visitor(server);
        HttpResponse<String> first = visitor.get("/statements?about=%C4%91%C3%AA");
        assertThat(first.statusCode()).isEqualTo(303);
        String door = first.headers().firstValue("Location").orElseThrow();
        assertThat(door).isEqualTo("/signin?back=%2Fstatements%3Fabout%3D%25C4%2591%25C3%25AA");
        assertThat(visitor.get(door).body()).contains("value=\"/statements?about=%C4%91%C3%AA\"", "Sign in");

        HttpResponse<String> in = visitor.send(
                door,
                "/signin",
                Map.of("name", READER, "password", PASSWORD, "back", "/statements?about=%C4%91%C3%AA"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/statements?about=%C4%91%C3%AA");
        assertThat(visitor.get("/statements").body()).contains(READER, "Sign out");
    }

    @Test
    void theCookieOfASessionIsForThisServerAndNoScript() throws Exception {
        Visitor visitor = new Visitor(server);
        String cookie = visitor.signIn(READER, PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("session="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure", "Domain");
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotTakenOver() throws Exception {
        Visitor visitor = new Visitor(server);
        String chosen = "0123456789ABCDEF0123456789ABCDEF";
        visitor.get("/signin", "Cookie", "session=" + chosen);
        visitor.signedIn(READER, PASSWORD);

        assertThat(visitor.cookie("session")).get().isNotEqualTo(chosen);
        assertThat(new Visitor(server).get("/", "Cookie", "session=" + chosen).statusCode())
                .isEqualTo(303);
    }

    @Test
    void signingInAgainChangesTheSession() throws Exception {
        Visitor visitor = new Visitor(server).signedIn(READER, PASSWORD);
        String before = visitor.cookie("session").orElseThrow();
        visitor.send("/", "/signin", Map.of("name", ANALYST, "password", PASSWORD));

        assertThat(visitor.cookie("session")).get().isNotEqualTo(before);
        assertThat(visitor.get("/").body()).contains(ANALYST);
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        Visitor visitor = new Visitor(server).signedIn(READER, PASSWORD);
        String session = visitor.cookie("session").orElseThrow();
        assertThat(visitor.get("/signout").statusCode()).as("not by a link").isNotEqualTo(302);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        assertThat(visitor.signOut().headers().firstValue("Location")).contains("/signin");
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
        assertThat(new Visitor(server).get("/", "Cookie", "session=" + session).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Tên hoặc mật khẩu không đúng. | Thử sai quá nhiều lần",
                "en | The name or the password is wrong. | Too many wrong attempts"
            })
    void whoGuessesIsToldSoAndThenMustWait(String language, String wrong, String held) throws Exception {
        String name = "ai đó " + language;
        Visitor visitor = new Visitor(server);
        visitor.speak(language);
        HttpResponse<String> answer = visitor.signIn(name, "không phải mật khẩu");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(wrong, "role=\"alert\"", "value=\"" + name + "\"");
        for (int i = 0; i < 4; i++) {
            visitor.signIn(name, "không phải mật khẩu " + i);
        }

        HttpResponse<String> late = visitor.signIn(name, "không phải mật khẩu");
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(late.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 5);
        assertThat(late.body()).contains(held);
        assertThat(accounts.accesses(Integer.MAX_VALUE, 100))
                .anyMatch(
                        a -> a.action().name().equals("HELD_OFF") && a.subject().equals(name));
        assertThat(visitor.signIn(READER, PASSWORD).statusCode())
                .as("another name")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void signingInLeadsNowhereElse(String back) throws Exception {
        Visitor visitor = new Visitor(server);
        HttpResponse<String> in =
                visitor.send("/signin", "/signin", Map.of("name", READER, "password", PASSWORD, "back", back));

        assertThat(in.headers().firstValue("Location")).contains("/");
    }

    @Test
    void formsOfOthersChangeNothing() throws Exception {
        Visitor visitor = new Visitor(server);
        Map<String, String> form = Map.of("name", READER, "password", PASSWORD);
        assertThat(visitor.post("/signin", form).statusCode()).isEqualTo(403);

        visitor.signedIn(ANALYST, PASSWORD);
        HttpResponse<String> answer = visitor.post("/corrections/1/undo", Map.of("statement", "1"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("too old");
    }

    @Test
    void whoseAccountOrPasswordIsGoneIsOutAtOnce() throws Exception {
        accounts.add("Tạm", Role.ANALYST, PASSWORD);
        Visitor one = new Visitor(server).signedIn("Tạm", PASSWORD);
        Visitor other = new Visitor(server).signedIn("Tạm", PASSWORD);
        String token = accounts.token("Tạm", Set.of(Right.READ), 1);
        assertThat(api("record", token).statusCode()).isEqualTo(200);

        accounts.setPassword("Tạm", PASSWORD + "!");
        assertThat(one.get("/").statusCode()).isEqualTo(303);
        other.signedIn("Tạm", PASSWORD + "!");
        accounts.remove("Tạm");
        assertThat(other.get("/").statusCode()).isEqualTo(303);
        assertThat(api("record", token).statusCode()).isEqualTo(401);
    }

    @Test
    void pagesSayWhatTheyMayAndNothingMore() throws Exception {
        var headers = new Visitor(server).get("/signin").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("private");
    }

    @Test
    void programsShowATokenAndAreToldNoAsProblems() throws Exception {
        String read = accounts.token(ANALYST, Set.of(Right.READ), 1);
        String correct = accounts.token(ANALYST, Set.of(Right.CORRECT), 1);
        assertThat(api("record", read).statusCode()).isEqualTo(200);
        assertThat(api("statements?limit=1", correct).statusCode()).isEqualTo(200);

        assertProblem(api("record", "bn_0000"), 401);
        assertProblem(api("record", "x"), 401);
        assertProblem(new Visitor(server).get("/api/v1/record"), 401);
        HttpResponse<String> none = new Visitor(server).get("/api/v1/record");
        assertThat(none.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        HttpResponse<String> change =
                new Visitor(server).ask("POST", "/api/v1/anything", "{}", "Authorization", "Bearer " + read);
        assertProblem(change, 403);
        assertThat(change.body()).contains("right correct");
    }

    @Test
    void aTokenIsNoSessionAndOpensNoPage() throws Exception {
        String token = accounts.token(ADMIN, Set.of(Right.ADMIN), 1);
        HttpResponse<String> answer = new Visitor(server).get("/", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(api("record", token).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whoHasSignedInMayAskTheApiAndOtherSitesMayNotInTheirName() throws Exception {
        Visitor visitor = new Visitor(server).signedIn(ANALYST, PASSWORD);
        assertThat(visitor.get("/api/v1/record").statusCode()).isEqualTo(200);

        String json = "application/json";
        assertProblem(visitor.ask("POST", "/api/v1/none", "{}", "Content-Type", "text/plain"), 403);
        assertProblem(
                visitor.ask("POST", "/api/v1/none", "{}", "Content-Type", json, "Sec-Fetch-Site", "cross-site"), 403);
        assertProblem(
                visitor.ask("POST", "/api/v1/none", "{}", "Content-Type", json, "Origin", "https://evil.example"), 403);
        String own = server.address().toString().replaceAll("/$", "");
        assertThat(visitor.ask("POST", "/api/v1/none", "{}", "Content-Type", json, "Origin", own)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bien-nien.example, 303",
        "BIEN-NIEN.example, 303",
        "127.0.0.1, 303",
        "localhost, 303",
        "evil.example, 403",
        "192.0.2.77, 403",
        "127.0.0.1.evil.example, 403"
    })
    void itAnswersUnderItsOwnNamesOnly(String host, int status) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void whatAProxySaysIsBelievedOnlyWhereThereIsOne() throws Exception {
        String[] told = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7"};
        HttpResponse<String> unbelieved = new Visitor(server).get("/signin", told);
        assertThat(unbelieved.headers().firstValue("Strict-Transport-Security")).isEmpty();

        try (Server proxied = Server.start(new ServerOptions(record, 0).behindProxy())) {
            HttpResponse<String> page = new Visitor(proxied).get("/signin", told);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void anAddressThatIsNoneOfThisMachineIsNamed() {
        for (String address : List.of("192.0.2.1", "không phải địa chỉ")) {
            ServerOptions options = new ServerOptions(record, 0).at(address);
            assertThatThrownBy(() -> Server.start(options))
                    .isInstanceOf(UnusableAddressException.class)
                    .hasMessageContaining(address);
        }
    }

    private static HttpResponse<String> api(String path, String token) throws Exception {
        return new Visitor(server).get("/api/v1/" + path, "Authorization", "Bearer " + token);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).endsWith(".");
    }
}
