package vn.biennien.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;
import vn.biennien.knowledge.Table;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.internal.WebUrl;

/**
 * Reads addresses, and knows which are forms of one. What tells them apart is in the knowledge file {@value #TABLE}.
 * Immutable and thread-safe.
 */
public final class WebAddresses {

    /** Name of the knowledge file that tells which parts of addresses don't matter. */
    public static final String TABLE = "web-addresses";

    /** Longest address, in UTF-16 units: what servers and browsers agree on. */
    private static final int LONGEST = 2_000;

    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(//)?([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern NO_ADDRESS = Pattern.compile("[\\s\\p{Cntrl}\\\\]");
    private static final Map<Knowledge, WebAddresses> KNOWN = new ConcurrentHashMap<>();

    private final List<Pattern> parameters = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<Rewrite> paths = new ArrayList<>();

    /** A pattern in a path, and what stands there in the form that counts. */
    private record Rewrite(Pattern pattern, String becomes) {}

    private WebAddresses(Knowledge knowledge) {
        for (Row row : knowledge.table(TABLE).rows()) {
            String pattern = row.get("pattern");
            switch (row.get("part")) {
                case "parameter" -> parameters.add(glob(pattern));
                case "host" -> hosts.add(pattern);
                case "path" -> paths.add(new Rewrite(Pattern.compile(pattern), row.get("becomes")));
                default -> throw new KnowledgeException(KnowledgeProblem.UNKNOWN_WORDS, row.file(), row.line(), "part");
            }
        }
    }

    /**
     * Addresses with the parts that {@code knowledge} names.
     *
     * @throws KnowledgeException if its file of them has a mistake
     */
    public static WebAddresses create(Knowledge knowledge) {
        return KNOWN.computeIfAbsent(knowledge, WebAddresses::new);
    }

    /** Whether somebody who writes this means an address of the web, right or wrong, and not a file. */
    public static boolean looksLikeOne(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * Reads an address.
     *
     * @throws WebException if it is none, or one that may not be fetched
     */
    public WebAddress parse(String text) throws WebException {
        return parse(text, true);
    }

    private WebAddress parse(String text, boolean withoutTracking) throws WebException {
        String place = shown(text);
        Matcher parts = SCHEME.matcher(text.strip());
        if (!parts.matches() || text.length() > LONGEST) {
            throw WebException.lasting(ReadProblem.NOT_AN_ADDRESS, place);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw WebException.lasting(ReadProblem.NOT_HTTP, place, scheme);
        }
        String authority = parts.group(3);
        if (authority.indexOf('@') >= 0) {
            throw WebException.lasting(ReadProblem.CREDENTIALS_IN_ADDRESS, place.replace(authority, "…"));
        }
        if (parts.group(2) == null || NO_ADDRESS.matcher(authority).find()) {
            throw WebException.lasting(ReadProblem.NOT_AN_ADDRESS, place);
        }
        String rest = parts.group(4);
        int hash = rest.indexOf('#');
        String page = hash < 0 ? rest : rest.substring(0, hash);
        return of(scheme, authority, withoutTracking ? withoutTracking(page) : page, place);
    }

    /**
     * Reads an address that stands in what came from {@code base}: it may be relative.
     *
     * @throws WebException if it is none, or one that may not be fetched
     */
    public WebAddress parse(String text, URI base) throws WebException {
        return parse(absolute(text.strip(), base), true);
    }

    /**
     * Reads the target of a redirect, with all its parameters: without them a site may redirect again.
     *
     * @throws WebException if it is none, or one that may not be fetched
     */
    public WebAddress target(String text, URI base) throws WebException {
        return parse(absolute(text.strip(), base), false);
    }

    private static String absolute(String link, URI base) throws WebException {
        if (SCHEME.matcher(link).matches()) {
            return link;
        }
        if (link.startsWith("?")) { // Java resolves these against the folder, by an older standard
            return base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + link;
        }
        try {
            return base.resolve(WebUrl.escaped(link)).toString();
        } catch (IllegalArgumentException e) {
            throw WebException.lasting(ReadProblem.NOT_AN_ADDRESS, shown(link));
        }
    }

    private WebAddress of(String scheme, String authority, String page, String place) throws WebException {
        try {
            URI url = WebUrl.of(scheme, authority, page);
            return new WebAddress(url, key(url));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw WebException.lasting(ReadProblem.NOT_AN_ADDRESS, place);
        }
    }

    /** The path and query without parameters that don't tell which page it is. */
    private String withoutTracking(String rest) {
        int mark = rest.indexOf('?');
        if (mark < 0) {
            return rest;
        }
        String kept = Arrays.stream(rest.substring(mark + 1).split("&"))
                .filter(p -> !p.isEmpty() && !isTracking(p.substring(0, nameEnd(p))))
                .collect(Collectors.joining("&"));
        return rest.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private boolean isTracking(String name) {
        return parameters.stream().anyMatch(p -> p.matcher(name).matches());
    }

    private static int nameEnd(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter.length() : equals;
    }

    private String key(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        for (String prefix : hosts) {
            // A country's or a site's own name stays: "m.vn" is a site.
            if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
                host = host.substring(prefix.length());
            }
        }
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        for (Rewrite rewrite : paths) {
            path = rewrite.pattern.matcher(path).replaceFirst(rewrite.becomes);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String query = sorted(url.getRawQuery());
        return host + (url.getPort() < 0 ? "" : ":" + url.getPort()) + path + query;
    }

    private static String sorted(@Nullable String query) {
        return query == null
                ? ""
                : "?" + Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private static Pattern glob(String name) {
        return Pattern.compile(
                Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /**
     * The examples of the knowledge file that do not come out as it says.
     *
     * @throws KnowledgeException if the file itself has a mistake
     */
    public static List<Failed> check(Knowledge knowledge) {
        WebAddresses addresses = create(knowledge);
        return Examples.failures(knowledge, List.of(TABLE), row -> {
            List<String> found = addresses.reading(row.get(Table.EXAMPLE));
            return Outcome.of(found.equals(row.list(Table.READING)), found);
        });
    }

    private List<String> reading(String text) {
        try {
            WebAddress address = parse(text);
            return List.of(address.url().toString(), address.key());
        } catch (WebException e) {
            return List.of(e.problem().toString());
        }
    }
}
