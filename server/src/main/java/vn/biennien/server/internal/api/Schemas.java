package vn.biennien.server.internal.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.biennien.desk.format.Column;
import vn.biennien.desk.format.Sheet;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.RecordFigures;

/** The shapes of parameters and answers, from what they are made with. For one thread. */
final class Schemas {
    private static final Pattern PART = Pattern.compile("(earlier|later|demand|answer|register)_(.+)");

    private final Words words;

    Schemas(Words words) {
        this.words = words;
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** What may stand in a parameter. */
    static Schema<?> of(Field field) {
        Schema<Object> schema = new JsonSchema();
        switch (field.kind()) {
            case NUMBER ->
                type(schema, "integer")
                        .minimum(BigDecimal.valueOf(field.least()))
                        .maximum(BigDecimal.valueOf(field.most()));
            case CODE -> type(schema, "string")._enum(List.copyOf(field.codes()));
            case DAYS -> type(schema, "string").pattern("^\\d{4}(-\\d{2}(-\\d{2})?)?$");
            case ID -> type(schema, "string").pattern("^[0-9a-fA-F]{1,16}$");
            case TEXT -> type(schema, "string").minLength(field.least()).maxLength(field.most());
        }
        return schema;
    }

    private static Schema<Object> type(Schema<Object> schema, String... types) {
        schema.setTypes(new LinkedHashSet<>(List.of(types)));
        return schema;
    }

    Schema<?> object() {
        return type(new JsonSchema(), "object");
    }

    Schema<?> array(Schema<?> items) {
        return type(new JsonSchema(), "array").items(items);
    }

    /** A member that is always there. */
    void add(Schema<?> object, String name, Schema<?> member) {
        object.addProperty(name, member);
        object.addRequiredItem(name);
    }

    /** Words with a meaning. */
    Schema<?> words(String key, boolean optional) {
        Schema<Object> schema = optional ? type(new JsonSchema(), "string", "null") : type(new JsonSchema(), "string");
        return schema.description(words.text(key));
    }

    /** A page of a list. */
    <T> Schema<?> page(ApiList<T> list) {
        Schema<?> page = object();
        for (String count : list.counts()) {
            boolean flag = count.startsWith("more_") || count.equals("accents_count") || count.equals("up_to_date");
            Schema<Object> number = type(new JsonSchema(), flag ? "boolean" : "integer");
            add(page, count, number.description(words.text("api.count." + count)));
        }
        add(page, "next", words("api.next", true));
        add(page, list.name(), array(row(list.name(), list.sheet(Asked.NOTHING))));
        return page;
    }

    /** The lines of JSON Lines: each is such a row. */
    Schema<?> lines(ApiList<?> list) {
        return row(list.name(), list.sheet(Asked.NOTHING)).description(words.text("api.lines"));
    }

    Schema<?> table() {
        return type(new JsonSchema(), "string").description(words.text("api.table"));
    }

    /** A row with the columns of a sheet. */
    Schema<?> row(String list, Sheet<?> sheet) {
        Schema<?> row = object();
        for (Column<?> column : sheet.columns()) {
            add(row, column.key(), cell(column).description(meaning(list, column.key())));
        }
        row.setAdditionalProperties(false);
        return row;
    }

    private static Schema<?> cell(Column<?> column) {
        Schema<Object> schema = new JsonSchema();
        List<Object> codes = new ArrayList<>(column.codes());
        String kind =
                switch (column.kind()) {
                    case TEXT, CODE, DAY -> "string";
                    case TEXTS, CODES -> "array";
                    case COUNT -> "integer";
                    case SHARE -> "number";
                    case FLAG -> "boolean";
                };
        Set<String> types = new LinkedHashSet<>(List.of(kind));
        if (column.optional()) {
            types.add("null");
        }
        schema.setTypes(types);
        switch (column.kind()) {
            case CODE -> {
                if (column.optional()) {
                    codes.add(null);
                }
                schema.setEnum(codes);
            }
            case TEXTS -> schema.items(type(new JsonSchema(), "string"));
            case CODES -> schema.items(type(new JsonSchema(), "string")._enum(codes));
            case DAY -> schema.format("date");
            case COUNT -> schema.minimum(BigDecimal.ZERO);
            case SHARE -> schema.minimum(BigDecimal.ZERO).maximum(BigDecimal.ONE);
            case TEXT, FLAG -> {
                // nothing more is known
            }
        }
        return schema;
    }

    /** What a column means: in this list, or everywhere; of a part what the whole says of it. */
    private String meaning(String list, String key) {
        Matcher part = PART.matcher(key);
        if (part.matches() && !list.equals("events")) {
            return words.text("api.part." + part.group(1)) + ": " + meaning(list, part.group(2));
        }
        return ApiDocument.own(words, "api.column." + list + "." + key, "api.column." + key);
    }

    /** How much a record holds. */
    Schema<?> figures() {
        Schema<?> figures = object();
        for (RecordComponent component : RecordFigures.class.getRecordComponents()) {
            String key = "api.column.record." + component.getName();
            add(
                    figures,
                    component.getName(),
                    component.getType() == String.class
                            ? words(key, false)
                            : type(new JsonSchema(), "integer")
                                    .minimum(BigDecimal.ZERO)
                                    .description(words.text(key)));
        }
        return figures;
    }

    /** What goes wrong, by RFC 9457. */
    Schema<?> problem() {
        Schema<?> problem = object();
        problem.description(words.text("api.problem"));
        add(problem, "title", words("api.problem.title", false));
        add(problem, "status", type(new JsonSchema(), "integer").description(words.text("api.problem.status")));
        add(problem, "detail", words("api.problem.detail", false));
        problem.addProperty("type", words("api.problem.type", false));
        problem.addProperty("instance", words("api.problem.instance", false));
        problem.addProperty("parameter", words("api.problem.parameter", false));
        return problem;
    }
}
