package vn.biennien.text.internal.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;

/** The holidays of {@code holidays.tsv}, by year. Immutable and thread-safe. */
final class Holidays {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, int[]> dates = new HashMap<>();
    private final Map<String, String> calendars = new HashMap<>();

    Holidays(Table table) {
        for (Row row : table.rows()) {
            String key = row.get("holiday");
            names.put(key, key);
            row.list("also").forEach(other -> names.put(other, key));
            calendars.put(key, row.get("calendar"));
            try {
                dates.put(key, date(row.get("calendar"), row.get("date")));
            } catch (IllegalArgumentException e) {
                throw new KnowledgeException(
                        KnowledgeProblem.BAD_RULE, row.file(), row.line(), "no such date: " + row.get("date"));
            }
        }
    }

    /** Names of holidays, to their keys. */
    Map<String, String> names() {
        return names;
    }

    /** The day of a holiday in the solar (or lunar) year {@code year}; null where it has none. */
    @Nullable
    LocalDate in(int year, String key) {
        int[] d = dates.get(key);
        if (d == null) {
            return null;
        }
        return switch (String.valueOf(calendars.get(key))) {
            case "solar" -> LocalDate.of(year, d[0], d[1]);
            case "lunar" -> LunarCalendar.solar(year, d[0], d[1]);
            case "eve" -> {
                LocalDate newYear = LunarCalendar.solar(year, 1, 1);
                yield newYear == null ? null : newYear.minusDays(1);
            }
            default -> LocalDate.of(year, d[0], 1).with(TemporalAdjusters.dayOfWeekInMonth(d[1], DayOfWeek.of(d[2])));
        };
    }

    /** {@code 09-02}; for a weekday of a month, {@code 11-4-4}: the fourth Thursday of November. */
    private static int[] date(String calendar, String date) {
        String[] parts = date.split("-");
        int wanted = calendar.equals("weekday") ? 3 : 2;
        if (parts.length != wanted || !calendar.matches("solar|lunar|eve|weekday")) {
            throw new IllegalArgumentException(date);
        }
        int[] numbers = new int[wanted];
        for (int i = 0; i < wanted; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
