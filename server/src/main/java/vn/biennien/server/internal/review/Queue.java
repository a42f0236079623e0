package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Frame;
import vn.biennien.store.ReviewFilter;

/**
 * Which part of the queue somebody works through; it goes along with every step.
 *
 * @param asked the filters that are filled in, by field
 */
public record Queue(Map<String, String> asked) {
    private static final List<String> FIELDS = List.of("speaker", "outlet", "act");

    /** The part that an address or a form names. Its fields begin with {@code q-} where they stand beside others. */
    static Queue of(HttpServletRequest request) {
        return new Queue(Filters.asked(request, List.of("q-speaker", "q-outlet", "q-act")));
    }

    /** The filter; an act that is none narrows nothing down. */
    ReviewFilter filter() {
        @Nullable SpeechAct act;
        try {
            act = Filters.one(asked, "q-act", SpeechAct.values());
        } catch (BadValue e) {
            act = null;
        }
        return new ReviewFilter(asked.get("q-speaker"), asked.get("q-outlet"), act);
    }

    /** What is filled in. */
    public String value(String field) {
        return asked.getOrDefault("q-" + field, "");
    }

    /** All fields. */
    public List<String> fields() {
        return FIELDS;
    }

    /** The address of a page with this part of the queue, and more that it is to know: name, value, name, value … */
    public String address(String path, String... more) {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (Map.Entry<String, String> field : asked.entrySet()) {
            address.append(mark).append(field.getKey()).append('=').append(Frame.encode(field.getValue()));
            mark = '&';
        }
        for (int i = 0; i < more.length; i += 2) {
            if (!more[i + 1].isEmpty()) {
                address.append(mark).append(more[i]).append('=').append(Frame.encode(more[i + 1]));
                mark = '&';
            }
        }
        return address.toString();
    }
}
