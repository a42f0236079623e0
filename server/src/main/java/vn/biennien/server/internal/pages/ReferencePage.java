package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;

/** The API's description for people: the same document that programs get, as a page without any script. */
@Controller
public final class ReferencePage {
    private static final String DOCUMENT = "/api/v1/openapi.json";

    private final OpenApiWebMvcResource description;
    private final Views views;

    ReferencePage(OpenApiWebMvcResource description, Views views) {
        this.description = description;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param document the address of the document for programs
     * @param lead what it is about
     * @param operations what can be asked
     */
    public record Model(String document, String lead, List<Operation> operations) {}

    /**
     * What can be asked at one address.
     *
     * @param id by which a link finds it
     * @param method GET, say
     * @param path the address
     * @param summary in a few words
     * @param more in a sentence or two
     * @param parameters what can be asked
     * @param answers by status
     * @param columns of the rows of an answer
     * @param example an address with examples, empty where none can be made up
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String more,
            List<Row> parameters,
            List<Row> answers,
            List<Row> columns,
            String example) {}

    /**
     * A row of a table.
     *
     * @param name of what it is about
     * @param required whether it must be there
     * @param meaning what it means
     * @param values what may stand there
     */
    public record Row(String name, boolean required, String meaning, String values) {}

    @GetMapping("/api")
    View show(HttpServletRequest request) throws Exception {
        Words words = Views.words(request);
        JsonNode document = JsonMapper.shared()
                .readTree(description.openapiJson(request, DOCUMENT, java.util.Locale.of(words.language())));
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(operation(document, method.getKey(), path.getKey(), method.getValue(), words));
            }
        }
        return views.page(
                "api",
                new Model(DOCUMENT, document.path("info").path("description").asString(""), operations));
    }

    private static Operation operation(JsonNode document, String method, String path, JsonNode it, Words words) {
        List<Row> parameters = new ArrayList<>();
        StringBuilder example = new StringBuilder();
        for (JsonNode parameter : it.path("parameters")) {
            boolean required = parameter.path("required").asBoolean(false);
            String name = parameter.path("name").asString("");
            String value = parameter.path("example").asString("");
            parameters.add(new Row(
                    name,
                    required,
                    parameter.path("description").asString(""),
                    values(parameter.path("schema"), words)));
            if (required && parameter.path("in").asString("").equals("query")) {
                example.append(example.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(UriUtils.encode(value, "UTF-8"));
            }
        }
        List<Row> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : it.path("responses").properties()) {
            answers.add(new Row(
                    answer.getKey(),
                    false,
                    answer.getValue().path("description").asString(""),
                    String.join(", ", names(answer.getValue().path("content")))));
        }
        JsonNode schema = it.path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(
                it.path("operationId").asString(path),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                it.path("summary").asString(""),
                it.path("description").asString(""),
                parameters,
                answers,
                columns(document, schema, words),
                method.equals("get") && !path.contains("{") ? path + example : "");
    }

    /** The members of an answer, those of its rows behind them. */
    private static List<Row> columns(JsonNode document, JsonNode schema, Words words) {
        List<Row> columns = new ArrayList<>();
        JsonNode object = resolved(document, schema);
        for (Map.Entry<String, JsonNode> member : object.path("properties").properties()) {
            JsonNode items = resolved(document, member.getValue().path("items"));
            if (items.has("properties")) {
                columns.addAll(columns(document, items, words));
            } else {
                columns.add(new Row(
                        member.getKey(),
                        false,
                        member.getValue().path("description").asString(""),
                        values(member.getValue(), words)));
            }
        }
        return columns;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(reference.indexOf('#') + 1));
    }

    /** What may stand there: the constants, or the kind with its limits. */
    private static String values(JsonNode schema, Words words) {
        JsonNode codes =
                schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        if (!codes.isMissingNode()) {
            List<String> names = new ArrayList<>();
            codes.forEach(code -> names.add(code.isNull() ? words.text("api.page.orNull") : code.asString("")));
            return String.join(", ", names);
        }
        Set<String> kinds = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(
                    t -> kinds.add(t.asString("").equals("null") ? words.text("api.page.orNull") : t.asString("")));
        } else if (!type.isMissingNode()) {
            kinds.add(type.asString(""));
        }
        String limits = "";
        if (schema.has("minimum") && schema.has("maximum")) {
            limits = " " + schema.path("minimum").asString("") + "–"
                    + schema.path("maximum").asString("");
        } else if (schema.has("maxLength")) {
            limits = " ≤ " + schema.path("maxLength").asString("");
        } else if (schema.has("format")) {
            limits = " (" + schema.path("format").asString("") + ")";
        }
        return String.join(" ", kinds) + limits;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        members.forEachRemaining(m -> names.add(m.getKey()));
        return names;
    }
}
