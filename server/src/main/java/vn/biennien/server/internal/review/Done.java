package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;

/**
 * What somebody has just decided, with the way back.
 *
 * @param sentence that, in words
 * @param quoted the words that it is about
 * @param made the corrections, as an address carries them
 * @param statement id of the statement
 */
public record Done(String sentence, String quoted, String made, String statement) {
    private static final int MOST = 12;
    private static final String ID = "[0-9a-f-]{36}";

    static @Nullable Done of(HttpServletRequest request, RecordStore store, Words words) {
        List<String> ids = ids(request.getParameter("made"));
        List<Correction> made = ids.isEmpty() ? List.of() : store.correctionsWith(ids);
        if (made.isEmpty() || made.stream().anyMatch(c -> c.undoes() != null)) {
            return null;
        }
        String quoted = Showing.isToOwner() ? made.get(0).quoted() : ""; // of whatever article: only at this machine
        return new Done(told(made, words), quoted, String.join(",", ids), statement(request));
    }

    private static String statement(HttpServletRequest request) {
        String id = request.getParameter("of");
        return id != null && id.matches("[0-9a-f]{16}") ? id : "";
    }

    /** Ids of corrections, as an address carries them; what is none is left out. */
    static List<String> ids(@Nullable String made) {
        return made == null
                ? List.of()
                : Arrays.stream(made.split(",", MOST + 1))
                        .filter(id -> id.matches(ID))
                        .limit(MOST)
                        .toList();
    }

    static String made(List<Correction> corrections) {
        return String.join(",", corrections.stream().map(Correction::id).toList());
    }

    private static String told(List<Correction> made, Words words) {
        List<String> fields = made.stream()
                .filter(c -> c.field() != Correction.Field.CONFIRMED || made.size() == 1)
                .map(c -> words.name("field", c.field()))
                .toList();
        return words.text("review.saved", words.list(fields));
    }
}
