package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.server.internal.Author;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.pages.NotThere;
import vn.biennien.store.ActorRow;
import vn.biennien.store.RecordStore;

/** What an analyst says of actors: two names are one, one is two, somebody is a public figure or a private person. */
@Controller
final class ActorIdentity {
    private static final int CANDIDATES = 8;
    private static final int LONGEST = 500;

    private final RecordStore store;

    ActorIdentity(RecordStore store) {
        this.store = store;
    }

    @PostMapping("/actor/merge")
    View merge(@RequestParam String name, @RequestParam String other, HttpServletRequest request) {
        String wanted = other.strip();
        ActorRow actor = actor(name);
        boolean known = !wanted.isEmpty()
                && store.actors(wanted, CANDIDATES).stream()
                        .anyMatch(a -> a.spellings().contains(wanted));
        if (!known || actor.spellings().contains(wanted)) {
            return back(name, "name");
        }
        String reason = text(request);
        if (reason.isEmpty()) {
            return back(name, "reason");
        }
        store.correctActors(true, actor.name(), wanted, Author.of(request), reason);
        return back(name, "");
    }

    @PostMapping("/actor/split")
    View split(@RequestParam String name, @RequestParam String other, HttpServletRequest request) {
        ActorRow actor = actor(name);
        String reason = text(request);
        if (!actor.spellings().contains(other) || actor.spellings().size() < 2) {
            return back(name, "name");
        }
        if (reason.isEmpty()) {
            return back(name, "reason");
        }
        List<String> rest =
                actor.spellings().stream().filter(n -> !n.equals(other)).toList();
        store.correctActors(false, other, rest, Author.of(request), reason);
        return back(name, "");
    }

    @PostMapping("/actor/figure")
    View figure(@RequestParam String name, @RequestParam boolean shown, HttpServletRequest request) {
        String reason = text(request);
        if (reason.isEmpty()) {
            return back(name, "reason");
        }
        store.correctFigure(shown, actor(name).spellings(), Author.of(request), reason);
        return back(name, "");
    }

    @PostMapping("/actor/undo")
    View undo(@RequestParam String name, @RequestParam String made, HttpServletRequest request) {
        String reason = text(request);
        store.undo(
                Done.ids(made),
                Author.of(request),
                reason.isEmpty() ? Views.words(request).text("review.mistake") : reason);
        return back(name, "");
    }

    private ActorRow actor(String name) {
        return store.actors(name, CANDIDATES).stream()
                .filter(a -> a.spellings().contains(name))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String text(HttpServletRequest request) {
        String reason = request.getParameter("reason");
        String line = reason == null ? "" : reason.strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    private static View back(String name, String problem) {
        String more = problem.isEmpty() ? "" : "&problem=" + problem;
        RedirectView view = new RedirectView("/actor?name=" + Frame.encode(name) + more + "#identity");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
