package vn.biennien.store.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address in the one way in which the record writes it, so that versions of one page are known for that: without
 * {@code http}, {@code www.} and the like, final stroke, place in the page, and what tells where a reader came from. Pure.
 */
final class PageAddress {

    /** Subdomains under which sites show the same page for other screens. */
    private static final Pattern SCREENS = Pattern.compile("^(?:www|m|mobile|amp)\\.(?=[^.]+\\.)");

    /** Ends of a path under which sites show the same page for other screens. */
    private static final Pattern SCREEN_PATHS = Pattern.compile("/(?:amp|index\\.(?:html?|php))?/*$");

    /** Parameters that tell of the reader, not of the page. */
    private static final Pattern OF_THE_READER = Pattern.compile(
            "(?i)(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|zarsrc|mc_[ce]id|igshid|_ga|ref|ref_src|source|share|amp)");

    private PageAddress() {}

    static String of(String url) {
        try {
            URI uri = new URI(url.strip());
            String host = uri.getHost();
            if (host == null) {
                return url.strip();
            }
            String site = SCREENS.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
            int port = uri.getPort();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return site
                    + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
                    + SCREEN_PATHS.matcher(path).replaceFirst("")
                    + query(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        } catch (URISyntaxException e) {
            return url.strip();
        }
    }

    private static String query(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String name = parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter;
            if (!parameter.isEmpty() && !OF_THE_READER.matcher(name).matches()) {
                kept.add(parameter);
            }
        }
        Collections.sort(kept);
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }
}
