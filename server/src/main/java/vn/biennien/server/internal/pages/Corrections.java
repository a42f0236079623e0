package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.record.Said;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.Author;
import vn.biennien.server.internal.Views;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;

/** What an analyst says of a statement, kept beside what the program found, and taken back again. */
@Controller
final class Corrections {
    private static final int LONGEST = 500;

    private final RecordStore store;
    private final Views views;

    Corrections(RecordStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    @PostMapping("/statements/{id}/corrections")
    View correct(@PathVariable String id, @RequestParam int revision, HttpServletRequest request) {
        Statement now = one(id);
        Map<Field, List<String>> values = values(now, request);
        try {
            if (!values.isEmpty()) {
                store.correct(now.id(), revision, values, Author.of(request), text(request, "reason"));
            } else if (store.corrections(now.id()).size() != revision) {
                return meanwhile();
            }
        } catch (RecordException e) {
            if (e.reason() == RecordException.Reason.CHANGED) {
                return meanwhile();
            }
            throw e;
        }
        return back(now.id());
    }

    @PostMapping("/corrections/{correction}/undo")
    View undo(@PathVariable String correction, @RequestParam String statement, HttpServletRequest request) {
        store.undo(correction, Author.of(request), text(request, "reason"));
        return back(one(statement).id());
    }

    private View meanwhile() {
        return views.page("problem", new Problems.Model("problem.meanwhile", ""), HttpStatus.CONFLICT);
    }

    private Statement one(String id) {
        return store.show(id).rows().stream()
                .findFirst()
                .orElseThrow(NotThere::new)
                .statement();
    }

    private static View back(String id) {
        RedirectView view = new RedirectView("/statements/" + id);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    /** What differs from what the record tells now. */
    private static Map<Field, List<String>> values(Statement s, HttpServletRequest request) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        if (request.getParameter("none") != null) {
            values.put(Field.NO_STATEMENT, List.of());
            return values;
        }
        differing(values, Field.SPEAKERS, names(request, "speakers"), s.speakers());
        differing(values, Field.ADDRESSEES, names(request, "addressees"), s.addressees());
        differing(values, Field.TARGETS, names(request, "targets"), s.targets());
        differing(
                values,
                Field.ACT,
                List.of(text(request, "act")),
                List.of(s.act().name()));
        differing(
                values,
                Field.MODE,
                List.of(text(request, "mode")),
                List.of(s.mode().name()));
        List<String> days = List.of(text(request, "from"), text(request, "to"));
        differing(values, Field.SAID, days, days(s.said()));
        return values;
    }

    private static void differing(Map<Field, List<String>> values, Field field, List<String> wanted, List<String> now) {
        if (!wanted.equals(now)) {
            values.put(field, wanted);
        }
    }

    private static List<String> days(Said said) {
        return List.of(
                said.from() == null ? "" : said.from().toString(),
                said.to() == null ? "" : said.to().toString());
    }

    private static List<String> names(HttpServletRequest request, String field) {
        return Arrays.stream(text(request, field).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Who has signed in signs; who sits at this machine may name somebody else. */
    private static String text(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        String line = value == null ? "" : value.strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
