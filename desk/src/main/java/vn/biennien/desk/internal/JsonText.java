package vn.biennien.desk.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON into a buffer, one value after another. It sets the commas; whoever uses it balances the brackets. Not
 * thread-safe.
 *
 * <p>Why not Jackson: the lines are written for every article of an archive, need exactly these keys in this order with
 * a space after colon and comma, and have no other use for a tree or a mapper; this is the whole of what they need.
 */
public final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;
    private boolean comma;

    /** Writes to the end of {@code out}. */
    public JsonText(StringBuilder out) {
        this.out = out;
    }

    /** Begins an object. */
    public JsonText object() {
        return open('{');
    }

    /** Ends an object. */
    public JsonText endObject() {
        return close('}');
    }

    /** Begins an array. */
    public JsonText array() {
        return open('[');
    }

    /** Ends an array. */
    public JsonText endArray() {
        return close(']');
    }

    /** A key; its value comes next. */
    public JsonText key(String key) {
        separate();
        quote(key);
        out.append(": ");
        comma = false;
        return this;
    }

    /** A string, or {@code null}. */
    public JsonText value(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    /** The name of an enum constant, or {@code null}. */
    public JsonText value(@Nullable Enum<?> value) {
        return value(value == null ? null : value.name());
    }

    /** A whole number. */
    public JsonText value(long value) {
        separate();
        out.append(value);
        return this;
    }

    /** True or false. */
    public JsonText value(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    /** A number from 0 to 1 with two decimals, rounded half up. */
    public JsonText hundredths(double value) {
        separate();
        hundredths(out, value);
        return this;
    }

    /** An array of strings. */
    public JsonText value(List<String> values) {
        array();
        for (String value : values) {
            value(value);
        }
        return endArray();
    }

    /** Writes a number of at least 0 with two decimals; {@link String#format} is too slow for a million of them. */
    public static void hundredths(StringBuilder out, double value) {
        long rounded = Math.round(value * 100);
        out.append(rounded / 100).append('.');
        long rest = rounded % 100;
        if (rest < 10) {
            out.append('0');
        }
        out.append(rest);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private JsonText open(char bracket) {
        separate();
        out.append(bracket);
        comma = false;
        return this;
    }

    private JsonText close(char bracket) {
        out.append(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.append(", ");
        }
        comma = true;
    }

    private void quote(String value) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !isLoneSurrogate(value, i)) {
                continue;
            }
            out.append(value, from, i);
            escape(c);
            from = i + 1;
        }
        out.append(value, from, value.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default ->
                out.append("\\u")
                        .append(HEX[c >> 12])
                        .append(HEX[(c >> 8) & 15])
                        .append(HEX[(c >> 4) & 15])
                        .append(HEX[c & 15]);
        }
    }

    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
    }
}
