package vn.biennien.reading.internal.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.PageTime;

/**
 * Reads the forms in which pages write days and times, for people and for machines. What is not written stays open: a year,
 * a time of day, a zone. Immutable and thread-safe.
 */
final class DateText {

    /** No page on the web is older; a number that would make one is no year. */
    private static final int FIRST_YEAR = 1991;

    private static final int LAST_YEAR = 2100;

    /** A longer text is not looked through to its end. */
    private static final int LONGEST = 400;

    private static final String TIME =
            "(?<hour>\\d{1,2})\\s?[:hg]\\s?(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
                    + "(?:\\s?(?<half>[AP]\\.?M\\b\\.?|SA\\b|CH\\b))?";
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?<!\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE = Pattern.compile(
            "\\s{0,3}\\(?(?:(?:GMT|UTC)\\s?)?(?<zone>Z\\b|[+-]\\d{1,2}(?::?\\d{2})?|(?<=GMT|UTC))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(?<year>\\d{4})\\s?([-/.])\\s?(?<month>\\d{1,2})\\s?\\2\\s?(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d/.-])(?<day>\\d{1,2})\\s?[-/.]\\s?(?<month>\\d{1,2})\\s?[-/.]\\s?(?<year>\\d{4})(?![\\d/])");
    private static final Pattern NO_YEAR = Pattern.compile(
            "(?<=^|\\s)ngày (?<day>\\d{1,2})\\s?[-/.]\\s?(?<month>\\d{1,2})(?![\\d/.-])", Pattern.CASE_INSENSITIVE);

    private final PageWords words;
    private final Pattern monthInWords;
    private final Pattern monthFirst;

