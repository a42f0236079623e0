package vn.biennien.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import vn.biennien.knowledge.Knowledge;

/** A real server on this machine, which stands for all hosts that end in {@code .test}, and a fetcher that may ask it. */
final class Site implements AutoCloseable {

    static final String AT_HOME = "127.0.0.1";

    final PatientTime time = new PatientTime();
    final WireMockServer server =
            new WireMockServer(options().dynamicPort().gzipDisabled(true).bindAddress(AT_HOME));

    Site() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(100).willReturn(aResponse().withStatus(404)));
    }

    /** An address of the server, under the name {@code bao.test}. */
    String url(String path) {
        return url("bao.test", path);
    }

    String url(String host, String path) {
        return "http://" + host + ":" + server.port() + path;
    }

    void answers(String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlEqualTo(path)).willReturn(response));
    }

    void answers(String path, String body) {
        answers(
                path,
                aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody(body));
    }

    void robots(String text) {
        answers(
                "/robots.txt",
                aResponse().withHeader("Content-Type", "text/plain").withBody(text));
    }

    /** Requests for anything but robots.txt, in order. */
    List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl())).stream()
                .filter(r -> !r.getUrl().equals("/robots.txt"))
                .toList();
    }

    static FetchSettings settings() {
        return FetchSettings.USUAL
                .withContact("lan@bao.test")
                .withTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    Fetcher fetcher() {
        return fetcher(settings());
    }

    Fetcher fetcher(FetchSettings settings) {
        return Fetcher.create(
                settings,
                Knowledge.shipped(),
                time,
                Site::numbers,
                n -> n.getHostAddress().equals(AT_HOME));
    }

    static InetAddress[] numbers(String host) throws UnknownHostException {
        if (host.endsWith("unknown.test")) {
            throw new UnknownHostException(host);
        }
        String number = host.endsWith(".test") ? AT_HOME : host;
        return InetAddress.getAllByName(number.equals("inner.example") ? "10.0.0.7" : number);
    }

    @Override
    public void close() {
        server.stop();
    }
}
