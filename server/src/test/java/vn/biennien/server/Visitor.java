package vn.biennien.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's manners: keeps cookies, sends a form with the token of the page that it stands on. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    /** Comes to a server, in English. */
    Visitor(Server server) {
        this(server.address());
    }

    Visitor(URI address) {
        this.address = address;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        speak("en");
    }

    /** Asks for pages in a language from now on. */
    void speak(String language) {
        HttpCookie cookie = new HttpCookie("lang", language);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(address, cookie);
    }

    /** Signs in, and fails where that does. */
    Visitor signedIn(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = signIn(name, password);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    /** Sends the form of the page for signing in. */
    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return send("/signin", "/signin", Map.of("name", name, "password", password));
    }

    /** Signs out by the button that is on every page. */
    HttpResponse<String> signOut() throws IOException, InterruptedException {
        return send("/", "/signout", Map.of());
    }

    /** A page. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a page and sends a form from it. */
    HttpResponse<String> send(String page, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("_csrf", token(page));
        return post(path, fields);
    }

    /** Sends a form as it is. */
    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Any request. */
    HttpResponse<String> ask(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The token with which forms of this page are ours. */
    String token(String page) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(page).body());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The value of a cookie. */
    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create(address + path.substring(1));
    }
}
