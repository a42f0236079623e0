package vn.biennien.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server over HTTP, as a program of somebody's does. */
record Http(URI server) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Asks with GET; {@code headers} are names and values in turn. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** What a question is answered with, as JSON, whatever the status. */
    JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path, headers).body());
    }

    /** The kind of an answer, without its parameters. */
    static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