    DateText(PageWords words) {
        this.words = words;
        // Longest first: "tháng mười" must not hide "tháng mười hai".
        String months = words.months().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<word>", "|tháng (?<number>\\d{1,2}))"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.monthInWords = Pattern.compile(
                "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+" + months
                        + "(?!\\p{L})[,.]?\\s+(?:năm\\s+)?(?<year>\\d{4})(?!\\d)",
                flags);
        this.monthFirst = Pattern.compile(
                "(?<!\\p{L})" + months
                        + "(?!\\p{L})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)",
                flags);
    }

    /**
     * A time that was found.
     *
     * @param time what it is
     * @param start where its day begins in the text that was looked through
     * @param end where its day ends
     * @param swapped the time that it is if the month stands before the day; null where that cannot be
     */
    record Found(
            PageTime time, int start, int end, @Nullable PageTime swapped) {}

    /** Reads what stands in an attribute for machines: ISO 8601, RFC 822, seconds since 1970, and what people write. */
    @Nullable
    Found attribute(String text) {
        String value = text.strip();
        if (EPOCH.matcher(value).matches()) {
            Instant at = value.length() == 10
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : Instant.ofEpochMilli(Long.parseLong(value));
            PageTime time =
                    new PageTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)), value);
            return new Found(time, 0, value.length(), null);
        }
        List<Found> all = all(value);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All times in a text, in order. */
    List<Found> all(String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(YEAR_FIRST, DAY_FIRST, monthInWords, monthFirst, NO_YEAR)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                MatchResult match = m.toMatchResult();
                if (found.stream().noneMatch(f -> f.start() < match.end() && match.start() < f.end())) {
                    Found one = found(match, text);
                    if (one != null) {
                        found.add(one);
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private @Nullable Found found(MatchResult m, String text) {
        int day = number(m, "day");
        int month = m.namedGroups().containsKey("word") ? month(m) : number(m, "month");
        Clock clock = clock(text, m.start(), m.end());
        String said =
                text.substring(Math.min(m.start(), clock.start(m.start())), Math.max(m.end(), clock.end(m.end())));
        if (!m.namedGroups().containsKey("year")) {
            String open = open(month, day);
            return open == null ? null : new Found(new PageTime(open, said.strip()), m.start(), m.end(), null);
        }
        int year = number(m, "year");
        boolean figures = !m.namedGroups().containsKey("word") && day <= 12 && clock.half() && clock.seconds();
        LocalDate date = date(year, month, day);
        LocalDate other = figures ? date(year, day, month) : null;
        if (date == null) {
            date = date(year, day, month); // 8/18/2025
        }
        if (date == null) {
            return null;
        }
        PageTime swapped = other == null || other.equals(date) ? null : new PageTime(clock.at(other), said.strip());
        return new Found(new PageTime(clock.at(date), said.strip()), m.start(), m.end(), swapped);
    }

    private int month(MatchResult m) {
        String number = m.group("number");
        return number != null ? Integer.parseInt(number) : words.month(m.group("word"));
    }

    private static int number(MatchResult m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String open(int month, int day) {
        return date(2000, month, day) == null ? null : String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
    }

    /** The time of day that stands next to a day, with its zone. */
    private record Clock(
            @Nullable LocalTime time, @Nullable ZoneOffset zone, boolean half, boolean seconds, int from, int to) {
        String at(LocalDate day) {
            if (time == null) {
                return day.toString();
            }
            String local = day + "T" + DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            return zone == null ? local : local + (zone.equals(ZoneOffset.UTC) ? "Z" : zone.getId());
        }

        int start(int otherwise) {
            return time == null ? otherwise : from;
        }

        int end(int otherwise) {
            return time == null ? otherwise : to;
        }
    }

    /** Furthest that a time of day may stand from its day. */
    private static final int NEAR = 12;

    private static Clock clock(String text, int start, int end) {
        Matcher after = TIME_OF_DAY.matcher(text).region(end, Math.min(text.length(), end + NEAR + 14));
        after.useTransparentBounds(true);
        if (after.find() && after.start() - end <= NEAR && isBetween(text, end, after.start())) {
            return clock(after, text);
        }
        Matcher before = TIME_OF_DAY.matcher(text).region(Math.max(0, start - NEAR - 18), start);
        before.useTransparentBounds(true);
        MatchResult last = null;
        while (before.find()) {
            last = before.toMatchResult();
        }
        return last != null && start - last.end() <= NEAR + 12 && isBetween(text, last.end(), start)
                ? clock(last, text)
                : new Clock(null, null, false, false, start, end);
    }

    /** Whether what stands between a day and a time leaves them together: no other number but a zone. */
    private static boolean isBetween(String text, int from, int to) {
        String between = text.substring(from, to);
        String rest = ZONE.matcher(between).replaceFirst("");
        return rest.chars().noneMatch(Character::isDigit) && rest.indexOf('/') < 0;
    }

    private static Clock clock(MatchResult m, String text) {
        int hour = number(m, "hour");
        String half = m.group("half");
        if (half != null && hour <= 12) {
            boolean afternoon = half.toUpperCase(Locale.ROOT).startsWith("P") || half.equalsIgnoreCase("CH");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        String second = m.group("second");
        int minute = number(m, "minute");
        int seconds = second == null ? 0 : Integer.parseInt(second);
        if (hour > 23 || minute > 59 || seconds > 59) {
            return new Clock(null, null, false, false, m.start(), m.end());
        }
        Matcher zone = ZONE.matcher(text).region(m.end(), text.length()).useTransparentBounds(true);
        boolean zoned = zone.lookingAt() && zone.end() > zone.start();
        return new Clock(
                LocalTime.of(hour, minute, seconds),
                zoned ? zone(Objects.requireNonNull(zone.group("zone"))) : null,
                half != null,
                second != null,
                m.start(),
                zoned ? zone.end() : m.end());
    }

    private static @Nullable ZoneOffset zone(String words) {
        String sign = words.isEmpty() ? "Z" : words.toUpperCase(Locale.ROOT);
        try {
            if (sign.equals("Z")) {
                return ZoneOffset.UTC;
            }
            String digits = sign.substring(1).replace(":", "");
            int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
            int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
            int total = hours * 60 + minutes;
            return ZoneOffset.ofTotalSeconds((sign.charAt(0) == '-' ? -total : total) * 60);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
