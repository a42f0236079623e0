package vn.biennien.server.internal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.record.Actor;
import vn.biennien.server.internal.Author;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.ActorRow;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;

/**
 * What people say of who an actor is, with forms to say otherwise.
 *
 * @param name the usual name
 * @param others the other spellings
 * @param person whether it is a person: others are public always
 * @param shown whether the actor has a page
 * @param said what people have said and not taken back, the oldest first
 * @param problem what is wrong with what was sent, or null
 * @param author who decides
 * @param asksAuthor whether forms ask for the name
 */
public record Identity(
        String name,
        List<String> others,
        boolean person,
        boolean shown,
        List<Word> said,
        @Nullable String problem,
        String author,
        boolean asksAuthor) {

    /**
     * What somebody said of an actor.
     *
     * @param note that, in words
     * @param id by which it is taken back
     */
    public record Word(Note note, String id) {}

    /** What is said of an actor. */
    public static Identity of(ActorRow actor, RecordStore store, PublicFigures figures, HttpServletRequest request) {
        Words words = Views.words(request);
        List<Word> said = new ArrayList<>();
        for (Correction c : store.actorCorrections()) {
            if (c.value().stream().anyMatch(actor.spellings()::contains)) {
                said.add(new Word(Note.all(List.of(c), words).get(0), c.id()));
            }
        }
        String problem = request.getParameter("problem");
        return new Identity(
                actor.name(),
                actor.spellings().stream().filter(n -> !n.equals(actor.name())).toList(),
                actor.kind() == Actor.Kind.PERSON,
                figures.isShown(actor),
                said,
                "name".equals(problem) || "reason".equals(problem) ? words.text("review.actor.no-" + problem) : null,
                Author.of(request),
                Author.mustBeAsked(request));
    }
}
