package vn.biennien.text.internal.times;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/** Computes the value of an expression, and tells the story of it. */
final class Values {
    private static final int NOON = 12;
    private static final int DAY_BEGINS = 6;

    private final Story story;
    private final CalendarValues calendar;
    private final Tense tense;
    private final WordClass bounds;

    Values(Story story, Grammar grammar, Tense tense) {
        this.story = story;
        this.calendar = new CalendarValues(story, grammar, tense);
        this.tense = tense;
        this.bounds = grammar.words("bound");
    }

    /** The value of what {@code rule} caught; null where it makes no sense as a time. */
    @Nullable
    TimeValue of(Rule rule, TimeType type, Caught c, Place place) {
        Normaliser normaliser = rule.normaliser();
        String value = normaliser == null
                ? rule.value()
                : switch (normaliser) {
                    case CALENDAR -> calendar(type, c, place);
                    case AGO -> moved(rule, c, story.created, -1, place);
                    case AHEAD -> moved(rule, c, story.created, 1, place);
                    case EARLIER -> moved(rule, c, story.base(unit(c, Slot.UNIT)), -1, place);
                    case LATER -> moved(rule, c, story.base(unit(c, Slot.UNIT)), 1, place);
                    case LENGTH -> Lengths.of(c);
                    case VAGUE -> Lengths.vague(c);
                    case WEEKDAYS -> "XXXX-WXX-" + c.get(Slot.WEEKDAY);
                    case PARTS -> Point.unknown(Point.Unit.D).value() + "T" + c.get(Slot.PART);
                    case HOURS -> Point.unknown(Point.Unit.D).value() + clock(c);
                    case DECADE -> decade(c.number(Slot.DECADE, 0));
                    case CENTURY -> Point.digits(c.number(Slot.CENTURY, 1) - 1, 2);
                    case CAUGHT -> c.get(Slot.VALUE);
                };
        return value == null ? null : new TimeValue(type, value, mod(rule, c, place));
    }

    private @Nullable String calendar(TimeType type, Caught c, Place place) {
        Point point = calendar.point(c, place);
        if (point == null) {
            return null;
        }
        if (c.has(Slot.YEAR)) {
            story.tellYear(c.number(Slot.YEAR, 0), c.has(Slot.MONTH), place.to(), place.sentence());
        }
        if (type != TimeType.TIME) {
            story.tell(point, place.to());
            return point.value();
        }
        story.tell(point, place.to());
        story.tellHour(c.has(Slot.HOUR) ? hour24(c) : -1, c.number(Slot.MINUTE, 0));
        return point.value() + clock(c);
    }

    /** {@code T15:30}, or {@code TAF} where only the part of the day is told. */
    private static String clock(Caught c) {
        return c.has(Slot.HOUR)
                ? "T" + Point.digits(hour24(c), 2) + ":" + Point.digits(c.number(Slot.MINUTE, 0), 2)
                : "T" + c.get(Slot.PART);
    }

    /** The hour as counted from midnight: {@code 3 giờ chiều} is 15, {@code 1 giờ trưa} 13, {@code 10 giờ đêm} 22. */
    private static int hour24(Caught c) {
        int hour = c.number(Slot.HOUR, 0);
        String part = c.get(Slot.PART);
        if (part == null || hour > NOON) {
            return hour;
        }
        return switch (part) {
            case "AF", "EV" -> hour < NOON ? hour + NOON : hour;
            case "MI" -> hour < 5 ? hour + NOON : hour;
            case "NI" -> hour >= DAY_BEGINS ? hour + NOON : hour;
            default -> hour;
        };
    }

    private @Nullable String moved(Rule rule, Caught c, @Nullable LocalDate base, int sign, Place place) {
        String count = String.valueOf(c.get(Slot.COUNT));
        Point.Unit unit = unit(c, Slot.UNIT);
        if (count.equals(CountStep.VAGUE)) {
            // "vài ngày sau đó" in a report is past, too
            boolean past = sign < 0 || rule.normaliser() == Normaliser.LATER && tense.at(place) <= 0;
            return past ? "PAST_REF" : "FUTURE_REF";
        }
        if (base == null) {
            return Point.unknown(unit).value() + (unit.ofTheDay() ? "TXX" : "");
        }
        double n = Double.parseDouble(count);
        if (n > 100_000) {
            return sign < 0 ? "PAST_REF" : "FUTURE_REF";
        }
        if (unit.ofTheDay()) {
            return hours(base, unit, sign * Math.round(n));
        }
        LocalDate day = n == Math.rint(n)
                ? unit.shift(base, sign * (long) n)
                : Point.Unit.D.shift(base, sign * Math.round(n * unit.days()));
        if (day == null) {
            return sign < 0 ? "PAST_REF" : "FUTURE_REF";
        }
        Point point = Point.holding(day, unit);
        story.tell(point, place.to());
        return point.value();
    }

    /** A distance in hours: an hour where the one before is known, else only its day. */
    private String hours(LocalDate day, Point.Unit unit, long n) {
        if (story.lastHour() < 0) {
            return Point.day(day) + "TXX";
        }
        LocalDateTime from = day.atTime(story.lastHour() % 24, story.lastMinute());
        LocalDateTime to = unit == Point.Unit.H ? from.plusHours(n) : from.plusMinutes(n);
        return Point.day(to.toLocalDate()) + "T" + Point.digits(to.getHour(), 2) + ":"
                + Point.digits(to.getMinute(), 2);
    }

    /** {@code 1990} and {@code 90} are the nineteen-nineties; {@code 2000} and {@code 10} are of this century. */
    private static String decade(int number) {
        int year = number >= 100 ? number : number >= 30 ? 1900 + number : 2000 + number;
        return Integer.toString(year / 10);
    }

    private static Point.Unit unit(Caught c, Slot slot) {
        String unit = c.get(slot);
        return unit == null ? Point.Unit.D : Point.Unit.valueOf(unit);
    }

    private @Nullable String mod(Rule rule, Caught c, Place place) {
        if (rule.mod() != null) {
            return rule.mod();
        }
        if (c.has(Slot.POS)) {
            return c.get(Slot.POS);
        }
        if (c.has(Slot.APPROX)) {
            return c.get(Slot.APPROX);
        }
        int before = place.from() - 1;
        if (before >= place.sentenceFrom() && rule.type() != TimeType.DURATION && rule.type() != TimeType.SET) {
            WordClass bound = bounds.next(place.atoms().id(before));
            return bound == null ? null : bound.value;
        }
        return null;
    }
}
