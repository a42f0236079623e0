package vn.biennien.reading.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Rights;

/**
 * What a sidecar file, or a line of a file of articles, tells of a publication.
 *
 * @param published ISO 8601 day or instant with zone, partial where no more is known, or null
 * @param outlet the outlet's name, or null
 * @param url where it stands, or null
 * @param rights how much may leave the machine, or null where it is not said
 * @param modified ISO 8601 day or instant with zone of the last change, or null
 */
public record Metadata(
        @Nullable String published,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Rights rights,
        @Nullable String modified) {

    /** Nothing told. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A day or month of which the front part may be unknown. */
    private static final Pattern PARTIAL = Pattern.compile("(?:\\d{4}|XXXX)(?:-(?:\\d{2}|XX)(?:-(?:\\d{2}|XX))?)?");

    /**
     * Parses one JSON object.
     *
     * @param place file, or file and line, for messages
     * @throws ReadingException if it is no JSON object
     */
    static JsonNode parse(String json, String place) throws ReadingException {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw at == null
                    ? new ReadingException(ReadProblem.NOT_JSON, place, "?", "?")
                    : new ReadingException(ReadProblem.NOT_JSON, place, at.getLineNr(), at.getColumnNr());
        }
        if (node == null || !node.isObject()) {
            throw new ReadingException(ReadProblem.NOT_AN_OBJECT, place);
        }
        return node;
    }

    /**
     * Takes the fields out of a JSON object; others are left alone.
     *
     * @throws ReadingException if a field has a form that it must not have
     */
    static Metadata of(JsonNode node, String place) throws ReadingException {
        return new Metadata(
                day(node, "published", place),
                string(node, "outlet", place),
                string(node, "url", place),
                rights(string(node, "rights", place), place),
                day(node, "modified", place));
    }

    /** The string in {@code field}; null where it is absent, null or blank. */
    static @Nullable String string(JsonNode node, String field, String place) throws ReadingException {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new ReadingException(ReadProblem.NOT_A_STRING, place, field);
        }
        String text = TextDecoder.clean(value.stringValue()).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String day(JsonNode node, String field, String place) throws ReadingException {
        String value = string(node, field, place);
        if (value == null || isDate(value)) {
            return value;
        }
        throw new ReadingException(ReadProblem.NO_DATE, place, value, field);
    }

    static boolean isDate(String value) {
        if (PARTIAL.matcher(value).matches() && (value.length() < 10 || value.indexOf('X') >= 0)) {
            return true;
        }
        try {
            if (value.length() == 10) {
                LocalDate.parse(value);
            } else {
                OffsetDateTime.parse(value);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static @Nullable Rights rights(@Nullable String value, String place) throws ReadingException {
        if (value == null) {
            return null;
        }
        try {
            return Rights.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ReadingException(ReadProblem.NO_SUCH_RIGHTS, place, value);
        }
    }
}
