package vn.biennien.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The media that are known, by name and by address: the one place where a spelling or a domain becomes an outlet. Immutable
 * and thread-safe.
 */
public final class Outlets {
    private static final Map<Knowledge, Outlets> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern SCHEME = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@]*@)?");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final String GAPS = "-–_.";

    private final List<Outlet> all;
    private final Map<String, Outlet> names = new HashMap<>();
    private final Map<String, Outlet> places = new HashMap<>();
    /** Words that may stand before a name: {@code báo}, {@code hãng tin}; the longest first. */
    private final List<String> heads;

    private Outlets(Knowledge knowledge) {
        all = knowledge.table(Outlet.TABLE).rows().stream().map(Outlet::of).toList();
        for (Outlet outlet : all) {
            outlet.domains().forEach(d -> places.putIfAbsent(d.toLowerCase(Locale.ROOT), outlet));
            names.put(key(outlet.name()), outlet);
        }
        for (Outlet outlet : all) {
            outlet.aliases().forEach(n -> names.putIfAbsent(key(n), outlet));
            outlet.marks().forEach(n -> names.putIfAbsent(key(n), outlet));
        }
        heads = knowledge.table("organisations").rows().stream()
                .filter(row -> row.get("kind").equals("MEDIA_HEAD"))
                .flatMap(row -> row.list("words").stream())
                .map(words -> key(words) + " ")
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /**
     * The outlets that a set of knowledge holds.
     *
     * @throws KnowledgeException if a file has a mistake
     */
    public static Outlets of(Knowledge knowledge) {
        return KNOWN.computeIfAbsent(knowledge, Outlets::new);
    }

    /** All of them, in the file's order. */
    public List<Outlet> all() {
        return all;
    }

    /**
     * The outlet of a name as somebody wrote it: {@code Reuters}, {@code hãng tin Reuters (Anh)}, {@code báo Đầu tư}, {@code
     * VOV.VN}, {@code tuoitre.vn}. Capitals make no difference.
     */
    public Optional<Outlet> named(String words) {
        String bare = BRACKETS.matcher(words.strip()).replaceFirst("");
        String key = key(bare);
        Outlet found = names.get(key(words)); // "ABC (Úc)" is a name itself
        found = found == null ? names.get(key) : found;
        for (int i = 0; i < heads.size() && found == null; i++) {
            if (key.startsWith(heads.get(i))) {
                found = names.get(key.substring(heads.get(i).length()));
            }
        }
        return found != null || bare.indexOf('.') < 0 || bare.indexOf(' ') >= 0 ? Optional.ofNullable(found) : at(bare);
    }

    /** The outlets that somebody may mean: that of a name or an address, else those whose names hold the words. */
    public List<Outlet> meant(String typed) {
        Optional<Outlet> one = named(typed).or(() -> at(typed));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(outlet -> !words.isEmpty()
                        && outlet.name().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    /** The name of the outlet that somebody wrote, where it is known, else what they wrote. */
    public String name(String words) {
        return named(words).map(Outlet::name).orElse(words);
    }

    /**
     * The outlet whose page an address is: of all domains that it lies under the one that tells most of it.
     *
     * @param url with or without a scheme; anything else gives nothing
     */
    public Optional<Outlet> at(String url) {
        String rest = SCHEME.matcher(url.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        int slash = indexOfAny(rest, "/?#");
        String host = rest.substring(0, slash);
        int port = host.indexOf(':');
        host = port < 0 ? host : host.substring(0, port);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String path = rest.substring(slash);
        int mark = indexOfAny(path, "?#");
        List<String> parts = new ArrayList<>(List.of(path.substring(0, mark).split("/")));
        for (String domain = host; domain.indexOf('.') > 0; domain = domain.substring(domain.indexOf('.') + 1)) {
            Outlet found = under(domain, parts);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable Outlet under(String domain, List<String> parts) {
        StringBuilder place = new StringBuilder(domain);
        Outlet found = places.get(domain);
        for (int i = 1; i < Math.min(parts.size(), 4); i++) {
            Outlet deeper = places.get(place.append('/').append(parts.get(i)).toString());
            found = deeper == null ? found : deeper;
        }
        return found;
    }

    private static int indexOfAny(String text, String chars) {
        for (int i = 0; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Spellings that differ in capitals, hyphens, stops and spaces have the same. */
    private static String key(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replace(" và ", " & ");
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean gap = Character.isWhitespace(c) || GAPS.indexOf(c) >= 0;
            if (!gap) {
                key.append(c);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }
}
