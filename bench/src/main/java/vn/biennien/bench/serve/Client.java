package vn.biennien.bench.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a server as a browser does: compressed, over connections that are kept. Thread-safe. */
final class Client {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(URI server) {
        this.server = server;
    }

    /** An answer as it came over the line. */
    CompletableFuture<HttpResponse<byte[]>> ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Encoding", "gzip")
                .timeout(LONGEST)
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray());
    }

    /** The status of an answer. */
    int status(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** An answer as text, empty where it is none. */
    String text(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : "";
    }
}
