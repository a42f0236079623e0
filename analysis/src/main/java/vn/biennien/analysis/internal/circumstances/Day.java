package vn.biennien.analysis.internal.circumstances;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/**
 * A day, week, month or year that an article names: a statement may have been made then.
 *
 * @param days the days it covers, or null where a part of the date is unknown
 * @param partial the date as far as it is known, or null where it is known
 * @param times numbers of the document's time expressions that name it, in text order; none for a day of publication
 *     that the text does not name
 */
record Day(TimeValue.@Nullable Days days, @Nullable String partial, List<Integer> times) {

    Day {
        times = List.copyOf(times);
    }

    /** How many days it covers: 1, 7, 31 or 366; 0 where a part of the date is unknown. */
    int length() {
        if (days == null) {
            return 0;
        }
        long n = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        return n == 1 ? 1 : n <= 7 ? 7 : n <= 31 ? 31 : 366;
    }

    /** How long before {@code published} it ends, in steps; -1 where either is unknown. */
    int age(@Nullable LocalDate published) {
        if (days == null || published == null) {
            return -1;
        }
        long n = ChronoUnit.DAYS.between(days.to(), published);
        return n <= 2 ? (int) Math.max(n, -1) + 1 : n <= 7 ? 4 : n <= 31 ? 5 : n <= 366 ? 6 : 7;
    }

    /**
     * The days that {@code times} name, not later than {@code published}, and that day itself.
     *
     * @param apart numbers of the times that are no day of any event: a law's year, a year of birth
     */
    static List<Day> of(List<TimeExpression> times, BitSet apart, @Nullable LocalDate published) {
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        Map<String, TimeValue> values = new LinkedHashMap<>();
        for (int t = 0; t < times.size(); t++) {
            TimeValue value = times.get(t).value();
            String key = apart.get(t) ? null : key(value, published);
            if (key != null) {
                named.computeIfAbsent(key, x -> new ArrayList<>()).add(t);
                values.putIfAbsent(key, value);
            }
        }
        if (published != null) {
            String key = published + "/" + published;
            named.computeIfAbsent(key, x -> List.of());
            values.putIfAbsent(key, new TimeValue(TimeType.DATE, published.toString(), null));
        }
        List<Day> days = new ArrayList<>();
        named.forEach((key, list) -> {
            TimeValue value = values.get(key);
            TimeValue.Days covered = value == null ? null : value.days().orElse(null);
            days.add(new Day(covered, covered == null ? key : null, list));
        });
        return days;
    }

    private static @Nullable String key(TimeValue value, @Nullable LocalDate published) {
        if (value.type() != TimeType.DATE && value.type() != TimeType.TIME) {
            return null;
        }
        TimeValue.Days days = value.days().orElse(null);
        if (days != null) {
            boolean future = published != null && days.from().isAfter(published);
            return future ? null : days.from() + "/" + days.to();
        }
        int t = value.value().indexOf('T');
        String date = t < 0 ? value.value() : value.value().substring(0, t);
        return date.startsWith("XXXX-") && !date.endsWith("X") ? date : null;
    }
}
