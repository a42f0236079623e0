package vn.biennien.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bytes of the legacy encodings, and the Western characters that they are mistaken for. Stateless and thread-safe. */
final class Western {
    private Western() {}

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** The characters of windows-1252 from 80 to 9f. */
    private static final String HIGH_CONTROLS = highControls();

    private static String highControls() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, WINDOWS_1252);
    }

    /** The byte, from 0 to 255, that windows-1252 or ISO-8859-1 show as {@code c}; -1 if there is none. */
    static int unit(char c) {
        if (c <= 0xff) {
            return c;
        }
        int at = c == '\ufffd' ? -1 : HIGH_CONTROLS.indexOf(c);
        return at < 0 ? -1 : 0x80 + at;
    }

    /** What each byte stands for in {@code encoding}: its own letters and marks, else the Western character. */
    static String[] letters(LegacyEncoding encoding) {
        String[] letters = new String[256];
        Charset base = encoding == LegacyEncoding.WINDOWS_1258 ? encoding.charset() : WINDOWS_1252;
        for (int b = 0; b < letters.length; b++) {
            String one = new String(new byte[] {(byte) b}, base);
            letters[b] = one.equals("\ufffd") ? String.valueOf((char) b) : one;
        }
        if (encoding != LegacyEncoding.WINDOWS_1258) {
            read("legacy-" + encoding.id() + ".tsv", letters);
        }
        return letters;
    }

    private static void read(String resource, String[] letters) {
        try (InputStream in = Western.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("byte\t"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        letters[Integer.parseInt(line.substring(0, tab), 16)] = ESCAPE.matcher(line.substring(tab + 1))
                                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
