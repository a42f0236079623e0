package vn.biennien.bench.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Other people, provinces, figures and days for one article, the same each time a name comes again. Offices, states and
 * bodies stay, so that the text still reads as news. Not thread-safe.
 */
final class Variation {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})(?:\\2(\\d{4}))?(\\.?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d+");
    private static final Pattern FOREIGN = Pattern.compile("[A-Z][a-z]{2,}");
    private static final Set<String> STATES = Arrays.stream(Locale.getISOCountries())
            .flatMap(code -> Stream.of(Locale.ENGLISH, Locale.of("vi"))
                    .map(language -> Locale.of("", code).getDisplayCountry(language)))
            .collect(Collectors.toSet());

    private static final Set<String> FAMILIES = new HashSet<>(Pools.FAMILY);
    private static final Set<String> PROVINCES = new HashSet<>(Pools.PROVINCES);

    private final Random random;
    private final int days;
    private final int year;
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> foreign = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private @Nullable LocalDate latest;

    Variation(Random random) {
        this.random = random;
        this.days = random.nextInt(301) - 150;
        this.year = 2012 + random.nextInt(13);
    }

    /** Learns the names of a line, so that a later call finds them when they come alone. */
    void learn(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (isVietnameseName(token)) {
                given.computeIfAbsent(last(token), k -> pick(Pools.GIVEN));
            }
            int last = foreignName(tokens, i);
            if (last > i && afterTitle(tokens, i)) {
                foreign.computeIfAbsent(token, k -> pick(Pools.FOREIGN_FIRST));
                foreign.computeIfAbsent(tokens.get(last), k -> pick(Pools.FOREIGN_LAST));
            }
        }
    }

    /** The line with other names, figures and days. */
    List<String> vary(List<String> tokens) {
        List<String> out = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            out.add(token(tokens, i));
        }
        return out;
    }

    /** The day after the latest day that the text tells, or a seeded day. */
    LocalDate published() {
        return latest == null
                ? LocalDate.of(year, 1, 1).plusDays(random.nextInt(365))
                : latest.plusDays(random.nextInt(2));
    }

    private String token(List<String> tokens, int i) {
        String token = tokens.get(i);
        if (token.indexOf('_') < 0 && Character.isDigit(token.charAt(0))) {
            return figure(tokens, i);
        }
        if (!Character.isUpperCase(token.charAt(0))) {
            return token;
        }
        if (PROVINCES.contains(token)) {
            return provinces.computeIfAbsent(token, k -> pick(Pools.PROVINCES));
        }
        if (isVietnameseName(token)) {
            return name(token);
        }
        String other = given.get(token);
        if (other != null && i > 0) {
            return other;
        }
        return foreign.getOrDefault(token, token);
    }

    private String name(String token) {
        String[] parts = token.split("_");
        StringBuilder out = new StringBuilder(pick(Pools.FAMILY, token));
        for (int i = 1; i < parts.length - 1; i++) {
            out.append('_').append(parts[i].equals("Thị") ? "Thị" : pick(Pools.MIDDLE, token + i));
        }
        return out.append('_')
                .append(given.getOrDefault(last(token), last(token)))
                .toString();
    }

    private String figure(List<String> tokens, int i) {
        String token = tokens.get(i);
        Matcher day = DAY.matcher(token);
        if (day.matches()) {
            return day(day, token);
        }
        Matcher number = NUMBER.matcher(token);
        boolean isYear = token.length() == 4 && (token.startsWith("19") || token.startsWith("20"));
        if (!number.matches() || isYear || token.length() == 1 || token.startsWith("0")) {
            return token; // small numbers stay: the text may count people whom it then names
        }
        return numbers.computeIfAbsent(token, this::number);
    }

    /** A number of as many digits, not far from it. */
    private String number(String token) {
        StringBuilder out = new StringBuilder(token);
        int digits = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '.' || (c == '0' && digits > 0)) {
                continue; // round numbers stay round
            }
            int top = digits == 0 ? 9 : 10;
            int low = digits == 0 ? 1 : 0;
            int near = c - '0' + random.nextInt(5) - 2;
            out.setCharAt(i, (char) ('0' + Math.max(low, Math.min(top - 1 + low, near)) % 10));
            digits++;
        }
        return out.charAt(0) == '0' ? token : out.toString();
    }

    private String day(Matcher m, String token) {
        try {
            LocalDate day = LocalDate.of(
                            m.group(4) == null ? year : Integer.parseInt(m.group(4)),
                            Integer.parseInt(m.group(3)),
                            Integer.parseInt(m.group(1)))
                    .plusDays(days);
            if (m.group(4) == null) {
                // Without a year the day is one of the article's own year, which is always the same one.
                day = day.withYear(year);
                latest = latest == null || day.isAfter(latest) ? day : latest;
            }
            String sign = m.group(2);
            return day.getDayOfMonth()
                    + sign
                    + day.getMonthValue()
                    + (m.group(4) == null ? "" : sign + day.getYear())
                    + m.group(5);
        } catch (DateTimeException e) {
            return token; // 3/4 of something, 29/2 of another year
        }
    }

    private static boolean isVietnameseName(String token) {
        int first = token.indexOf('_');
        return first > 0
                && token.indexOf('_', first + 1) > 0
                && FAMILIES.contains(token.substring(0, first))
                && allCapitals(token);
    }

    private static boolean allCapitals(String token) {
        for (String part : token.split("_")) {
            if (part.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Number of the last token of a foreign name of two or three words that begins at {@code i}, or -1. */
    private static int foreignName(List<String> tokens, int i) {
        int last = i;
        while (last < tokens.size() && last < i + 3 && isForeign(tokens.get(last))) {
            last++;
        }
        return last - i >= 2 ? last - 1 : -1;
    }

    private static boolean isForeign(String token) {
        return FOREIGN.matcher(token).matches() && !STATES.contains(token);
    }

    private static boolean afterTitle(List<String> tokens, int i) {
        for (int back = 1; back <= 3 && i - back >= 0; back++) {
            if (Pools.TITLES.contains(tokens.get(i - back))) {
                return true;
            }
        }
        return false;
    }

    private static String last(String token) {
        return token.substring(token.lastIndexOf('_') + 1);
    }

    private String pick(List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    /** The same each time for the same key in one article. */
    private String pick(List<String> pool, String key) {
        return pool.get(Math.floorMod(key.hashCode() * 31 + days * 7919 + year, pool.size()));
    }
}
