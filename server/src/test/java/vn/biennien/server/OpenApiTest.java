package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Walks the description of the API: what it says of every address must be so. */
class OpenApiTest {
    private static final String ROOT = "/api/v1";

    @TempDir
    static Path dir;

    private static Server server;
    private static Http http;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(new ServerOptions(Records.sample(dir), 0));
        http = new Http(server.address());
        document = http.json("api/v1/openapi.json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itIsOpenApi31AndListsEveryAddressThatSpringKnows() {
        Set<String> mapped = new TreeSet<>();
        mapped.add(ROOT + "/openapi.json"); // springdoc's own, which answers it
        server
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(path -> path.startsWith("/api/") && !path.startsWith(ROOT + "/openapi.json"))
                .forEach(mapped::add);
        Set<String> described = new TreeSet<>();
        document.get("paths").properties().forEach(p -> described.add(p.getKey()));

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(described).isEqualTo(mapped);
    }

    @TestFactory
    Stream<DynamicTest> everythingHasWordsAndErrorAnswers() {
        return operations().entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    JsonNode operation = it.getValue();
                    assertThat(operation.path("summary").asString("")).isNotEmpty();
                    assertThat(operation.path("description").asString("")).isNotEmpty();
                    assertThat(operation.path("responses").has("200")).isTrue();
                    assertThat(operation.path("responses").has("401")).isTrue();
                    assertThat(operation.path("responses").has("403")).isTrue();
                    for (JsonNode parameter : operation.path("parameters")) {
                        assertThat(parameter.path("description").asString("")).isNotEmpty();
                        assertThat(parameter.has("example")).isTrue();
                        assertThat(parameter.path("schema").has("type")).isTrue();
                    }
                    words(schema(operation, "200", "application/json"), it.getKey());
                }));
    }

    /** Every member says what it means. */
    private static void words(JsonNode schema, String path) {
        schema.path("properties").properties().forEach(member -> {
            JsonNode items = member.getValue().path("items");
            if (items.has("properties")) {
                words(items, path);
            } else {
                assertThat(member.getValue().path("description").asString(""))
                        .as(path + " " + member.getKey())
                        .isNotEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> answersAreOfTheirSchemas() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> it : operations().entrySet()) {
            for (Map.Entry<String, JsonNode> type :
                    it.getValue().path("responses").path("200").path("content").properties()) {
                String address = address(it.getKey(), it.getValue());
                tests.add(DynamicTest.dynamicTest(
                        address + " " + type.getKey(),
                        () -> answers(address, type.getKey(), type.getValue().get("schema"))));
            }
        }
        return tests.stream();
    }

    private static void answers(String address, String type, JsonNode schema) throws Exception {
        HttpResponse<String> answer = http.get(address, "Accept", type);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Http.type(answer)).isEqualTo(type);
        Schema validator = validator(schema);
        if (type.equals("application/json")) {
            assertThat(validator.validate(answer.body(), InputFormat.JSON)).isEmpty();
        } else if (type.equals("application/x-ndjson")) {
            answer.body()
                    .lines()
                    .forEach(line -> assertThat(validator.validate(line, InputFormat.JSON))
                            .as(line)
                            .isEmpty());
        } else {
            assertThat(answer.body()).contains("\r\n");
        }
    }

    @TestFactory
    Stream<DynamicTest> badValuesAreProblemsOfTheirSchema() throws Exception {
        Schema problem = validator(document.at("/components/schemas/Problem"));
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> it : operations().entrySet()) {
            for (JsonNode parameter : it.getValue().path("parameters")) {
                for (String bad : bad(parameter.get("schema"))) {
                    String address = with(it.getKey(), it.getValue(), parameter, bad);
                    tests.add(DynamicTest.dynamicTest(address, () -> {
                        HttpResponse<String> answer = http.get(address);
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                        assertThat(Http.type(answer)).isEqualTo("application/problem+json");
                        assertThat(problem.validate(answer.body(), InputFormat.JSON))
                                .isEmpty();
                        assertThat(JsonMapper.shared()
                                        .readTree(answer.body())
                                        .get("parameter")
                                        .asString())
                                .isEqualTo(parameter.get("name").asString());
                    }));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    @Test
    void theDescriptionIsThereInVietnameseToo() throws Exception {
        JsonNode vietnamese = http.json("api/v1/openapi.json", "Accept-Language", "vi");

        assertThat(vietnamese.at("/info/title").asString()).contains("hồ sơ");
        assertThat(vietnamese.get("paths").size())
                .isEqualTo(document.get("paths").size());
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
        return operations;
    }

    /** The path with examples for what must be there; ids are of this record. */
    private static String address(String path, JsonNode operation) throws Exception {
        StringBuilder question = new StringBuilder();
        String filled = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                String list = path.substring(0, path.indexOf("/{"));
                String id = http.json(list.substring(1) + "?limit=1")
                        .get(list.substring(list.lastIndexOf('/') + 1))
                        .get(0)
                        .get("id")
                        .asString();
                filled = path.replace("{" + name + "}", id);
            } else if (parameter.path("required").asBoolean(false)) {
                question.append(question.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(Http.encode(parameter.get("example").asString()));
            }
        }
        return filled + question;
    }

    private static String with(String path, JsonNode operation, JsonNode parameter, String value) throws Exception {
        String name = parameter.get("name").asString();
        if (parameter.get("in").asString().equals("path")) {
            return path.replace("{" + name + "}", Http.encode(value));
        }
        String address = address(path, operation)
                .replaceFirst("([?&])" + name + "=[^&]*", "$1")
                .replaceFirst("[?&]+$", "")
                .replace("?&", "?");
        return address + (address.contains("?") ? "&" : "?") + name + "=" + Http.encode(value);
    }

    /** Values that a schema does not allow. */
    private static List<String> bad(JsonNode schema) {
        List<String> bad = new ArrayList<>();
        if (schema.path("type").asString("").equals("integer")) {
            bad.add("x");
            bad.add(schema.get("maximum").asLong() + 1 + "");
            bad.add("-1");
        } else if (schema.has("enum")) {
            bad.add("NONE_OF_THEM");
        } else if (schema.has("pattern")) {
            bad.add("yesterday");
        } else {
            bad.add("x".repeat(schema.get("maxLength").asInt() + 1));
            bad.add(" ");
        }
        return bad;
    }

    private static JsonNode schema(JsonNode operation, String status, String type) {
        return operation
                .path("responses")
                .path(status)
                .path("content")
                .path(type)
                .path("schema");
    }

    /** References lead into the document. */
    private static Schema validator(JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }
}
