package vn.biennien.server.internal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A parameter that a question may have: what may stand in it is said here once, for whoever reads it and for the description.
 *
 * @param name its name
 * @param kind what stands in it
 * @param codes the constants that there are, for {@link Kind#CODE}
 * @param least smallest number, or fewest characters
 * @param most greatest number, or most characters
 * @param place where it stands
 * @param required whether it must be there
 * @param example a value, of invented people
 */
record Field(
        String name,
        Kind kind,
        List<String> codes,
        int least,
        int most,
        Place place,
        boolean required,
        String example) {
    /** Most characters of words. */
    static final int LONGEST = 200;

    /** What stands in a parameter. */
    enum Kind {
        TEXT,
        /** A day, a month or a year, ISO 8601. */
        DAYS,
        CODE,
        NUMBER,
        /** The first hexadecimal digits of an id. */
        ID
    }

    /** Where a parameter stands. */
    enum Place {
        QUERY,
        PATH
    }

    static Field text(String name, String example) {
        return new Field(name, Kind.TEXT, List.of(), 1, LONGEST, Place.QUERY, false, example);
    }

    static Field days(String name, String example) {
        return new Field(name, Kind.DAYS, List.of(), 4, 10, Place.QUERY, false, example);
    }

    static Field code(String name, Enum<?>[] codes, String example) {
        return codes(name, Arrays.stream(codes).map(Enum::name).toList(), example);
    }

    static Field codes(String name, List<String> codes, String example) {
        return new Field(name, Kind.CODE, List.copyOf(codes), 0, 0, Place.QUERY, false, example);
    }

    static Field number(String name, int least, int most, String example) {
        return new Field(name, Kind.NUMBER, List.of(), least, most, Place.QUERY, false, example);
    }

    /** The id in a path. */
    static Field id(String name, String example) {
        return new Field(name, Kind.ID, List.of(), 1, 16, Place.PATH, true, example);
    }

    /** The same, which must be there. */
    Field needed() {
        return new Field(name, kind, codes, least, most, place, true, example);
    }

    /**
     * What stands in the parameter, as it is kept: without blanks around it, constants as they are written in the code.
     *
     * @throws BadParameter if it may not stand there
     */
    String checked(String value) {
        String line = value.strip();
        return switch (kind) {
            case TEXT -> {
                if (line.isEmpty()) {
                    throw new BadParameter(name, "empty");
                }
                if (line.length() > most) {
                    throw new BadParameter(name, "long", most);
                }
                if (line.chars().anyMatch(Character::isISOControl)) {
                    throw new BadParameter(name, "control");
                }
                yield line;
            }
            case DAYS -> {
                Days.of(name, line);
                yield line;
            }
            case CODE ->
                codes.stream()
                        .filter(code -> code.equalsIgnoreCase(line))
                        .findFirst()
                        .orElseThrow(() -> new BadParameter(name, "code", shown(line), String.join(", ", codes)));
            case NUMBER -> {
                boolean number = line.matches("\\d{1,9}");
                if (!number || Integer.parseInt(line) < least || Integer.parseInt(line) > most) {
                    throw new BadParameter(name, "number", shown(line), plain(least), plain(most));
                }
                yield line;
            }
            case ID -> {
                if (!line.matches("[0-9a-fA-F]{1,16}")) {
                    throw new BadParameter(name, "id", shown(line));
                }
                yield line.toLowerCase(Locale.ROOT);
            }
        };
    }

    /** A value as an error shows it: on one line, and not longer than it helps. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private static String plain(int number) {
        return Integer.toString(number);
    }
}
