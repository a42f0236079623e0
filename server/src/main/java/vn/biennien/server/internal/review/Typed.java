package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.desk.review.TextWords;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.store.Correction.Field;

/**
 * What stands in the form of a statement: as the record has it, or as somebody has typed it.
 *
 * @param values by field
 */
public record Typed(Map<String, String> values) {
    /** The form's fields. */
    public static final List<String> FIELDS =
            List.of("speakers", "act", "mode", "addressees", "targets", "from", "to", "words");

    private static final int LONGEST = 1000;

    /** The form of a statement as the record has it. */
    static Typed of(Statement s, TextWords words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("speakers", String.join(", ", s.speakers()));
        values.put("act", s.act().name());
        values.put("mode", s.mode().name());
        values.put("addressees", String.join(", ", s.addressees()));
        values.put("targets", String.join(", ", s.targets()));
        values.put("from", day(s.said(), true));
        values.put("to", day(s.said(), false));
        values.put("words", words.numbers(s.spans()));
        return new Typed(values);
    }

    /** The same with what a form or an address brings along. */
    Typed with(HttpServletRequest request) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null) {
                String line = value.strip();
                all.put(field, line.substring(0, Math.min(LONGEST, line.length())));
            }
        }
        return new Typed(all);
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * What differs from how the record has it.
     *
     * @param now how the record has it
     * @throws BadValue if the words' numbers are none
     */
    Map<Field, List<String>> differences(Typed now, TextWords words) throws BadValue {
        Map<Field, List<String>> differing = new EnumMap<>(Field.class);
        names(differing, Field.SPEAKERS, now, "speakers");
        names(differing, Field.ADDRESSEES, now, "addressees");
        names(differing, Field.TARGETS, now, "targets");
        if (!value("act").equals(now.value("act"))) {
            differing.put(Field.ACT, List.of(value("act")));
        }
        if (!value("mode").equals(now.value("mode"))) {
            differing.put(Field.MODE, List.of(value("mode")));
        }
        if (!value("from").equals(now.value("from")) || !value("to").equals(now.value("to"))) {
            differing.put(Field.SAID, List.of(value("from"), value("to")));
        }
        if (!value("words").equals(now.value("words"))) {
            List<Span> spans = words.spans(value("words")).orElseThrow(() -> new BadValue("words", value("words")));
            differing.put(
                    Field.CONTENT,
                    spans.stream().map(s -> s.start() + "-" + s.end()).toList());
        }
        return differing;
    }

    private void names(Map<Field, List<String>> differing, Field field, Typed now, String name) {
        List<String> typed = list(value(name));
        if (!typed.equals(list(now.value(name)))) {
            differing.put(field, typed);
        }
    }

    private static List<String> list(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private static String day(Said said, boolean first) {
        Object day = first ? said.from() : said.to();
        return day == null ? "" : day.toString();
    }
}
