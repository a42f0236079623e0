package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.desk.review.TextWords;
import vn.biennien.desk.search.Finder;
import vn.biennien.record.Actor;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.Author;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.pages.NotThere;
import vn.biennien.server.internal.pages.StatementCard;
import vn.biennien.server.internal.pages.StatementsPage.Choice;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.Correction;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.Lookup;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** One statement of the queue in its paragraph: to be confirmed, mended or rejected, and the next one. */
@Controller
public final class ReviewStatement {
    private static final int SUGGESTIONS = 12;
    private static final int LONGEST_REASON = 500;

    private final RecordStore store;
    private final Finder finder;
    private final Views views;

    ReviewStatement(RecordStore store, Finder finder, Views views) {
        this.store = store;
        this.finder = finder;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param queue which part of the queue it is in
     * @param left how many statements wait there
     * @param card the statement
     * @param paragraphs the words around it
     * @param form what stands in the form
     * @param now how the record has it
     * @param changed names of the fields in which the form differs from the record
     * @param reason what stands in the form's reason
     * @param names of the article's actors, to choose from
     * @param acts all acts
     * @param modes all modes
     * @param history what people have said of it, the oldest first
     * @param revision how many corrections that are, with those taken back
     * @param problem what is wrong with what was sent, or null
     * @param meanwhile what others have said since the form was opened; empty where nothing
     * @param done what was decided before, or null
     * @param author who decides
     * @param asksAuthor whether the form asks for the name
     */
    public record Model(
            Queue queue,
            long left,
            StatementCard card,
            List<Paragraphs.Paragraph> paragraphs,
            Typed form,
            Typed now,
            List<String> changed,
            String reason,
            List<String> names,
            List<Choice> acts,
            List<Choice> modes,
            List<Note> history,
            int revision,
            @Nullable String problem,
            List<Note> meanwhile,
            @Nullable Done done,
            String author,
            boolean asksAuthor) {

        /** What people read for a value of a field. */
        public String shown(String field, String value) {
            List<Choice> choices = field.equals("act") ? acts : field.equals("mode") ? modes : List.of();
            return choices.stream()
                    .filter(c -> c.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /**
     * What the page shows where somebody has rejected the statement meanwhile.
     *
     * @param queue which part of the queue it was in
     * @param id the statement's
     * @param quoted its words
     * @param meanwhile who says that it is none, and why
     * @param made the rejection, to be taken back
     * @param form what was typed
     * @param reason what was typed
     * @param author who decides
     */
    public record Gone(
            Queue queue,
            String id,
            String quoted,
            List<Note> meanwhile,
            String made,
            Typed form,
            String reason,
            String author) {}

    @GetMapping("/review/{id}")
    View show(@PathVariable String id, HttpServletRequest request) {
        StatementRow row = one(id);
        TextWords words = TextWords.of(row.article().text());
        Typed form = Typed.of(row.statement(), words).with(request);
        return views.page("review-statement", model(row, words, form, null, -1, request));
    }

    @GetMapping("/review/suggest")
    @ResponseBody
    List<String> suggest(@RequestParam String q) {
        return finder.suggest(q, SUGGESTIONS);
    }

    @PostMapping("/review/{id}")
    View decide(
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "confirm") String decision,
            HttpServletRequest request,
            HttpServletResponse response) {
        Author.remember(request, response);
        Lookup found = store.show(id);
        if (found.rows().isEmpty()) {
            return gone(id, request);
        }
        StatementRow row = found.rows().get(0);
        Words say = Views.words(request);
        TextWords words = TextWords.of(row.article().text());
        Typed now = Typed.of(row.statement(), words);
        Typed form = now.with(request);
        try {
            Map<Field, List<String>> values = values(decision, form, now, words);
            String reason = reason(request);
            if (reason.isEmpty() && (values.size() > 1 || values.containsKey(Field.NO_STATEMENT))) {
                return again(row, words, form, say.text("review.noReason"), request);
            }
            List<Correction> made = store.correct(
                    row.statement().id(),
                    revision,
                    values,
                    Author.of(request),
                    reason.isEmpty() ? say.text("review.asIs") : reason);
            return QueuePage.next(store, Queue.of(request), row.statement().id(), Done.made(made));
        } catch (BadValue e) {
            return again(row, words, form, say.text("review.badWords", e.value()), request);
        } catch (RecordException e) {
            return switch (e.reason()) {
                case CHANGED -> {
                    StatementRow other = one(id);
                    Model model = model(other, words, form, null, revision, request);
                    yield views.page("review-statement", model, HttpStatus.CONFLICT);
                }
                case BAD_VALUE -> again(row, words, form, String.valueOf(e.getMessage()), request);
                default -> throw e;
            };
        }
    }

    @PostMapping("/review/undo")
    View undo(@RequestParam String made, @RequestParam String statement, HttpServletRequest request) {
        List<String> ids = Done.ids(made);
        String reason = reason(request);
        store.undo(
                ids, Author.of(request), reason.isEmpty() ? Views.words(request).text("review.mistake") : reason);
        List<String> typed = new ArrayList<>();
        for (String field : Typed.FIELDS) {
            String value = request.getParameter(field);
            typed.add(field);
            typed.add(value == null ? "" : value);
        }
        typed.add("reason");
        typed.add(request.getParameter("typedReason") == null ? "" : request.getParameter("typedReason"));
        RedirectView view = new RedirectView(Queue.of(request)
                .address("/review/" + one(statement).statement().id(), typed.toArray(new String[0])));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static Map<Field, List<String>> values(String decision, Typed form, Typed now, TextWords words)
            throws BadValue {
        if (decision.equals("reject")) {
            Map<Field, List<String>> none = new EnumMap<>(Field.class);
            none.put(Field.NO_STATEMENT, List.of());
            return none;
        }
        Map<Field, List<String>> values = form.differences(now, words);
        values.put(Field.CONFIRMED, List.of()); // who mends a part has looked at the whole
        return values;
    }

    private View again(StatementRow row, TextWords words, Typed form, String problem, HttpServletRequest request) {
        return views.page(
                "review-statement", model(row, words, form, problem, -1, request), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View gone(String id, HttpServletRequest request) {
        List<Correction> active = active(store.corrections(id));
        Correction rejection = active.stream()
                .filter(c -> c.field() == Field.NO_STATEMENT)
                .findFirst()
                .orElseThrow(NotThere::new);
        Gone model = new Gone(
                Queue.of(request),
                id,
                rejection.quoted(),
                Note.all(List.of(rejection), Views.words(request)),
                rejection.id(),
                new Typed(Map.of()).with(request),
                reason(request),
                Author.of(request));
        return views.page("review-gone", model, HttpStatus.CONFLICT);
    }

    private static List<Correction> active(List<Correction> history) {
        return history.stream()
                .filter(c -> c.undoes() == null && history.stream().noneMatch(o -> c.id().equals(o.undoes())))
                .toList();
    }

    private Model model(
            StatementRow row,
            TextWords words,
            Typed form,
            @Nullable String problem,
            int seen,
            HttpServletRequest request) {
        Words say = Views.words(request);
        Statement s = row.statement();
        Queue queue = Queue.of(request);
        List<Correction> history = store.corrections(s.id());
        Typed now = Typed.of(s, words);
        List<Note> meanwhile =
                seen < 0 || seen >= history.size() ? List.of() : Note.all(history.subList(seen, history.size()), say);
        return new Model(
                queue,
                store.unreviewed(queue.filter(), null, 1).left(),
                StatementCard.of(row, say),
                Paragraphs.around(row.article(), s, words),
                form,
                now,
                Typed.FIELDS.stream()
                        .filter(f -> !form.value(f).equals(now.value(f)))
                        .toList(),
                reason(request),
                names(row),
                Choices.of("act", SpeechAct.values(), say),
                Choices.of("mode", SpeechMode.values(), say),
                Note.all(history, say),
                history.size(),
                problem,
                meanwhile,
                Done.of(request, store, say),
                Author.of(request),
                Author.mustBeAsked(request));
    }

    /** Those whom the article names: the first whom one would choose from. */
    private List<String> names(StatementRow row) {
        return store.articles(RecordStore.idOf(row.article())).stream()
                .map(ArticleRow::actors)
                .flatMap(List::stream)
                .map(Actor::name)
                .distinct()
                .toList();
    }

    private StatementRow one(String id) {
        return store.show(id).rows().stream().findFirst().orElseThrow(NotThere::new);
    }

    private static String reason(HttpServletRequest request) {
        String reason = request.getParameter("reason");
        String line = reason == null ? "" : reason.strip();
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }
}
