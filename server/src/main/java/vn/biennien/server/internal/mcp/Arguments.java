package vn.biennien.server.internal.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tool's arguments, checked when they are taken. */
final class Arguments {
    /** Most characters of words. */
    static final int LONGEST = 200;

    private final Map<String, Object> values;

    Arguments(@Nullable Map<String, Object> values) {
        this.values = values == null ? Map.of() : values;
    }

    /** An argument that cannot be: the message says what would be right. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /** Words, or null where none are given. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        String words = value.toString().strip();
        if (words.length() > LONGEST) {
            throw new Wrong(name + " is too long: at most " + LONGEST + " characters.");
        }
        return words;
    }

    String needed(String name) {
        String words = text(name);
        if (words == null) {
            throw new Wrong(name + " is missing.");
        }
        return words;
    }

    @Nullable
    LocalDate day(String name) {
        String words = text(name);
        try {
            return words == null ? null : LocalDate.parse(words);
        } catch (DateTimeException e) {
            throw new Wrong("\"" + words + "\" is no value for " + name + ": a day like 2024-06-05.");
        }
    }

    <E extends Enum<E>> @Nullable E code(String name, Class<E> codes) {
        String words = text(name);
        if (words == null) {
            return null;
        }
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(words.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Wrong("\"" + words + "\" is no value for " + name + ": one of "
                        + Arrays.stream(codes.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    int number(String name, int usual, int least, int most) {
        Object value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (!(value instanceof Number number) || number.longValue() < least || number.longValue() > most) {
            throw new Wrong(name + " is a whole number from " + least + " to " + most + ".");
        }
        return number.intValue();
    }

    /** The schema of a tool's arguments, put together one by one. */
    static final class Schema {
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> required;

        Schema(String... required) {
            this.required = List.of(required);
        }

        Schema text(String name, String meaning) {
            properties.put(name, Map.of("type", "string", "description", meaning, "maxLength", LONGEST));
            return this;
        }

        Schema day(String name, String meaning) {
            properties.put(name, Map.of("type", "string", "description", meaning, "pattern", "^\\d{4}-\\d{2}-\\d{2}$"));
            return this;
        }

        Schema code(String name, String meaning, Class<? extends Enum<?>> codes) {
            List<String> names =
                    Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
            properties.put(name, Map.of("type", "string", "description", meaning, "enum", names));
            return this;
        }

        Schema number(String name, String meaning, int least, int most) {
            properties.put(name, Map.of("type", "integer", "description", meaning, "minimum", least, "maximum", most));
            return this;
        }

        Map<String, Object> build() {
            return Map.of(
                    "type", "object", "properties", properties, "required", required, "additionalProperties", false);
        }
    }
}
