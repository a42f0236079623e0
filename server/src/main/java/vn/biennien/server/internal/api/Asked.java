package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What a question's parameters say, all of them checked. */
final class Asked {
    /** A question without parameters. */
    static final Asked NOTHING = new Asked();

    private final Map<String, String> values = new HashMap<>();

    private Asked() {}

    /**
     * The parameters of a request.
     *
     * @throws BadParameter if one is there twice, may not stand there, is missing, or is none of {@code fields}
     */
    static Asked of(List<Field> fields, HttpServletRequest request) {
        Map<String, Field> known = new HashMap<>();
        fields.forEach(f -> known.put(f.name(), f));
        Asked asked = new Asked();
        request.getParameterMap().forEach((name, given) -> {
            Field field = known.get(name);
            if (field == null || field.place() == Field.Place.PATH) {
                throw new BadParameter(Field.shown(name), "unknown", names(fields));
            }
            if (given.length > 1) {
                throw new BadParameter(name, "twice");
            }
            asked.values.put(name, field.checked(given[0]));
        });
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        for (Field field : fields) {
            if (field.place() == Field.Place.PATH && path instanceof Map<?, ?> steps) {
                asked.values.put(field.name(), field.checked(String.valueOf(steps.get(field.name()))));
            }
            if (field.required() && !asked.values.containsKey(field.name())) {
                throw new BadParameter(field.name(), "missing");
            }
        }
        asked.checkOrder();
        return asked;
    }

    private static String names(List<Field> fields) {
        return fields.stream()
                .filter(f -> f.place() == Field.Place.QUERY)
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }

    private void checkOrder() {
        LocalDate first = first("since");
        LocalDate last = last("until");
        if (first != null && last != null && last.isBefore(first)) {
            throw new BadParameter("until", "order", last.toString(), first.toString());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    String needed(String name) {
        return Objects.requireNonNull(values.get(name), "it was checked");
    }

    int number(String name, int usual) {
        String value = values.get(name);
        return value == null ? usual : Integer.parseInt(value);
    }

    /** First day of the days that a parameter names, or null where it is not there. */
    @Nullable
    LocalDate first(String name) {
        String value = values.get(name);
        return value == null ? null : Days.of(name, value).first();
    }

    /** Last day of the days that a parameter names, or null where it is not there. */
    @Nullable
    LocalDate last(String name) {
        String value = values.get(name);
        return value == null ? null : Days.of(name, value).last();
    }

    <E extends Enum<E>> @Nullable E code(String name, Class<E> codes) {
        String value = values.get(name);
        return value == null ? null : Enum.valueOf(codes, value);
    }
}
