package vn.biennien.server.internal.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.stereotype.Component;
import vn.biennien.desk.format.Sheets;
import vn.biennien.server.internal.words.Words;

/**
 * The description of the API: springdoc finds what answers where; here it gets its words, in both languages, its parameters with
 * their limits, the shape of its answers, and what can go wrong, all from what the answers themselves are made with.
 */
@Component
final class ApiDocument implements OpenApiLocaleCustomizer {
    static final String ROOT = "/api/v1";

    /** Where the description is. */
    static final String PATH = ROOT + "/openapi.json";

    private static final String VERSION = "1";
    private static final String PROBLEM = "Problem";

    private final ApiLists lists;

    ApiDocument(ApiLists lists) {
        this.lists = lists;
    }

    @Override
    public void customise(OpenAPI document, Locale locale) {
        Words words = Words.VIETNAMESE.language().equals(locale.getLanguage()) ? Words.VIETNAMESE : Words.ENGLISH;
        document.info(new Info()
                .title(words.text("api.title"))
                .version(VERSION)
                .description(words.text("api.description"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.setServers(null); // paths are relative to where the description was read
        Schemas schemas = new Schemas(words);
        document.schema(PROBLEM, schemas.problem());
        Paths paths = document.getPaths();
        for (ApiList<?> list : lists.all()) {
            Operation operation = get(paths, list.path());
            describe(operation, list.path(), ListAnswers.fields(list), words);
            list(operation, list, schemas, words);
        }
        record(get(paths, "record"), schemas, words);
        article(get(paths, "article"), schemas, words);
        self(paths, words);
        sort(document, paths);
    }

    /** Known paths in the order of the description, whatever else there is behind them. */
    private void sort(OpenAPI document, Paths found) {
        Paths sorted = new Paths();
        for (String first : List.of("record", "article")) {
            sorted.addPathItem(ROOT + "/" + first, found.get(ROOT + "/" + first));
        }
        lists.all().forEach(l -> sorted.addPathItem(ROOT + "/" + l.path(), found.get(ROOT + "/" + l.path())));
        found.forEach(sorted::putIfAbsent);
        document.setPaths(sorted);
    }

    private static Operation get(Paths paths, String path) {
        PathItem item = paths.get(ROOT + "/" + path);
        if (item == null || item.getGet() == null) {
            throw new IllegalStateException("Nothing answers at " + ROOT + "/" + path);
        }
        return item.getGet();
    }

    private static void describe(Operation operation, String path, List<Field> fields, Words words) {
        String key = "api.of." + key(path);
        operation.operationId(key(path));
        operation.setTags(List.of(path.contains("/") ? path.substring(0, path.indexOf('/')) : path));
        operation.summary(words.text(key));
        operation.description(words.text(key + ".more"));
        operation.setParameters(
                fields.stream().map(f -> parameter(f, key, words)).toList());
        operation.setResponses(new ApiResponses());
        problem(operation, "400", words);
        problem(operation, "401", words);
        problem(operation, "403", words);
        problem(operation, "409", words);
    }

    private static String key(String path) {
        return path.replace("/{id}", "ById").replace(".", "");
    }

    private static Parameter parameter(Field field, String key, Words words) {
        return new Parameter()
                .name(field.name())
                .in(field.place() == Field.Place.PATH ? "path" : "query")
                .required(field.required())
                .description(own(words, key + "." + field.name(), "api.field." + field.name()))
                .schema(Schemas.of(field))
                .example(
                        field.kind() == Field.Kind.NUMBER
                                ? Integer.valueOf(field.example())
                                : (Object) field.example());
    }

    /** The sentence under the first key, or else under the second. */
    static String own(Words words, String key, String usual) {
        try {
            return words.text(key);
        } catch (MissingResourceException e) {
            return words.text(usual);
        }
    }

    private static void problem(Operation operation, String status, Words words) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words.text("api.status." + status))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(Schemas.reference(PROBLEM)))));
    }

    private static void list(Operation operation, ApiList<?> list, Schemas schemas, Words words) {
        Content content = new Content();
        content.addMediaType(Format.JSON.mediaType(), new MediaType().schema(schemas.page(list)));
        content.addMediaType(Format.JSONL.mediaType(), new MediaType().schema(schemas.lines(list)));
        content.addMediaType(Format.CSV.mediaType(), new MediaType().schema(schemas.table()));
        ApiResponse answer =
                new ApiResponse().description(words.text("api.status.200")).content(content);
        if (list.isPaged()) {
            answer.addHeaderObject(
                    "Link", new Header().description(words.text("api.link")).schema(new Schema<>().type("string")));
        } else if (list.path().contains("{id}")) {
            problem(operation, "404", words);
        }
        operation.getResponses().addApiResponse("200", answer);
        if (list.isOfRecord()) {
            tagged(operation, answer, words);
        }
        problem(operation, "406", words);
        problem(operation, "503", words);
    }

    private static void tagged(Operation operation, ApiResponse answer, Words words) {
        answer.addHeaderObject(
                "ETag", new Header().description(words.text("api.etag")).schema(new Schema<>().type("string")));
        operation.getResponses().addApiResponse("304", new ApiResponse().description(words.text("api.status.304")));
    }

    private static void single(Operation operation, Schema<?> schema, Words words) {
        ApiResponse answer = new ApiResponse()
                .description(words.text("api.status.200"))
                .content(new Content().addMediaType(Format.JSON.mediaType(), new MediaType().schema(schema)));
        operation.getResponses().addApiResponse("200", answer);
        tagged(operation, answer, words);
    }

    private static void record(Operation operation, Schemas schemas, Words words) {
        describe(operation, "record", List.of(), words);
        single(operation, schemas.figures(), words);
    }

    private static void article(Operation operation, Schemas schemas, Words words) {
        describe(operation, "article", RecordApi.ARTICLE, words);
        problem(operation, "404", words);
        Schema<?> article = schemas.row("articles", Sheets.ARTICLES);
        schemas.add(article, "text", schemas.words("api.column.text", true));
        schemas.add(article, "statements", schemas.array(schemas.row("statements", Sheets.STATEMENTS)));
        Schema<?> all = schemas.object();
        schemas.add(all, "articles", schemas.array(article));
        single(operation, all, words);
    }

    /** The description itself. */
    private static void self(Paths paths, Words words) {
        Operation operation = new Operation();
        describe(operation, "openapi.json", List.of(), words);
        operation.setResponses(new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description(words.text("api.status.200"))
                                .content(new Content()
                                        .addMediaType(
                                                Format.JSON.mediaType(),
                                                new MediaType().schema(new Schema<>().type("object"))))));
        problem(operation, "401", words);
        problem(operation, "403", words);
        paths.addPathItem(PATH, new PathItem().get(operation));
    }
}
