package vn.biennien.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Validators;
import vn.biennien.web.WebException;

/** One request and its answer, within limits of time and size. Thread-safe. */
final class Exchange implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 32;
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5";

    private final FetchSettings settings;
    private final String userAgent;
    private final CloseableHttpClient client;
    private volatile boolean closed;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("web-limits").factory());

    /**
     * An answer.
     *
     * @param body unpacked; empty where the status tells that it is of no use
     */
    record Reply(
            int status,
            byte[] body,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String retryAfter,
            Validators validators) {}

    Exchange(FetchSettings settings, String userAgent, CheckedNames names) {
        this.settings = settings;
        this.userAgent = userAgent;
        Timeout read = timeout(settings.read());
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connect()))
                        .setSocketTimeout(read)
                        .setValidateAfterInactivity(
                                TimeValue.ofSeconds(1)) // a watch pauses for longer than servers wait
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(read).build())
                .setUserAgent(userAgent)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** What we call ourselves. */
    String userAgent() {
        return userAgent;
    }

    /**
     * Asks once.
     *
     * @throws WebException if nothing comes, or too slowly, or too much; answers of any status are replies
     * @throws InterruptedException if the thread is to end, or this is closed
     */
    Reply get(URI url, Validators known, int limit) throws WebException, InterruptedException {
        HttpGet request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "vi, *;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, Body.PACKINGS);
        if (known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = endLater(() -> {
            late.set(true);
            request.cancel();
        });
        try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(url), request, null)) {
            return reply(response, limit, url.toString());
        } catch (IOException | IllegalStateException e) {
            if (closed || Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw late.get() ? WebException.passing(ReadProblem.TOO_SLOW, url.toString()) : problem(url, e);
        } finally {
            end.cancel(false);
        }
    }

    private ScheduledFuture<?> endLater(Runnable end) throws InterruptedException {
        try {
            return watch.schedule(end, settings.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new InterruptedException("closed");
        }
    }

    private Reply reply(ClassicHttpResponse response, int limit, String place) throws IOException, WebException {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (status / 100 == 2 && entity != null) {
            String packing = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
            try (InputStream in = entity.getContent()) {
                body = Body.read(in, packing, limit, place);
            }
        }
        return new Reply(
                status,
                body,
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.RETRY_AFTER),
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null || value.isBlank() || value.length() > 1_000 ? null : value.strip();
    }

    private static WebException problem(URI url, Exception e) {
        String place = url.toString();
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CheckedNames.Refused refused) {
                return WebException.lasting(ReadProblem.PRIVATE_ADDRESS, place, url.getHost(), refused.number());
            }
        }
        return switch (e) {
            case UnknownHostException unknown -> WebException.passing(ReadProblem.UNKNOWN_HOST, place, url.getHost());
            case SSLException tls -> WebException.passing(ReadProblem.NOT_SECURE, place, firstLine(tls));
            case ConnectTimeoutException slow -> WebException.passing(ReadProblem.TOO_SLOW, place);
            case SocketTimeoutException slow -> WebException.passing(ReadProblem.TOO_SLOW, place);
            case ConnectException refused -> WebException.passing(ReadProblem.NOT_CONNECTED, place, firstLine(refused));
            case NoRouteToHostException none -> WebException.passing(ReadProblem.NOT_CONNECTED, place, firstLine(none));
            default -> WebException.passing(ReadProblem.CUT_SHORT, place);
        };
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.of(time);
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
