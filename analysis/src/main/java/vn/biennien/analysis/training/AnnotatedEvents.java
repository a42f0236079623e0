package vn.biennien.analysis.training;

import java.util.List;
import vn.biennien.record.Article;
import vn.biennien.record.EventType;

/**
 * An article with its annotated events ({@code gold/GUIDELINES.md}, layer B).
 *
 * @param article the article, with its publication date
 * @param events all of its events
 */
public record AnnotatedEvents(Article article, List<Annotated> events) {

    public AnnotatedEvents {
        events = List.copyOf(events);
    }

    /**
     * An annotated event.
     *
     * @param type what is done
     * @param actors names of those who do it
     * @param recipients names of those to whom it is done
     */
    public record Annotated(EventType type, List<String> actors, List<String> recipients) {

        public Annotated {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }
}
