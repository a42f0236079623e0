package vn.biennien.cli.internal.commands;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import vn.biennien.cli.internal.Messages;
import vn.biennien.desk.export.TextLevel;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.accounts.Role;
import vn.biennien.store.Folding;
import vn.biennien.text.LegacyEncoding;

/** Reads the values of options as people write them. */
public final class Converters {

    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern VIETNAMESE_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhdSMHD])");

    private final Messages messages;

    private Converters(Messages messages) {
        this.messages = messages;
    }

    /**
     * The days that a date of any length covers: {@code 2022}, {@code 2022-01}, {@code 2022-01-26}, {@code 26/1/2022}.
     *
     * @param first first day
     * @param last last day
     */
    public record Days(LocalDate first, LocalDate last) {}

    /** Teaches {@code line} to read days, encodings, acts, modes and formats. */
    public static void register(CommandLine line, Messages messages) {
        Converters converters = new Converters(messages);
        line.registerConverter(LocalDate.class, converters::day);
        line.registerConverter(Days.class, converters::days);
        line.registerConverter(Charset.class, converters::charset);
        line.registerConverter(Duration.class, converters::duration);
        line.registerConverter(SpeechAct.class, s -> converters.constant(SpeechAct.values(), "act", s));
        line.registerConverter(SpeechMode.class, s -> converters.constant(SpeechMode.values(), "mode", s));
        line.registerConverter(TextLevel.class, s -> converters.constant(TextLevel.values(), "text", s));
        line.registerConverter(EventType.class, s -> converters.constant(EventType.values(), "event", s));
        line.registerConverter(EventStatus.class, s -> converters.constant(EventStatus.values(), "status", s));
        line.registerConverter(
                AgreementStatus.class, s -> converters.constant(AgreementStatus.values(), "agreement", s));
        line.registerConverter(
                EventsCommand.Layout.class, s -> converters.constant(EventsCommand.Layout.values(), "format", s));
        line.registerConverter(Role.class, s -> converters.constant(Role.values(), "account.role", s));
        line.registerConverter(Right.class, s -> converters.constant(Right.values(), "account.right", s));
        line.registerConverter(Format.class, s -> converters.constant(Format.values(), "format", s));
    }

    private LocalDate day(String text) {
        Days days = days(text);
        if (!days.first().equals(days.last())) {
            throw new TypeConversionException(messages.text("value.day", text));
        }
        return days.first();
    }

    private Days days(String text) {
        try {
            Matcher day = VIETNAMESE_DAY.matcher(text);
            if (day.matches()) {
                LocalDate date = LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
                return new Days(date, date);
            }
            Matcher month = VIETNAMESE_MONTH.matcher(text);
            if (month.matches()) {
                return month(YearMonth.of(number(month, 2), number(month, 1)));
            }
            if (text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                return month(YearMonth.parse(text));
            }
            LocalDate date = LocalDate.parse(text);
            return new Days(date, date);
        } catch (DateTimeException e) {
            throw new TypeConversionException(messages.text("value.day", text));
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    /** {@code 90s}, {@code 15m}, {@code 2h}, {@code 1d}. */
    private Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException(messages.text("value.duration", text));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private Charset charset(String name) {
        Optional<LegacyEncoding> legacy = LegacyEncoding.named(name);
        if (legacy.isPresent()) {
            return legacy.get().charset();
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(messages.text("value.encoding", name));
        }
    }

    /** An enum's constant by its own name or by what it is called in either language, accents or not. */
    private <E extends Enum<E>> E constant(E[] constants, String prefix, String text) {
        String wanted = fold(text);
        Messages other = Messages.in(messages.isVietnamese() ? Messages.ENGLISH : Messages.VIETNAMESE);
        for (E constant : constants) {
            if (fold(constant.name()).equals(wanted)
                    || fold(messages.name(prefix, constant)).equals(wanted)
                    || fold(other.name(prefix, constant)).equals(wanted)) {
                return constant;
            }
        }
        String all = Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new TypeConversionException(messages.text("value.one-of", text, all));
    }

    private static String fold(String text) {
        return Folding.fold(text).replaceAll("[\\s_-]+", " ").strip();
    }
}
