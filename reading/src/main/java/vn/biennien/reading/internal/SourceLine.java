package vn.biennien.reading.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Block;

/**
 * One row of {@code source-lines.tsv}: how an opening, a credit or a piece of furniture looks. Immutable.
 *
 * @param place where it is looked for
 * @param kind what the found words are
 * @param rest what the rest of the line is; for whole lines the same as {@code kind}
 * @param hints words of which one must stand in the line; empty for none
 * @param pattern how it looks
 * @param groups the names of the pattern's groups
 */
record SourceLine(
        Place place, Block.Kind kind, Block.Kind rest, List<String> hints, Pattern pattern, Set<String> groups) {

    /** Separates the names of several sources. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,/;]\\s*|\\s+và\\s+");

    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_OPENING = 60;
    private static final int LONGEST_ENDING = 110;

    /** Letters that an ending may have before its hint. */
    private static final int BEFORE_HINT = 10;

    /** Where a pattern is looked for; the file says what each means. */
    enum Place {
        TOP,
        OPENING,
        OPENING_CAPTION,
        LINE,
        BODY,
        HEADING,
        SIGNATURE,
        ENDING,
        CLOSING,
        GLUED
    }

    /**
     * Reads a row.
     *
     * @throws KnowledgeException if a cell cannot be understood
     */
    static SourceLine of(Row row) {
        try {
            Place place =
                    Place.valueOf(row.get("place").toUpperCase(Locale.ROOT).replace('-', '_'));
            Block.Kind kind = Block.Kind.valueOf(row.get("kind"));
            Block.Kind rest = row.get("rest").isEmpty() ? kind : Block.Kind.valueOf(row.get("rest"));
            Pattern pattern = Pattern.compile(row.get("pattern"));
            return new SourceLine(
                    place,
                    kind,
                    rest,
                    row.list("hint"),
                    pattern,
                    Set.copyOf(pattern.namedGroups().keySet()));
        } catch (PatternSyntaxException e) {
            throw new KnowledgeException(
                    KnowledgeProblem.BAD_PATTERN, row.file(), row.line(), e.getIndex(), e.getDescription());
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(KnowledgeProblem.UNKNOWN_WORDS, row.file(), row.line(), "place, kind, rest");
        }
    }

    /** The match of the whole line, or null. */
    @Nullable
    Matcher whole(String line) {
        if (place == Place.HEADING && line.length() > LONGEST_HEADING) {
            return null;
        }
        Matcher m = hint(line, 0, line.length()) >= 0 ? pattern.matcher(line) : null;
        return m != null && m.matches() ? m : null;
    }

    /** The match at the start of the line, or null. */
    @Nullable
    Matcher start(String line) {
        Matcher m = hint(line, 0, Math.min(line.length(), LONGEST_OPENING)) >= 0 ? pattern.matcher(line) : null;
        return m != null && m.lookingAt() && m.end() > 0 ? m : null;
    }

    /** The first match that reaches the end of the line, or null. */
    @Nullable
    Matcher end(String line) {
        // A credit is short: what is further from the end is not looked at.
        int from = Math.max(0, line.length() - LONGEST_ENDING);
        int hint = hint(line, from, line.length());
        if (hint < 0) {
            return null;
        }
        Matcher m = pattern.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
        m.region(place == Place.ENDING ? Math.max(from, hint - BEFORE_HINT) : from, line.length());
        while (m.find()) {
            if (m.end() == line.length()) {
                return m;
            }
        }
        return null;
    }

    /** The first match inside the line, or null. */
    @Nullable
    Matcher inside(String line) {
        Matcher m = hint(line, 0, line.length()) >= 0 ? pattern.matcher(line) : null;
        return m != null && m.find() ? m : null;
    }

    /** Where the first of the hints stands in a part of the line; its start where there are none, -1 if none is there. */
    private int hint(String line, int from, int to) {
        if (hints.isEmpty()) {
            return from;
        }
        int first = -1;
        for (String hint : hints) {
            int at = line.indexOf(hint, from, to);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    /** The sources that a match names, as written. */
    List<String> sources(MatchResult match) {
        String words = group(match, "source");
        if (words == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(words)) {
            String name = part.strip();
            name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The outlet that a match names, or null. */
    @Nullable
    String outlet(MatchResult match) {
        return group(match, "outlet");
    }

    /** The day that a match tells, or null. */
    @Nullable
    LocalDate date(MatchResult match) {
        try {
            String iso = group(match, "date");
            if (iso != null) {
                return LocalDate.parse(iso);
            }
            List<String> parts = new ArrayList<>();
            for (String part : Arrays.asList("year", "month", "day")) {
                String digits = group(match, part);
                if (digits == null) {
                    return null;
                }
                parts.add(digits);
            }
            return LocalDate.of(
                    Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
        } catch (DateTimeException e) {
            return null; // 31-02-2022 tells nothing
        }
    }

    private @Nullable String group(MatchResult match, String name) {
        return groups.contains(name) ? match.group(name) : null;
    }
}
