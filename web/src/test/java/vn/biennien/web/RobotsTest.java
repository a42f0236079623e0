package vn.biennien.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.reading.ReadProblem;

/** Sites' robots.txt files, by RFC 9309. */
class RobotsTest {

    private final Site site = new Site();
    private final Fetcher fetcher = site.fetcher();

    @AfterEach
    void stop() {
        fetcher.close();
        site.close();
    }

    private Fetched fetch(String path) throws WebException, InterruptedException {
        return fetcher.fetch(fetcher.addresses().parse(site.url(path)), Validators.NONE);
    }

    private WebException problem(String path) {
        return catchThrowableOfType(WebException.class, () -> fetch(path));
    }

    private int asked(String path) {
        return site.server.findAll(getRequestedFor(urlEqualTo(path))).size();
    }

    @Test
    void what_is_disallowed_is_not_fetched() throws Exception {
        site.robots("User-agent: *\nDisallow: /noi-bo/\nAllow: /noi-bo/cong-khai/\n");
        site.answers("/noi-bo/a", "x");
        site.answers("/noi-bo/cong-khai/a", "x");
        site.answers("/b", "x");
        assertThat(problem("/noi-bo/a").problem()).isEqualTo(ReadProblem.ROBOTS);
        assertThat(fetch("/noi-bo/cong-khai/a")).isInstanceOf(Fetched.Answer.class);
        assertThat(fetch("/b")).isInstanceOf(Fetched.Answer.class);
        assertThat(asked("/noi-bo/a")).isZero();
    }

    @Test
    void rules_for_us_by_name_go_before_those_for_all() throws Exception {
        site.robots("User-agent: *\nDisallow: /\n\nUser-agent: BienNien\nDisallow: /rieng/\n");
        site.answers("/a", "x");
        assertThat(fetch("/a")).isInstanceOf(Fetched.Answer.class);
        assertThat(problem("/rieng/a").problem()).isEqualTo(ReadProblem.ROBOTS);
    }

    @Test
    void wildcards_hold() {
        site.robots("User-agent: *\nDisallow: /*.pdf$\nDisallow: /tim-kiem?*q=\n");
        assertThat(problem("/van-ban/a.pdf").problem()).isEqualTo(ReadProblem.ROBOTS);
        assertThat(problem("/tim-kiem?trang=1&q=a").problem()).isEqualTo(ReadProblem.ROBOTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void a_file_that_is_not_there_allows_all(int status) throws Exception {
        site.answers("/robots.txt", aResponse().withStatus(status));
        site.answers("/a", "x");
        assertThat(fetch("/a")).isInstanceOf(Fetched.Answer.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_file_that_cannot_be_had_forbids_all_for_now(int status) throws Exception {
        site.answers("/robots.txt", aResponse().withStatus(status));
        site.answers("/a", "x");
        WebException problem = problem("/a");
        assertThat(problem.problem()).isEqualTo(ReadProblem.NO_ROBOTS);
        assertThat(problem.temporary()).isTrue();
        assertThat(problem.parts()).containsExactly(site.url("/a"), "bao.test");
        assertThat(asked("/a")).isZero();
        // It is asked for again after a while, not for every page.
        int before = asked("/robots.txt");
        assertThat(problem("/b").parts()).containsExactly(site.url("/b"), "bao.test");
        assertThat(asked("/robots.txt")).isEqualTo(before);
        site.robots("User-agent: *\nAllow: /\n");
        site.time.pass(Duration.ofMinutes(11));
        assertThat(fetch("/a")).isInstanceOf(Fetched.Answer.class);
    }

    @Test
    void a_file_that_breaks_off_forbids_all_for_now() {
        site.answers("/robots.txt", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        assertThat(problem("/a").problem()).isEqualTo(ReadProblem.NO_ROBOTS);
    }

    @Test
    void the_file_is_asked_for_once_a_day() throws Exception {
        site.robots("User-agent: *\nDisallow: /b\n");
        site.answers("/a", "x");
        fetch("/a");
        fetch("/a");
        site.time.pass(Duration.ofHours(23));
        fetch("/a");
        assertThat(asked("/robots.txt")).isEqualTo(1);
        site.time.pass(Duration.ofHours(2));
        fetch("/a");
        assertThat(asked("/robots.txt")).isEqualTo(2);
    }

    @Test
    void the_file_may_be_redirected() {
        site.answers("/robots.txt", aResponse().withStatus(301).withHeader("Location", "/rules.txt"));
        site.answers("/rules.txt", "User-agent: *\nDisallow: /a\n");
        assertThat(problem("/a").problem()).isEqualTo(ReadProblem.ROBOTS);
    }

    @Test
    void a_file_that_is_redirected_to_a_private_host_is_not_read_from_there() {
        site.answers("/robots.txt", aResponse().withStatus(301).withHeader("Location", "http://10.0.0.1/robots.txt"));
        assertThat(problem("/a").problem()).isEqualTo(ReadProblem.PRIVATE_ADDRESS);
    }

    @Test
    void a_redirect_is_held_to_the_rules_of_where_it_leads() {
        site.robots("User-agent: *\nDisallow: /dich\n");
        site.answers("/a", aResponse().withStatus(302).withHeader("Location", "/dich"));
        assertThat(problem("/a").problem()).isEqualTo(ReadProblem.ROBOTS);
        assertThat(asked("/dich")).isZero();
    }

    @Test
    void a_crawl_delay_is_kept() throws Exception {
        site.robots("User-agent: *\nCrawl-delay: 7\n");
        site.answers("/a", "x");
        fetch("/a");
        fetch("/a");
        assertThat(site.time.pauses()).contains(Duration.ofSeconds(7));
    }

    @Test
    void a_crawl_delay_below_our_own_is_not_hurried_for() throws Exception {
        site.robots("User-agent: *\nCrawl-delay: 0.1\n");
        site.answers("/a", "x");
        fetch("/a");
        fetch("/a");
        assertThat(site.time.pauses()).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void a_crawl_delay_of_an_hour_keeps_us_out() {
        site.robots("User-agent: *\nCrawl-delay: 3600\n");
        WebException problem = problem("/a");
        assertThat(problem.problem()).isEqualTo(ReadProblem.CRAWL_DELAY);
        assertThat(problem.parts()).containsExactly(site.url("/a"), "3600");
        assertThat(asked("/a")).isZero();
    }

    @Test
    void a_web_page_in_the_place_of_the_file_allows_all() throws Exception {
        site.answers("/robots.txt", "<!DOCTYPE html><html><body><h1>Trang chủ</h1></body></html>");
        site.answers("/a", "x");
        assertThat(fetch("/a")).isInstanceOf(Fetched.Answer.class);
    }

    @Test
    void of_a_huge_file_the_beginning_holds() {
        site.robots("User-agent: *\nDisallow: /a\n" + "# dài quá\n".repeat(200_000));
        assertThat(problem("/a").problem()).isEqualTo(ReadProblem.ROBOTS);
    }
}
