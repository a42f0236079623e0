package vn.biennien.bench.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of every kind of page, each time of something else that the record holds. For one thread. */
final class Pages {
    private static final List<String> ACTS = List.of("ASSERT", "REQUEST", "DENY", "ACCUSE", "COMMIT", "REJECT");
    private static final int STATEMENTS = 500;
    private static final int ACTORS = 300;

    private final Random random;
    private final List<JsonNode> statements = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<String> issues = new ArrayList<>();
    private final Map<String, Supplier<String>> kinds = new LinkedHashMap<>();

    /** Looks what there is; kinds of pages that this server does not have are left out. */
    Pages(Client client, long seed) throws IOException, InterruptedException {
        random = new Random(seed);
        for (int cursor = 0; cursor < 40_000; cursor += 8_000) {
            rows(client, "statements", STATEMENTS, cursor).forEach(statements::add);
        }
        rows(client, "actors", ACTORS, 0)
                .forEach(row -> actors.add(row.get("name").asString()));
        rows(client, "positions", STATEMENTS, 0)
                .forEach(row -> issues.add(row.get("issue").asString()));
        if (statements.isEmpty() || actors.isEmpty()) {
            throw new IOException("the record has no statements");
        }
        pages();
        interfaces();
        List<String> absent = new ArrayList<>();
        for (Map.Entry<String, Supplier<String>> kind : kinds.entrySet()) {
            if (client.status(kind.getValue().get()) == 404) {
                absent.add(kind.getKey());
            }
        }
        absent.forEach(kinds::remove);
    }

    private static JsonNode rows(Client client, String list, int limit, int cursor)
            throws IOException, InterruptedException {
        String body = client.text("/api/v1/" + list + "?limit=" + limit + "&cursor=" + cursor);
        return body.isEmpty()
                ? JsonMapper.shared().createArrayNode()
                : JsonMapper.shared().readTree(body).get(list);
    }

    /** The kinds, in the order of the report. */
    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** An address of a kind. */
    String next(String kind) {
        return kinds.getOrDefault(kind, () -> "/").get();
    }

    private void pages() {
        kinds.put("home", () -> "/");
        kinds.put("search", () -> "/search?q=" + words());
        kinds.put("search, typing", () -> "/search?typing=1&q=" + beginning());
        kinds.put("search, one act", () -> "/search?q=" + word() + "&act=" + of(ACTS));
        kinds.put("search, articles", () -> "/search?kind=articles&q=" + words());
        kinds.put("search, actors", () -> "/search?kind=actors&q=" + lastName());
        kinds.put("search, events", () -> "/search?kind=events&q=" + word());
        kinds.put("statements", () -> "/statements?act=" + of(ACTS));
        kinds.put("statements, speaker", () -> "/statements?speaker=" + encode(of(actors)));
        kinds.put("statements, words", () -> "/statements?about=" + words());
        kinds.put("statement", () -> "/statements/" + of(statements).get("id").asString());
        kinds.put(
                "article",
                () -> "/article?id=" + encode(of(statements).get("article").asString()));
        kinds.put("actors", () -> "/actors");
        kinds.put("actors, name", () -> "/actors?name=" + lastName());
        kinds.put("actor", () -> "/actor?name=" + encode(of(actors)));
        kinds.put("events", () -> "/events");
        kinds.put("events, actor", () -> "/events?actor=" + encode(of(actors)));
        kinds.put("about", () -> "/about");
        kinds.put("reference", () -> "/api");
        kinds.put("issues", () -> "/issues");
        if (!issues.isEmpty()) {
            kinds.put("issue", () -> "/issue?id=" + encode(of(issues)));
        }
        kinds.put("timeline", () -> "/timeline?actor=" + encode(of(actors)));
        kinds.put("agreements", () -> "/agreements");
        kinds.put("outlets", () -> "/outlets");
        kinds.put("review", () -> "/review");
        kinds.put("add", () -> "/add");
    }

    private void interfaces() {
        String root = "/api/v1/";
        kinds.put("api statements", () -> root + "statements?act=" + of(ACTS));
        kinds.put("api speaker", () -> root + "statements?speaker=" + encode(of(actors)));
        kinds.put(
                "api statement",
                () -> root + "statements/" + of(statements).get("id").asString());
        kinds.put("api search", () -> root + "search?q=" + words());
        kinds.put("api articles", () -> root + "articles");
        kinds.put(
                "api article",
                () -> root + "article?id="
                        + encode(of(statements).get("article").asString()));
        kinds.put("api actors", () -> root + "actors?name=" + lastName());
        kinds.put("api events", () -> root + "events");
        kinds.put("api positions", () -> root + "positions?actor=" + encode(of(actors)));
        kinds.put("api agreements", () -> root + "agreements?limit=20");
        kinds.put("api timeline", () -> root + "timeline?limit=20&actor=" + encode(of(actors)));
        kinds.put("api record", () -> root + "record");
    }

    /** Two or three words of a statement that follow one another. */
    private String words() {
        String[] words = of(statements).get("content").asString("").split("\\s+");
        int from = random.nextInt(Math.max(1, words.length - 2));
        return encode(String.join(
                " ", List.of(words).subList(from, Math.min(words.length, from + 2 + random.nextInt(2)))));
    }

    private String word() {
        String[] words = of(statements).get("content").asString("").split("\\s+");
        return encode(words[random.nextInt(words.length)]);
    }

    /** What stands there while somebody types. */
    private String beginning() {
        String words = java.net.URLDecoder.decode(words(), StandardCharsets.UTF_8);
        return encode(words.substring(0, Math.max(1, words.length() - 2)));
    }

    private String lastName() {
        String name = of(actors);
        return encode(name.substring(name.lastIndexOf(' ') + 1));
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
