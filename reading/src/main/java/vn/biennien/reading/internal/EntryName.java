package vn.biennien.reading.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names inside archives. Nothing is ever written under them, but places and ids are made of them. Stateless and thread-safe. */
final class EntryName {
    private static final int LONGEST = 4096;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /** Names that open devices on Windows, with any suffix. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Pattern PORT = Pattern.compile("(?:com|lpt)[1-9¹²³]");

    private EntryName() {}

    /** The name with slashes and without {@code .} parts; empty if it leads out of the archive or to no file. */
    static Optional<String> safe(String name) {
        String slashes = name.replace('\\', '/');
        boolean bad = slashes.isEmpty()
                || slashes.length() > LONGEST
                || slashes.startsWith("/")
                || DRIVE.matcher(slashes).matches()
                || slashes.chars().anyMatch(Character::isISOControl);
        List<String> parts = new ArrayList<>();
        for (String part : slashes.split("/")) {
            bad = bad || part.equals("..") || isDevice(part);
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return bad || parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    /** A name fit for a message, whatever is in it. */
    static String shown(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .limit(200)
                .map(c -> Character.isISOControl(c) ? '\ufffd' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Whether a part of the name begins with a dot, or is what macOS adds to archives. */
    static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDevice(String part) {
        int dot = part.indexOf('.');
        String stem = (dot < 0 ? part : part.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || PORT.matcher(stem).matches();
    }
}
