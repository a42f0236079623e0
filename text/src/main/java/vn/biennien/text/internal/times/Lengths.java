package vn.biennien.text.internal.times;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Computes lengths of time: {@code P8D}, {@code PT1H30M}, {@code PXY}. */
final class Lengths {
    private Lengths() {}

    /** The length that was caught; without a count it is one unit. */
    static @Nullable String of(Caught c) {
        return of(c, c.get(Slot.COUNT));
    }

    /** A number of the unit that was caught. */
    static @Nullable String vague(Caught c) {
        return of(c, CountStep.VAGUE);
    }

    private static @Nullable String of(Caught c, @Nullable String count) {
        String unit = c.get(Slot.UNIT);
        if (unit == null) {
            return null;
        }
        StringBuilder days = new StringBuilder();
        StringBuilder hours = new StringBuilder();
        String first = count == null ? "1" : count;
        add(c.has(Slot.HALF) && !first.equals(CountStep.VAGUE) ? first + ".5" : first, unit, days, hours);
        String second = c.get(Slot.COUNT2);
        String secondUnit = c.get(Slot.UNIT2);
        if (second != null && secondUnit != null) {
            add(second, secondUnit, days, hours);
        }
        return "P" + days + (hours.isEmpty() ? "" : "T" + hours);
    }

    private static void add(String count, String unit, StringBuilder days, StringBuilder hours) {
        switch (Point.Unit.valueOf(unit)) {
            case S -> hours.append(count).append('S');
            case MIN -> hours.append(count).append('M');
            case H -> hours.append(count).append('H');
            case Q -> days.append(times(count, 3)).append('M');
            default -> days.append(count).append(unit);
        }
    }

    private static String times(String count, int factor) {
        return count.equals(CountStep.VAGUE)
                ? count
                : new BigDecimal(count).multiply(BigDecimal.valueOf(factor)).toPlainString();
    }
}
