package vn.biennien.server.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.internal.access.Who;
import vn.biennien.server.internal.words.Words;

/**
 * What surrounds every page.
 *
 * @param words in the reader's language
 * @param path the page's own address with its question, to come back to
 * @param section which part of the site it is in: the first step of the path, empty for the first page
 * @param csrfName name of the field that shows that a form is ours
 * @param csrfToken its value
 * @param who who asks, or null: nobody known
 */
public record Frame(
        Words words,
        String path,
        String section,
        String csrfName,
        String csrfToken,
        @Nullable Who who) {

    /** Whether who asks may correct statements. */
    public boolean mayCorrect() {
        return may(Right.CORRECT);
    }

    /** Whether who asks may see who did what. */
    public boolean mayManage() {
        return may(Right.ADMIN);
    }

    /** The name with which who asks signs corrections, or null: they say it themselves. */
    public @Nullable String signer() {
        return who == null || who.isLocal() ? null : who.name();
    }

    private boolean may(Right right) {
        return who != null && who.may(right);
    }

    /** The message under {@code key}. */
    public String text(String key, Object... parts) {
        return words.text(key, parts);
    }

    /** The address of a style sheet or script. */
    public String asset(String file) {
        return Assets.address(file);
    }

    /** The address that switches to the other language and comes back here. */
    public String switchAddress() {
        return "/language?to=" + words.other().language() + "&back=" + encode(path);
    }

    /** A value for a question in an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
