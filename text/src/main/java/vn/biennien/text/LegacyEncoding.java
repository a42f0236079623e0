package vn.biennien.text;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Encodings of Vietnamese from before Unicode. {@link LegacyText} tells which of them a text is in. Thread-safe.
 */
public enum LegacyEncoding {
    /** TCVN 5712:1993, that of the ABC fonts ({@code .VnTime}). */
    TCVN3("tcvn3", "TCVN3 (ABC)", "tcvn", "abc", "tcvn-3", "tcvn5712"),
    /** VNI for Windows, that of the VNI fonts ({@code VNI-Times}): a letter, then a byte for its marks. */
    VNI("vni", "VNI", "vni-windows", "vni-win"),
    /** VISCII, RFC 1456. */
    VISCII("viscii", "VISCII", "csviscii"),
    /** Microsoft's code page 1258: a letter, then a byte for its tone. */
    WINDOWS_1258("windows-1258", "windows-1258", "cp1258");

    private final String id;
    private final String title;
    private final List<String> others;

    LegacyEncoding(String id, String title, String... others) {
        this.id = id;
        this.title = title;
        this.others = List.of(others);
    }

    /** The encoding of that name in any case, one of its other names included; empty if there is none. */
    public static Optional<LegacyEncoding> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(e -> e.id.equals(lower) || e.others.contains(lower))
                .findFirst();
    }

    /** The encoding that {@code charset} is; empty for any other. */
    public static Optional<LegacyEncoding> of(Charset charset) {
        return Arrays.stream(values()).filter(e -> e.charset().equals(charset)).findFirst();
    }

    /** Name as commands take it: {@code tcvn3}. */
    public String id() {
        return id;
    }

    /** Name for people: {@code TCVN3 (ABC)}. */
    public String title() {
        return title;
    }

    /**
     * The encoding for Java's readers and writers. What it decodes may have tone marks as characters of their own; bring
     * it to NFC. It encodes all Vietnamese letters.
     */
    public Charset charset() {
        return this == WINDOWS_1258 ? Charset.forName(id) : LegacyCharset.of(this);
    }

    /**
     * Mends a text of this encoding that was opened as a Western one ({@code ViÖt Nam} → {@code Việt Nam}).
     *
     * @param text each character of it stands for the byte that windows-1252 or ISO-8859-1 give it; others stay
     * @return the text in NFC; offsets into {@code text} don't hold in it
     */
    public String convert(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unit = Western.unit(c);
            if (unit < 0) {
                out.append(c);
            } else {
                out.append(letters()[unit]);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** What each byte stands for. */
    String[] letters() {
        return Letters.OF[ordinal()];
    }

    /** Read on first use. */
    private static final class Letters {
        static final String[][] OF =
                Arrays.stream(values()).map(Western::letters).toArray(String[][]::new);
    }
}
