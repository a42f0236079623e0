package vn.biennien.web.internal;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings addresses to one form: letters beyond ASCII coded, hosts in lower case, no dots in paths, no usual ports.
 * Stateless and thread-safe.
 */
public final class WebUrl {

    private static final int HIGHEST_PORT = 65_535;

    /** What Java forbids in addresses, and people write. */
    private static final Pattern FORBIDDEN = Pattern.compile("[ \"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private static final Pattern CODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern ABOVE_ALL = Pattern.compile("^(/\\.\\.)+(?=/|$)");

    private WebUrl() {}

    /**
     * An address.
     *
     * @param scheme http or https
     * @param authority host and port
     * @param page path and query, possibly empty
     * @throws URISyntaxException if it is none
     * @throws IllegalArgumentException if the host's name is none
     */
    public static URI of(String scheme, String authority, String page) throws URISyntaxException {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String name = hasPort ? authority.substring(0, colon) : authority;
        String port = port(scheme, hasPort ? authority.substring(colon + 1) : "");
        // Numbers of IPv6 stand in brackets; a dot behind a name means nothing here.
        String host = name.startsWith("[")
                ? name
                : IDN.toASCII(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, IDN.ALLOW_UNASSIGNED);
        int mark = page.indexOf('?');
        String path = mark < 0 ? page : page.substring(0, mark);
        String query = mark < 0 || mark == page.length() - 1 ? "" : page.substring(mark);
        String normal = new URI("http://x" + escaped(path)).normalize().getRawPath();
        String clean = ABOVE_ALL.matcher(normal).replaceFirst("");
        URI url = new URI(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + (clean.isEmpty() ? "/" : clean)
                + escaped(query));
        if (url.getHost() == null || url.getHost().isEmpty()) {
            throw new URISyntaxException(authority, "No host");
        }
        return new URI(
                CODED.matcher(url.toASCIIString()).replaceAll(c -> c.group().toUpperCase(Locale.ROOT)));
    }

    /** With the signs that Java forbids in their coded form. */
    public static String escaped(String link) {
        return FORBIDDEN
                .matcher(link)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
    }

    private static String port(String scheme, String digits) throws URISyntaxException {
        if (digits.isEmpty()) {
            return "";
        }
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > HIGHEST_PORT) {
            throw new URISyntaxException(digits, "No port");
        }
        int port = Integer.parseInt(digits);
        boolean usual = port == (scheme.equals("http") ? 80 : 443);
        return usual ? "" : ":" + port;
    }
}
