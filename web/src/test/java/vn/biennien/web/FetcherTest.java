package vn.biennien.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ReadProblem;

/** Fetching from a real server, which behaves as servers do, and as they should not. */
class FetcherTest {

    private static final String PAGE = "<html><body><p>Bà Trần Thị Lựu nói hai bên đã hiểu nhau hơn.</p></body></html>";

    private final Site site = new Site();

    @AfterEach
    void stop() {
        site.close();
    }

    private Fetched fetch(String url) throws WebException, InterruptedException {
        return fetch(url, Site.settings());
    }

    private Fetched fetch(String url, FetchSettings settings) throws WebException, InterruptedException {
        try (Fetcher fetcher = site.fetcher(settings)) {
            return fetcher.fetch(fetcher.addresses().parse(url), Validators.NONE);
        }
    }

    private String body(String url) throws WebException, InterruptedException {
        return new String(((Fetched.Answer) fetch(url)).body(), StandardCharsets.UTF_8);
    }

    private WebException problem(String url) {
        return problem(url, Site.settings());
    }

    private WebException problem(String url, FetchSettings settings) {
        return catchThrowableOfType(WebException.class, () -> fetch(url, settings));
    }

    @Test
    void a_page_comes_with_its_type_and_version() throws Exception {
        site.answers(
                "/a",
                aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withHeader("ETag", "\"v1\"")
                        .withHeader("Last-Modified", "Mon, 02 Mar 2026 00:00:00 GMT")
                        .withBody(PAGE));
        Fetched.Answer answer = (Fetched.Answer) fetch(site.url("/a"));
        assertThat(answer.body()).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.validators()).isEqualTo(new Validators("\"v1\"", "Mon, 02 Mar 2026 00:00:00 GMT"));
        assertThat(answer.url()).hasToString(site.url("/a"));
    }

    @Test
    void it_says_who_it_is_and_how_to_reach_its_user() throws Exception {
        site.answers("/a", PAGE);
        fetch(site.url("/a"));
        assertThat(site.requests().get(0).getHeader("User-Agent"))
                .startsWith("BienNien/")
                .contains("lan@bao.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan", "lan@bao.test\r\nX: 1", "lan (a) @b", "ftp://x", ""})
    void a_contact_that_is_none_is_refused(String contact) {
        assertThatThrownBy(() -> FetchSettings.USUAL.withContact(contact)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_version_that_is_held_is_not_sent_again() throws Exception {
        site.server.stubFor(get(urlEqualTo("/a"))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Mon, 02 Mar 2026 00:00:00 GMT"))
                .willReturn(aResponse().withStatus(304)));
        try (Fetcher fetcher = site.fetcher()) {
            Validators known = new Validators("\"v1\"", "Mon, 02 Mar 2026 00:00:00 GMT");
            assertThat(fetcher.fetch(fetcher.addresses().parse(site.url("/a")), known))
                    .isInstanceOf(Fetched.Unchanged.class);
        }
    }

    // Packing

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "deflate-raw", "br", "identity", "gzip, gzip"})
    void packed_answers_are_unpacked(String packing) throws Exception {
        site.answers(
                "/a",
                aResponse()
                        .withHeader("Content-Encoding", packing.replace("-raw", ""))
                        .withBody(packed(packing, PAGE.getBytes(StandardCharsets.UTF_8))));
        assertThat(body(site.url("/a"))).isEqualTo(packing.equals("br") ? "Xin chào Biên Niên" : PAGE);
    }

    @Test
    void it_asks_for_packings_it_can_unpack() throws Exception {
        site.answers("/a", PAGE);
        fetch(site.url("/a"));
        assertThat(site.requests().get(0).getHeader("Accept-Encoding")).isEqualTo("gzip, br, deflate");
    }

    @Test
    void broken_gzip_is_tried_again_and_then_said() throws Exception {
        byte[] packed = packed("gzip", PAGE.getBytes(StandardCharsets.UTF_8));
        site.answers(
                "/a",
                aResponse().withHeader("Content-Encoding", "gzip").withBody(Arrays.copyOf(packed, packed.length - 12)));
        WebException problem = problem(site.url("/a"));
        assertThat(problem.problem()).isEqualTo(ReadProblem.BROKEN_PACKING);
        assertThat(problem.temporary()).isTrue();
        assertThat(site.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"br, kein brotli", "gzip, kein gzip", "deflate, kein deflate", "zstd, x"})
    void what_cannot_be_unpacked_is_said(String packing, String body) {
        site.answers("/a", aResponse().withHeader("Content-Encoding", packing).withBody(body));
        WebException problem = problem(site.url("/a"));
        assertThat(problem.problem()).isEqualTo(ReadProblem.BROKEN_PACKING);
        assertThat(problem.parts()).containsExactly(site.url("/a"), packing);
    }

    @Test
    void a_gzip_bomb_is_stopped_at_the_limit() throws Exception {
        byte[] bomb = packed("gzip", new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        site.answers("/a", aResponse().withHeader("Content-Encoding", "gzip").withBody(bomb));
        WebException problem = problem(site.url("/a"), Site.settings().withLimit(1_000_000));
        assertThat(problem.problem()).isEqualTo(ReadProblem.TOO_MUCH);
        assertThat(problem.parts()).containsExactly(site.url("/a"), "1 MB");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void a_huge_answer_is_stopped_at_the_limit() {
        site.answers("/a", "x".repeat(1_000_001));
        assertThat(problem(site.url("/a"), Site.settings().withLimit(1_000_000)).problem())
                .isEqualTo(ReadProblem.TOO_MUCH);
    }

    @Test
    void an_answer_of_just_the_limit_is_read() throws Exception {
        site.answers("/a", "x".repeat(1_000_000));
        assertThat(((Fetched.Answer) fetch(site.url("/a"), Site.settings().withLimit(1_000_000))).body())
                .hasSize(1_000_000);
    }

    // Servers that fail

    @Test
    void an_endless_answer_is_stopped() throws Exception {
        try (RawServer raw = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] more = "<p>Bài viết không bao giờ hết. ".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10_000; i++) {
                out.write(more);
            }
        })) {
            assertThat(problem(raw.url("/"), Site.settings().withLimit(1_000_000))
                            .problem())
                    .isEqualTo(ReadProblem.TOO_MUCH);
        }
    }

    @Test
    void an_answer_that_drips_is_stopped_at_the_limit_of_time() throws Exception {
        FetchSettings hasty =
                Site.settings().withTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(400));
        try (RawServer raw = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        })) {
            WebException problem = problem(raw.url("/"), hasty);
            assertThat(problem.problem()).isEqualTo(ReadProblem.TOO_SLOW);
            assertThat(problem.temporary()).isTrue();
            assertThat(raw.asked()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_says_nothing_is_left() throws Exception {
        FetchSettings hasty =
                Site.settings().withTimes(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(30));
        try (RawServer raw = new RawServer(out -> Thread.sleep(20_000))) {
            assertThat(problem(raw.url("/"), hasty).problem()).isEqualTo(ReadProblem.TOO_SLOW);
        }
    }

    @Test
    void an_answer_shorter_than_it_claims_is_tried_again_and_then_said() throws Exception {
        try (RawServer raw =
                RawServer.saying("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>Nửa")) {
            assertThat(problem(raw.url("/")).problem()).isEqualTo(ReadProblem.CUT_SHORT);
            assertThat(raw.asked()).isEqualTo(3);
        }
    }

    @Test
    void of_an_answer_longer_than_it_claims_the_claimed_part_is_read() throws Exception {
        try (RawServer raw = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n1234567890")) {
            assertThat(body(raw.url("/"))).isEqualTo("1234");
            assertThat(body(raw.url("/"))).isEqualTo("1234");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMPTY_RESPONSE",
                "RANDOM_DATA_THEN_CLOSE",
                "MALFORMED_RESPONSE_CHUNK",
                "CONNECTION_RESET_BY_PEER"
            })
    void what_is_no_http_is_said(String fault) {
        site.answers("/a", aResponse().withFault(Fault.valueOf(fault)));
        assertThat(problem(site.url("/a")).problem()).isEqualTo(ReadProblem.CUT_SHORT);
    }

    @Test
    void what_fails_once_is_tried_again_after_a_pause() throws Exception {
        site.server.stubFor(get(urlEqualTo("/a"))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("better"));
        site.server.stubFor(get(urlEqualTo("/a"))
                .inScenario("once")
                .whenScenarioStateIs("better")
                .willReturn(aResponse().withBody(PAGE)));
        assertThat(body(site.url("/a"))).isEqualTo(PAGE);
        assertThat(site.time.pauses()).contains(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_THERE, false", "410, NOT_THERE, false", "401, NOT_LET_IN, false", "403, NOT_LET_IN, false",
        "451, NOT_LET_IN, false", "400, ODD_STATUS, false", "408, ODD_STATUS, true", "500, SERVER_FAILS, true",
        "503, SERVER_FAILS, true", "429, ASKED_TOO_OFTEN, true", "304, ODD_STATUS, false", "300, ODD_STATUS, false"
    })
    void other_answers_are_told_apart(int status, ReadProblem expected, boolean temporary) {
        site.answers("/a", aResponse().withStatus(status));
        if (status == 304) {
            return; // asked without a version, the fetcher believes the server: see the feed tests
        }
        WebException problem = problem(site.url("/a"));
        assertThat(problem.problem()).isEqualTo(expected);
        assertThat(problem.temporary()).isEqualTo(temporary);
    }

    @Test
    void no_server_is_said() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(problem("http://bao.test:" + free + "/").problem()).isEqualTo(ReadProblem.NOT_CONNECTED);
    }

    @Test
    void an_unknown_host_is_said() {
        WebException problem = problem("http://unknown.test/");
        assertThat(problem.problem()).isEqualTo(ReadProblem.UNKNOWN_HOST);
        assertThat(problem.parts()).containsExactly("http://unknown.test/", "unknown.test");
    }

    @Test
    void a_server_without_tls_is_said() {
        String url = site.url("/a").replace("http:", "https:");
        assertThat(problem(url).problem()).isEqualTo(ReadProblem.NOT_SECURE);
    }

    // Retry-After

    @Test
    void a_short_retry_after_is_waited_for() throws Exception {
        site.server.stubFor(get(urlEqualTo("/a"))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "20"))
                .willSetStateTo("better"));
        site.server.stubFor(get(urlEqualTo("/a"))
                .inScenario("busy")
                .whenScenarioStateIs("better")
                .willReturn(aResponse().withBody(PAGE)));
        assertThat(body(site.url("/a"))).isEqualTo(PAGE);
        Duration waited = site.time.pauses().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_long_retry_after_keeps_the_whole_host_alone_until_then() throws Exception {
        site.answers("/a", aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        site.answers("/b", PAGE);
        try (Fetcher fetcher = site.fetcher()) {
            WebAddress a = fetcher.addresses().parse(site.url("/a"));
            WebAddress b = fetcher.addresses().parse(site.url("/b"));
            assertThatThrownBy(() -> fetcher.fetch(a, Validators.NONE))
                    .isInstanceOfSatisfying(WebException.class, e -> {
                        assertThat(e.problem()).isEqualTo(ReadProblem.ASKED_TOO_OFTEN);
                        assertThat(e.notBefore())
                                .isBetween(PatientTime.START.plusSeconds(3600), PatientTime.START.plusSeconds(3610));
                    });
            assertThatThrownBy(() -> fetcher.fetch(b, Validators.NONE))
                    .isInstanceOfSatisfying(
                            WebException.class, e -> assertThat(e.problem()).isEqualTo(ReadProblem.ASKED_TOO_OFTEN));
            assertThat(site.requests()).hasSize(1);
            site.time.pass(Duration.ofHours(1));
            assertThat(fetcher.fetch(b, Validators.NONE)).isInstanceOf(Fetched.Answer.class);
        }
    }

    @Test
    void retry_after_may_be_a_date() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                PatientTime.START.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
        site.answers("/a", aResponse().withStatus(503).withHeader("Retry-After", date));
        assertThat(problem(site.url("/a")).notBefore()).isEqualTo(PatientTime.START.plus(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "bald", "0", "Mon, 01 Jan 2001 00:00:00 GMT", "99999999999999999999999"})
    void a_retry_after_that_tells_nothing_is_passed_over(String header) {
        site.answers("/a", aResponse().withStatus(503).withHeader("Retry-After", header));
        assertThat(problem(site.url("/a")).notBefore()).isNull();
    }

    // Redirects

    @Test
    void redirects_are_followed() throws Exception {
        site.answers("/a", redirect("/b"));
        site.answers("/b", redirect("//www.bao.test:" + site.server.port() + "/c"));
        site.answers("/c", PAGE);
        assertThat(fetch(site.url("/a")).url()).hasToString(site.url("www.bao.test", "/c"));
    }

    @Test
    void a_redirect_in_a_circle_is_said() {
        site.answers("/a", redirect("/b"));
        site.answers("/b", redirect("/a"));
        assertThat(problem(site.url("/a")).problem()).isEqualTo(ReadProblem.REDIRECTED_TOO_OFTEN);
        assertThat(site.requests()).hasSize(2);
    }

    @Test
    void a_redirect_without_end_is_said() {
        for (int i = 0; i < 10; i++) {
            site.answers("/" + i, redirect("/" + (i + 1)));
        }
        assertThat(problem(site.url("/0")).problem()).isEqualTo(ReadProblem.REDIRECTED_TOO_OFTEN);
        assertThat(site.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd", "ftp://bao.test/a", "javascript:alert(1)", "gopher://127.0.0.1:70/",
                "jar:http://bao.test/a!/b", "http://lan:matkhau@bao.test/", "http://", "data:text/html,x"
            })
    void a_redirect_to_what_is_no_page_is_refused(String target) {
        site.answers("/a", redirect(target));
        assertThat(problem(site.url("/a")).problem()).isEqualTo(ReadProblem.BAD_REDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://127.0.0.2/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://inner.example/",
                "http://2130706434/",
                "http://0177.0.0.2/",
                "http://[64:ff9b::a00:1]/",
                "http://[fd00::1]/"
            })
    void a_redirect_to_a_private_address_is_refused(String target) {
        site.answers("/a", redirect(target));
        assertThat(problem(site.url("/a")).problem())
                .isIn(ReadProblem.PRIVATE_ADDRESS, ReadProblem.BAD_REDIRECT, ReadProblem.UNKNOWN_HOST);
    }

    // Which hosts

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://localhost/", "http://192.168.1.1/", "http://[::1]/"})
    void private_addresses_are_refused_unless_allowed(String url) throws Exception {
        try (Fetcher fetcher = Fetcher.create(Site.settings())) {
            assertThatThrownBy(() -> fetcher.fetch(fetcher.addresses().parse(url), Validators.NONE))
                    .isInstanceOfSatisfying(
                            WebException.class, e -> assertThat(e.problem()).isEqualTo(ReadProblem.PRIVATE_ADDRESS));
        }
    }

    @Test
    void private_addresses_are_fetched_where_allowed() throws Exception {
        site.answers("/a", PAGE);
        try (Fetcher fetcher = Fetcher.create(Site.settings().withAllowPrivate(true))) {
            String url = "http://127.0.0.1:" + site.server.port() + "/a";
            assertThat(fetcher.fetch(fetcher.addresses().parse(url), Validators.NONE))
                    .isInstanceOf(Fetched.Answer.class);
        }
    }

    @Test
    void a_name_that_changes_its_number_between_check_and_use_gains_nothing() throws Exception {
        site.answers("/a", PAGE);
        int[] lookUps = {0};
        InetAddress good = InetAddress.getByName(Site.AT_HOME);
        InetAddress bad = InetAddress.getByName("127.0.0.2");
        // Rebinding: the first answer is harmless, each later one is not.
        try (Fetcher fetcher = Fetcher.create(
                Site.settings(),
                Knowledge.shipped(),
                site.time,
                host -> new InetAddress[] {lookUps[0]++ == 0 ? good : bad},
                n -> n.equals(good))) {
            WebAddress address = fetcher.addresses().parse(site.url("/a"));
            Fetched first = fetcher.fetch(address, Validators.NONE); // robots.txt and page over one connection
            assertThat(first).isInstanceOf(Fetched.Answer.class);
            assertThat(lookUps[0]).isEqualTo(1);
            assertThat(site.server.getAllServeEvents()).hasSize(2);
        }
        try (Fetcher fetcher = Fetcher.create(
                Site.settings(),
                Knowledge.shipped(),
                site.time,
                host -> new InetAddress[] {bad},
                n -> n.equals(good))) {
            WebAddress address = fetcher.addresses().parse(site.url("/a"));
            assertThatThrownBy(() -> fetcher.fetch(address, Validators.NONE)).isInstanceOf(WebException.class);
        }
        assertThat(site.server.getAllServeEvents()).hasSize(2);
    }

    @Test
    void of_a_name_with_good_and_bad_numbers_only_the_good_are_asked() throws Exception {
        site.answers("/a", PAGE);
        InetAddress good = InetAddress.getByName(Site.AT_HOME);
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        try (Fetcher fetcher = Fetcher.create(
                Site.settings(),
                Knowledge.shipped(),
                site.time,
                host -> new InetAddress[] {bad, good},
                n -> n.equals(good))) {
            assertThat(fetcher.fetch(fetcher.addresses().parse(site.url("/a")), Validators.NONE))
                    .isInstanceOf(Fetched.Answer.class);
        }
    }

    // Politeness

    @Test
    void requests_to_one_host_keep_a_pause_between_them() throws Exception {
        site.answers("/a", PAGE);
        try (Fetcher fetcher = site.fetcher()) {
            WebAddress a = fetcher.addresses().parse(site.url("/a"));
            fetcher.fetch(a, Validators.NONE);
            fetcher.fetch(a, Validators.NONE);
            fetcher.fetch(a, Validators.NONE);
        }
        assertThat(site.time.pauses())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void other_hosts_need_not_wait() throws Exception {
        site.answers("/a", PAGE);
        try (Fetcher fetcher = site.fetcher()) {
            fetcher.fetch(fetcher.addresses().parse(site.url("mot.test", "/a")), Validators.NONE);
            List<Duration> before = site.time.pauses();
            fetcher.fetch(fetcher.addresses().parse(site.url("hai.test", "/a")), Validators.NONE);
            assertThat(site.time.pauses()).hasSize(before.size() + 1); // its own robots.txt, then the page
        }
    }

    @Test
    void one_host_is_asked_one_thing_at_a_time() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer raw = new RawServer(out -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    now.decrementAndGet();
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                            .getBytes(StandardCharsets.US_ASCII));
                });
                Fetcher fetcher = site.fetcher();
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Fetched>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                WebAddress address = fetcher.addresses().parse(raw.url("/" + i));
                tasks.add(() -> fetcher.fetch(address, Validators.NONE));
            }
            for (var done : many.invokeAll(tasks)) {
                assertThat(done.get()).isInstanceOf(Fetched.Answer.class);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void closing_ends_what_is_under_way() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (RawServer raw = new RawServer(out -> {
            begun.countDown();
            Thread.sleep(20_000);
        })) {
            Fetcher fetcher = site.fetcher();
            WebAddress address = fetcher.addresses().parse(raw.url("/"));
            var end = CompletableFuture.supplyAsync(() -> {
                try {
                    return fetcher.fetch(address, Validators.NONE).toString();
                } catch (WebException | InterruptedException e) {
                    return "ended";
                }
            });
            begun.await();
            fetcher.close();
            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("ended");
        }
    }

    private static ResponseDefinitionBuilder redirect(String target) {
        return aResponse().withStatus(302).withHeader("Location", target);
    }

    private static byte[] packed(String packing, byte[] plain) throws IOException {
        if (packing.equals("br")) {
            // "Xin chào Biên Niên", packed by the reference encoder.
            return Base64.getDecoder().decode("CwqAWGluIGNow6BvIEJpw6puIE5pw6puAw==");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (packing) {
            case "identity" -> out.write(plain);
            case "gzip, gzip" -> out.write(packed("gzip", packed("gzip", plain)));
            case "deflate" -> write(new DeflaterOutputStream(out), plain);
            case "deflate-raw" ->
                write(new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true)), plain);
            default -> write(new GZIPOutputStream(out), plain);
        }
        return out.toByteArray();
    }

    private static void write(OutputStream packer, byte[] plain) throws IOException {
        try (packer) {
            packer.write(plain);
        }
    }
}
