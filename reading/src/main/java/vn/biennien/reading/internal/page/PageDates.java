package vn.biennien.reading.internal.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Fact.Basis;
import vn.biennien.reading.PageTime;
import vn.biennien.reading.internal.page.DateText.Found;
import vn.biennien.reading.internal.page.PageWords.Sense;

/**
 * Concludes when a page was published and changed: from what it tells machines, then from what it shows beside the headline,
 * then from its address. Dates in the text, in boxes of other articles, in comments and at the page's edges are none of it.
 * Not thread-safe.
 */
final class PageDates {
    private static final Pattern IN_PATH =
            Pattern.compile("/(?<year>(?:19|20)\\d{2})/(?<month>\\d{1,2})(?:/(?<day>\\d{1,2}))?(?=/|$)");

    /** A day and perhaps a time without signs between, as content systems number their articles. */
    private static final Pattern IN_NUMBER =
            Pattern.compile("(?<!\\d)(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?:\\d{6}|\\d{9})?(?!\\d)");

    /** Length of a day and a time to the minute. */
    private static final int MINUTES = 16;

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Head head;
    private final JsonLd json;
    private final DateText dates;
    private final List<Sighted> sighted;
    private final boolean vietnamese;

    PageDates(Head head, JsonLd json, DateText dates, List<Sighted> sighted, boolean vietnamese) {
        this.head = head;
        this.json = json;
        this.dates = dates;
        this.sighted = sighted;
        this.vietnamese = vietnamese;
    }

    /**
     * A date that stands beside the headline.
     *
     * @param found what it is
     * @param basis how it stands there
     * @param sense PUBLISHED, MODIFIED, or DATE where the page does not say which
     * @param weight how much speaks for it
     */
    record Sighted(Found found, Basis basis, Sense sense, double weight) {}

    @Nullable
    Fact<PageTime> published(@Nullable String url) {
        Fact<PageTime> told = told(Sense.PUBLISHED, List.of("datePublished", "dateCreated", "uploadDate"));
        if (told != null) {
            return told;
        }
        Optional<Sighted> seen = best(s -> s != Sense.MODIFIED).or(() -> best(s -> true));
        PageTime address = url == null ? null : ofAddress(url);
        if (seen.isEmpty()) {
            return address == null ? null : new Fact<>(address, Basis.URL);
        }
        PageTime time = seen.get().found().time();
        if (time.value().startsWith("XXXX")
                && address != null
                && address.value().endsWith(time.value().substring(4))) {
            time = new PageTime(address.value(), time.words());
        }
        return new Fact<>(home(time), seen.get().basis());
    }

    @Nullable
    Fact<PageTime> modified() {
        Fact<PageTime> told = told(Sense.MODIFIED, List.of("dateModified"));
        return told != null
                ? told
                : best(s -> s == Sense.MODIFIED)
                        .map(s -> new Fact<>(home(s.found().time()), s.basis()))
                        .orElse(null);
    }

    private Optional<Sighted> best(Predicate<Sense> wanted) {
        List<Sighted> all = sighted.stream().filter(s -> wanted.test(s.sense())).toList();
        return all.stream().max(Comparator.comparingDouble(Sighted::weight)).map(best -> exact(best, all));
    }

    /** The same day with its time and zone, where another place tells them. */
    private static Sighted exact(Sighted best, List<Sighted> all) {
        Optional<LocalDate> day = best.found().time().day();
        boolean open = best.found().time().value().length() <= 10;
        return all.stream()
                .filter(s ->
                        open && day.isPresent() && s.found().time().instant().isPresent())
                .filter(s -> s.found().time().day().equals(day))
                .max(Comparator.comparingDouble(Sighted::weight))
                .orElse(best);
    }

    private @Nullable Fact<PageTime> told(Sense sense, List<String> fields) {
        for (String field : fields) {
            for (String value : json.all(field)) {
                Found found = dates.attribute(value);
                if (found != null) {
                    return new Fact<>(settled(found), Basis.JSON_LD);
                }
            }
        }
        for (Fact<String> fact : head.all(sense)) {
            Found found = dates.attribute(fact.value());
            if (found != null) {
                return new Fact<>(settled(found), fact.basis());
            }
        }
        return null;
    }

    /** What machines are told, held against what readers see: the order of day and month, and the zone. */
    private PageTime settled(Found found) {
        List<PageTime> seen = sighted.stream().map(s -> s.found().time()).toList();
        PageTime time = found.time();
        PageTime swapped = found.swapped();
        if (swapped != null && seen.stream().noneMatch(s -> s.day().equals(time.day()))) {
            return zoned(swapped, seen); // a twelve-hour clock with seconds: the month stands first
        }
        return zoned(time, seen);
    }

    private PageTime zoned(PageTime time, List<PageTime> seen) {
        Optional<OffsetDateTime> instant = time.instant();
        boolean utc = instant.isPresent() && instant.get().getOffset().equals(ZoneOffset.UTC);
        if (time.value().length() < MINUTES || (instant.isPresent() && !utc)) {
            return time;
        }
        String local = time.value().substring(0, MINUTES);
        for (PageTime other : seen) {
            Optional<ZoneOffset> zone = other.instant().map(OffsetDateTime::getOffset);
            boolean same = other.value().startsWith(local);
            if (same && (zone.isPresent() || (utc && vietnamese)) && !zone.equals(Optional.of(ZoneOffset.UTC))) {
                // A local time, whatever zone was put behind it.
                return new PageTime(local(time) + zone.map(ZoneOffset::getId).orElse(""), time.words());
            }
        }
        return home(time);
    }

    private static String local(PageTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                time.instant().map(OffsetDateTime::toLocalDateTime).orElseGet(() -> LocalDateTime.parse(time.value())));
    }

    /** An instant in the zone of Vietnam where a Vietnamese page gives it in universal time: its day is the readers' day. */
    private PageTime home(PageTime time) {
        Optional<OffsetDateTime> instant = time.instant();
        if (!vietnamese || instant.isEmpty() || !instant.get().getOffset().equals(ZoneOffset.UTC)) {
            return time;
        }
        OffsetDateTime here = instant.get().withOffsetSameInstant(VIETNAM);
        return new PageTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(here), time.words());
    }

    /** The day, or the month, that an address tells, or null. */
    static @Nullable PageTime ofAddress(String url) {
        Matcher path = IN_PATH.matcher(url);
        if (path.find()) {
            return ofAddress(path, path.group("day"));
        }
        Matcher number = IN_NUMBER.matcher(url);
        while (number.find()) {
            PageTime time = ofAddress(number, number.group("day"));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable PageTime ofAddress(Matcher m, @Nullable String day) {
        try {
            int year = Integer.parseInt(m.group("year"));
            int month = Integer.parseInt(m.group("month"));
            LocalDate date = LocalDate.of(year, month, day == null ? 1 : Integer.parseInt(day));
            String value = day == null ? date.toString().substring(0, 7) : date.toString();
            return year < 1995 ? null : new PageTime(value, m.group());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
