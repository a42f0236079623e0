package vn.biennien.server.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.EventFilter;
import vn.biennien.store.StatementFilter;

/** What an address asks for: the filters of the commands, for pages and programs alike. */
public final class Filters {
    /** Fields of a question for statements. */
    public static final List<String> STATEMENTS =
            List.of("about", "speaker", "to", "target", "act", "mode", "since", "until", "outlet");

    /** Fields of a question for events. */
    public static final List<String> EVENTS =
            List.of("actor", "recipient", "type", "status", "place", "since", "until", "unsure");

    private static final int LONGEST = 200;

    private Filters() {}

    /** A value that is none for its field. */
    public static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String value;

        /** The value that is none for the field. */
        public BadValue(String field, String value) {
            super(field + " is not to be " + value);
            this.field = field;
            this.value = value;
        }

        /** The field. */
        public String field() {
            return field;
        }

        /** What stands there. */
        public String value() {
            return value;
        }
    }

    /** What is filled in of {@code fields}, in their order; overlong values are cut off. */
    public static Map<String, String> asked(HttpServletRequest request, List<String> fields) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String field : fields) {
            String value = request.getParameter(field);
            if (value != null && !value.isBlank()) {
                String line = value.strip();
                asked.put(field, line.substring(0, Math.min(line.length(), LONGEST)));
            }
        }
        return asked;
    }

    /**
     * The statements that are asked for.
     *
     * @throws BadValue if a day, act or mode is none
     */
    public static StatementFilter statements(Map<String, String> asked) throws BadValue {
        return new StatementFilter(
                asked.get("speaker"),
                asked.get("to"),
                asked.get("target"),
                one(asked, "act", SpeechAct.values()),
                one(asked, "mode", SpeechMode.values()),
                asked.get("about"),
                day(asked, "since"),
                day(asked, "until"),
                asked.get("outlet"));
    }

    /**
     * The events that are asked for.
     *
     * @throws BadValue if a day, type or status is none
     */
    public static EventFilter events(Map<String, String> asked) throws BadValue {
        return new EventFilter(
                asked.get("actor"),
                asked.get("recipient"),
                one(asked, "type", EventType.values()),
                one(asked, "status", EventStatus.values()),
                asked.get("place"),
                day(asked, "since"),
                day(asked, "until"));
    }

    /**
     * The constant that a field names, or null where it is not filled in.
     *
     * @throws BadValue if it names none
     */
    public static <E extends Enum<E>> @Nullable E one(Map<String, String> asked, String field, E[] values)
            throws BadValue {
        String value = asked.get(field);
        if (value == null) {
            return null;
        }
        String name = value.toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadValue(field, value));
    }

    /**
     * The day that a field names, or null where it is not filled in.
     *
     * @throws BadValue if it is none
     */
    public static @Nullable LocalDate day(Map<String, String> asked, String field) throws BadValue {
        String value = asked.get(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadValue(field, value);
        }
    }
}
