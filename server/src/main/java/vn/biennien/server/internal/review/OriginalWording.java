package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.server.internal.Author;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.pages.Problems;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;

/** The words of a foreign speaker in their own language, which an analyst attaches to what the outlet translates. */
@Controller
final class OriginalWording {
    private static final int LONGEST = 5000;

    private final RecordStore store;
    private final Views views;

    OriginalWording(RecordStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    @PostMapping("/statements/{id}/original")
    View attach(@PathVariable String id, HttpServletRequest request) {
        List<String> value = List.of(text(request, "words"), text(request, "language"), text(request, "source"));
        try {
            store.correct(id, Map.of(Field.ORIGINAL, value), Author.of(request), text(request, "source"));
        } catch (RecordException e) {
            if (e.reason() != RecordException.Reason.BAD_VALUE) {
                throw e;
            }
            return views.page(
                    "problem",
                    new Problems.Model("review.original.bad", String.valueOf(e.getMessage())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RedirectView view = new RedirectView("/statements/" + id + "#original");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static String text(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        String line = value == null ? "" : value.strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
