package vn.biennien.text.internal.times;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import org.jspecify.annotations.Nullable;

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon in Vietnam (UTC+7), and the eleventh month
 * holds the winter solstice. New moons and the sun's longitude after Jean Meeus, <i>Astronomical Algorithms</i>.
 *
 * <p>ICU's Chinese calendar reckons by Peking's time; in some years (1985, 2007, 2030) its new year is another day.
 */
final class LunarCalendar {
    private LunarCalendar() {}

    private static final double ZONE = 7.0 / 24;
    private static final double MONTH = 29.530588853;
    private static final double MONTH_SINCE_1900 = 29.53058868;

    /**
     * The day of a lunar date.
     *
     * @param year the solar year in which that lunar year begins
     * @param month 1 to 12, not a leap month
     * @param day 1 to 30; the 30th of a month of 29 days is its last
     * @return null where there is no such date
     */
    static @Nullable LocalDate solar(int year, int month, int day) {
        if (year < 1200 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 30) {
            return null;
        }
        long eleventh = month < 11 ? eleventhMonth(year - 1) : eleventhMonth(year);
        long nextEleventh = month < 11 ? eleventhMonth(year) : eleventhMonth(year + 1);
        long k = moons(eleventh);
        int offset = month < 11 ? month + 1 : month - 11;
        if (nextEleventh - eleventh > 365) {
            int leap = leapOffset(eleventh);
            if (offset >= leap) {
                offset++;
            }
        }
        long first = newMoon(k + offset);
        long next = newMoon(k + offset + 1);
        return day(Math.min(first + day - 1, next - 1));
    }

    private static LocalDate day(long julian) {
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julian);
    }

    /** Which new moon {@code day} lies on, counted from the first of 1900. */
    private static long moons(long day) {
        return Math.round((day - 2415021.077) / MONTH);
    }

    /** The first day of the month that holds the winter solstice of {@code year}. */
    private static long eleventhMonth(int year) {
        long end = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        long k = (long) Math.floor((end - 2415021.0) / MONTH);
        long moon = newMoon(k);
        return sunSector(moon) >= 9 ? newMoon(k - 1) : moon;
    }

    /** How many months after the eleventh the leap month comes: the first in which the sun enters no new sign. */
    private static int leapOffset(long eleventh) {
        long k = moons(eleventh);
        int i = 1;
        int sector = sunSector(newMoon(k + i));
        int last;
        do {
            last = sector;
            i++;
            sector = sunSector(newMoon(k + i));
        } while (sector != last && i < 14);
        return i - 1;
    }

    /** The day, in Vietnam, of the {@code k}th new moon since that of 1 January 1900. */
    private static long newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2415020.75933
                + MONTH_SINCE_1900 * k
                + 0.0001178 * t2
                - 0.000000155 * t3
                + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double correction = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
        return (long) Math.floor(mean + correction - clockDrift(t) + 0.5 + ZONE);
    }

    /** Dynamical minus universal time, in days. */
    private static double clockDrift(double t) {
        double t2 = t * t;
        return t < -11
                ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t2 * t - 0.000000081 * t2 * t2
                : -0.000278 + 0.000265 * t + 0.000262 * t2;
    }

    /** Which twelfth of its path (0 from the spring equinox) the sun is in when the day begins in Vietnam. */
    private static int sunSector(long day) {
        double t = (day - 0.5 - ZONE - 2451545.0) / 36525;
        double t2 = t * t;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double longitude = mean
                + (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        return (int) Math.floor(((longitude % 360) + 360) % 360 / 30);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
