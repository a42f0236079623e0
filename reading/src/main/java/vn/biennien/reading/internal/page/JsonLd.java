package vn.biennien.reading.internal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page's JSON-LD tells of its article. Pages get JSON wrong in many ways (comments, commas before brackets, line ends
 * in strings, escapes of HTML, several objects in a row): what can be read of it is read. Immutable.
 */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    /** What is in these is another article, or a list of them. */
    private static final Set<String> OTHERS = Set.of(
            "itemListElement",
            "hasPart",
            "mentions",
            "relatedLink",
            "citation",
            "comment",
            "isBasedOn",
            "about",
            "review");

    /** Objects that are looked at in one page. */
    private static final int MOST = 10_000;

    /** A text field in JSON that cannot be read as a whole. */
    private static final Pattern FIELD = Pattern.compile(
            "[\"'](?<name>headline|datePublished|dateModified|dateCreated)[\"']\\s*:\\s*\"(?<value>(?:[^\"\\\\]|\\\\.){1,400}+)\"");

    private final @Nullable JsonNode article;
    private final @Nullable JsonNode site;

    private JsonLd(@Nullable JsonNode article, @Nullable JsonNode site) {
        this.article = article;
        this.site = site;
    }

    /** Reads the page's blocks; {@code title} tells its own article from others. */
    static JsonLd of(Document document, String title) {
        List<JsonNode> roots = new ArrayList<>();
        for (Element script : document.select("script[type^=application/ld+json]")) {
            roots.addAll(parse(script.data()));
        }
        List<JsonNode> articles = new ArrayList<>();
        JsonNode site = null;
        Deque<JsonNode> open = new ArrayDeque<>(roots);
        for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node)) {
                articles.add(node);
            }
            site = site == null && isSite(node) ? node : site;
            if (node.isArray()) {
                node.forEach(open::add);
            } else {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    if (field.getValue().isContainer() && !OTHERS.contains(field.getKey())) {
                        open.add(field.getValue());
                    }
                }
            }
        }
        JsonNode own = articles.stream()
                .filter(a -> Titles.alike(a.path("headline").asString(""), title) > 0.5)
                .findFirst()
                .orElse(articles.isEmpty() ? null : articles.get(0));
        return new JsonLd(own, site);
    }

    private static List<JsonNode> parse(String data) {
        String text = data.strip()
                .replace("<!--", "")
                .replace("-->", "")
                .replace("<![CDATA[", "")
                .replace("]]>", "");
        List<JsonNode> nodes = read(text);
        if (nodes.isEmpty() && text.contains("&quot;")) {
            nodes = read(Parser.unescapeEntities(text, false));
        }
        return nodes.isEmpty() ? salvage(text) : nodes;
    }

    private static List<JsonNode> read(String text) {
        List<JsonNode> nodes = new ArrayList<>();
        try (MappingIterator<JsonNode> all = JSON.readerFor(JsonNode.class).readValues(text)) {
            while (all.hasNextValue()) {
                JsonNode node = all.nextValue();
                if (node.isContainer()) {
                    nodes.add(node);
                }
            }
        } catch (JacksonException e) {
            return nodes; // what came before the mistake
        }
        return nodes;
    }

    /** The fields that can be told for sure in what is no JSON. */
    private static List<JsonNode> salvage(String text) {
        ObjectNode node = JSON.createObjectNode();
        Matcher m = FIELD.matcher(text);
        while (m.find()) {
            if (!node.has(m.group("name"))) {
                node.put(m.group("name"), m.group("value"));
            }
        }
        boolean article = node.has("datePublished") && node.has("headline");
        return article ? List.of(node.put("@type", "Article")) : List.of();
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream()
                .anyMatch(t ->
                        t.endsWith("article") || t.endsWith("posting") || t.equals("report") || t.equals("review"));
    }

    private static boolean isSite(JsonNode node) {
        return types(node).stream().anyMatch(t -> t.equals("website") || t.endsWith("organization"));
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type)).forEach(t -> {
            String name = t.asString("").toLowerCase(Locale.ROOT);
            types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
        });
        return types;
    }

    /** The values of a field of the article: strings, and the names of things; in order, without empty ones. */
    List<String> all(String field) {
        List<String> values = new ArrayList<>();
        if (article != null) {
            add(article.path(field), values, 0);
        }
        return values;
    }

    /** The first value of a field of the article, or null. */
    @Nullable
    String first(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The name of the publisher, or of the site that the page is of, or null. */
    @Nullable
    String outlet() {
        String publisher = first("publisher");
        return publisher != null || site == null
                ? publisher
                : Texts.clean(site.path("name").asString(""));
    }

    private static void add(JsonNode node, List<String> values, int depth) {
        if (node.isArray() && depth < 3) {
            node.forEach(each -> add(each, values, depth + 1));
            return;
        }
        JsonNode named = node.isObject() ? (node.has("name") ? node.path("name") : node.path("@id")) : node;
        String value = Texts.clean(Parser.unescapeEntities(named.asString(""), false));
        if (value != null) {
            values.add(value);
        }
    }

    /** The article's text as it is given to machines, with its line ends, or null. */
    @Nullable
    String body() {
        JsonNode body = article == null ? null : article.path("articleBody");
        return body == null || !body.isString() ? null : Parser.unescapeEntities(body.stringValue(), false);
    }
}
