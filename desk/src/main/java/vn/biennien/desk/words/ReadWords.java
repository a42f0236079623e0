package vn.biennien.desk.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.biennien.reading.Read;

/**
 * Why an input is no article, in one sentence that says what is wrong, where, and what mends it. Immutable and
 * thread-safe.
 */
public final class ReadWords {
    private static final String BUNDLE = "vn.biennien.desk.words.reading";
    private static final String STDIN = "-";

    private final ResourceBundle bundle;
    private final boolean onPage;

    private ReadWords(ResourceBundle bundle, boolean onPage) {
        this.bundle = bundle;
        this.onPage = onPage;
    }

    /**
     * Words for who gives commands.
     *
     * @param language {@code vi}; any other is English
     */
    public static ReadWords in(String language) {
        Locale locale = language.equals("vi") ? Locale.of("vi") : Locale.ROOT;
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new ReadWords(ResourceBundle.getBundle(BUNDLE, locale, exactly), false);
    }

    /** The same for who sits before a page and has no options to give. */
    public ReadWords onPage() {
        return new ReadWords(bundle, true);
    }

    /** Why an input is no article; where it was read, its place. */
    public String of(Read read) {
        return switch (read) {
            case Read.Failed failed -> of(failed);
            case Read.Skipped skipped -> of(skipped);
            case Read.Ok ok -> ok.path();
        };
    }

    /** Why something cannot be read. */
    public String of(Read.Failed read) {
        List<String> parts = new ArrayList<>(read.parts());
        if (parts.get(0).equals(STDIN)) {
            parts.set(0, bundle.getString("stdin"));
        }
        return fill("problem." + read.problem().name().toLowerCase(Locale.ROOT), parts.toArray());
    }

    /** Why something was passed over. */
    public String of(Read.Skipped read) {
        String reason = fill("skipped.why." + read.why().name().toLowerCase(Locale.ROOT), read.other());
        return fill("skipped", read.path(), reason);
    }

    private String fill(String key, Object... parts) {
        String here = key + ".page";
        return Phrases.fill(bundle.getString(onPage && bundle.containsKey(here) ? here : key), parts);
    }
}
