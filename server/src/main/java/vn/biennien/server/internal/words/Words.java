package vn.biennien.server.internal.words;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Said;

/** What pages say, in one of the languages that they know. Immutable and thread-safe. */
public final class Words {
    /** Vietnamese, which is spoken unless somebody asks for another. */
    public static final Words VIETNAMESE = new Words(Locale.of("vi", "VN"), "d/M/uuuu", "M/uuuu");

    /** English. */
    public static final Words ENGLISH = new Words(Locale.ENGLISH, "d MMM uuuu", "MMM uuuu");

    private static final List<Words> ALL = List.of(VIETNAMESE, ENGLISH);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    private Words(Locale locale, String day, String month) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("vn.biennien.server.messages", Locale.of(locale.getLanguage()));
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.month = DateTimeFormatter.ofPattern(month, locale);
    }

    /** Words in the language with this ISO 639 code; Vietnamese where it is none that we know. */
    public static Words in(@Nullable String language) {
        return ALL.stream()
                .filter(words -> words.language().equals(language))
                .findFirst()
                .orElse(VIETNAMESE);
    }

    /** ISO 639 code of the language. */
    public String language() {
        return locale.getLanguage();
    }

    /** The other language, as a switch offers it. */
    public Words other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    /**
     * The message under {@code key}, with {@code parts} for {0}, {1} …
     *
     * @throws MissingResourceException if there is none
     */
    public String text(String key, @Nullable Object... parts) {
        String pattern = bundle.getString(key);
        return parts.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parts);
    }

    /** The message under a key that may have none: then {@code otherwise}. */
    public String known(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** A moment, to the minute, as people write it. */
    public String time(ZonedDateTime time) {
        return time.format(MINUTE) + " " + day(time.toLocalDate());
    }

    /** The message for one of an enumeration's values. */
    public String name(String key, Enum<?> value) {
        return bundle.getString(key + "." + value.name());
    }

    /** A number with marks between thousands. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A share from 0 to 1 in whole per cent. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** A day as people write it. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A date of ISO 8601 as people write it; as it stands where it is partial. */
    public String date(String iso) {
        try {
            return day(LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso));
        } catch (java.time.DateTimeException e) {
            return iso;
        }
    }

    /** A year, a month or a day of ISO 8601 as people write it. */
    public String period(String iso) {
        return switch (iso.length()) {
            case 7 -> month.format(YearMonth.parse(iso));
            case 10 -> day(LocalDate.parse(iso));
            default -> iso;
        };
    }

    /** When something was said, with what is open left open. */
    public String said(Said said) {
        if (said.partial() != null && said.from() == null) {
            return said.partial();
        }
        return days(said.from(), said.to());
    }

    /** A day, a month or a year where it is just that, else both ends; an end that is open is said to be so. */
    public String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? text("said.unknown") : text("said.notAfter", day(to));
        }
        if (to == null) {
            return text("said.notBefore", day(from));
        }
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return Integer.toString(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return month.format(YearMonth.from(from));
        }
        return day(from) + " – " + day(to);
    }

    /** Names one after the other. */
    public String list(List<String> names) {
        return String.join(", ", names);
    }

    /** Two candidates as two: {@code A hoặc B}. */
    public String either(List<String> names, List<String> alternatives) {
        String first = list(names);
        return alternatives.isEmpty() ? first : text("statement.or", first, list(alternatives));
    }
}
