package vn.biennien.reading.internal;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Block;
import vn.biennien.record.PublishedDate;

/**
 * Concludes from an article's words when it was published. Only a day that the article itself calls today counts:
 * {@code sáng nay (26/1)}. Its year is known only where it stands there. Dates in captions tell when a picture was taken,
 * and other dates in the body tell when something happened: neither is evidence.
 */
final class DateEvidence {
    private static final String TODAY_WORD = " nay";

    private static final Pattern PART_OF_DAY =
            Pattern.compile("(?:[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Nn]gày)(?: ngày)?(?: hôm)?$");

    private static final Pattern DAY = Pattern.compile(" nay\\s*[,(]?\\s*(?:ngày )?"
            + "(?<day>\\d{1,2})\\s?[-/]\\s?(?<month>\\d{1,2})(?:\\s?[-/]\\s?(?<year>\\d{4}))?(?:\\)|(?![\\d/]))");

    private static final int LONGEST_PART = 14;

    private DateEvidence() {}

    /** The date that the blocks of a text tell; unknown where they tell none, or contradict each other. */
    static PublishedDate infer(String text, List<Block> blocks) {
        PublishedDate found = PublishedDate.UNKNOWN;
        // Most " nay" have no date behind them: looking at each is far quicker than at every letter of the text.
        for (int at = text.indexOf(TODAY_WORD); at >= 0; at = text.indexOf(TODAY_WORD, at + 1)) {
            Matcher day = DAY.matcher(text).region(at, text.length());
            Matcher part = PART_OF_DAY.matcher(text).region(Math.max(0, at - LONGEST_PART), at);
            String value = day.lookingAt() && part.find() ? value(day) : null;
            if (value == null || !isEvidence(at, blocks)) {
                continue;
            }
            if (found.value() != null && !agree(found.value(), value)) {
                return PublishedDate.UNKNOWN;
            }
            if (found.value() == null || found.value().startsWith("XXXX")) {
                String words = text.substring(part.start(), day.end());
                found = new PublishedDate(value, PublishedDate.Basis.INFERRED, words);
            }
        }
        return found;
    }

    private static boolean agree(String one, String other) {
        boolean open = one.startsWith("XXXX") || other.startsWith("XXXX");
        return open ? one.substring(4).equals(other.substring(4)) : one.equals(other);
    }

    private static @Nullable String value(Matcher m) {
        try {
            MonthDay day = MonthDay.of(Integer.parseInt(m.group("month")), Integer.parseInt(m.group("day")));
            String year = m.group("year");
            if (year != null && !day.isValidYear(Integer.parseInt(year))) {
                return null;
            }
            return (year == null ? "XXXX" : year) + day.toString().substring(1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isEvidence(int at, List<Block> blocks) {
        for (Block block : blocks) {
            if (block.span().contains(at)) {
                return switch (block.kind()) {
                    case HEADLINE, STANDFIRST, PARAGRAPH -> true;
                    case CAPTION, CREDIT, FURNITURE -> false;
                };
            }
        }
        return false;
    }
}
