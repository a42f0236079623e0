package vn.biennien.analysis.internal.events;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.training.AnnotatedEvents;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;

/**
 * Finds the events of an article: what its statements do, and what words for deeds tell. Immutable and thread-safe.
 */
public final class EventFinder {
    private final EventWords words;
    private final Coder coder;
    private final EventModel model;

    /** A finder with this knowledge and the shipped model. */
    public EventFinder(Knowledge knowledge) {
        this(knowledge, EventModel.shipped());
    }

    /** A finder that holds every candidate for an event. */
    public static EventFinder unsieved(Knowledge knowledge) {
        return new EventFinder(knowledge, new EventModel(LinearModel.empty(), 0));
    }

    private EventFinder(Knowledge knowledge, EventModel model) {
        this.model = model;
        this.words = new EventWords(knowledge);
        this.coder = new Coder(knowledge);
    }

    /**
     * For whom the figures of an article act.
     *
     * @param published the article's day, or null: who holds an office depends on it
     */
    public Sides sides(Document document, Cast cast, @Nullable LocalDate published) {
        return new Sides(coder, document.tokens(), cast, published);
    }

    /**
     * The events of an article, in text order.
     *
     * @param sha256 what the article's text is known by
     * @param statements its statements, in text order
     */
    public List<Event> events(
            Article article, String sha256, Document document, Cast cast, List<Statement> statements) {
        if (!isPolitical(cast)) {
            return List.of();
        }
        Stage stage = new Stage(words, coder, article, document, cast, statements);
        List<Event> events = new ArrayList<>();
        Features traits = new Features();
        for (Candidate c : candidates(stage)) {
            Traits.fill(traits, c);
            double probability = model.probability(traits);
            if (probability >= model.threshold()) {
                events.add(event(stage, sha256, c, probability));
            }
        }
        events.sort(Comparator.comparing((Event e) -> e.trigger().start()).thenComparing(Event::type));
        return events;
    }

    /** Who does what in an article, for other finders. */
    public Parties parties(Article article, Document document, Cast cast, List<Statement> statements) {
        return new Parties(new Stage(words, coder, article, document, cast, statements));
    }

    /** Finds the candidates of annotated articles, without a model, for training. Not thread-safe. */
    public static final class Teacher {
        private final EventFinder finder;
        private final EventLessons lessons = new EventLessons();

        /** A teacher with this knowledge. */
        public Teacher(Knowledge knowledge) {
            finder = unsieved(knowledge);
        }

        /** Adds an article with its figures and statements as found, and its events as annotated. */
        public void add(AnnotatedEvents annotated, Document document, Cast cast, List<Statement> statements) {
            if (finder.isPolitical(cast)) {
                Stage stage = new Stage(finder.words, finder.coder, annotated.article(), document, cast, statements);
                lessons.add(finder.candidates(stage), annotated.events());
            } else {
                lessons.addHopeless(annotated.events());
            }
        }

        /**
         * Trains, and writes the model files into {@code folder}.
         *
         * @param progress told what cross-validation shows
         * @throws IOException if a file cannot be written
         */
        public void write(Path folder, Consumer<String> progress) throws IOException {
            lessons.write(folder, progress);
        }
    }

    /** Whether states or bodies of states take part: other articles are spared the work. */
    private boolean isPolitical(Cast cast) {
        for (Actor actor : cast.figures()) {
            if (actor.kind() == Actor.Kind.STATE
                    || actor.kind() == Actor.Kind.ORGANISATION && coder.isAlliance(actor.name())) {
                return true;
            }
        }
        return false;
    }

    private List<Candidate> candidates(Stage stage) {
        List<Candidate> all = new SpokenEvents(stage).find();
        all.addAll(new DoneEvents(stage, all).find());
        EventDays days = new EventDays(stage);
        EventPlaces places = new EventPlaces(stage);
        for (Candidate c : all) {
            c.when = days.of(c);
            c.settle(stage.published());
            c.place = places.of(c);
            c.mentions.add(stage.document.span(c.from, c.to));
        }
        all.removeIf(c -> c.type == vn.biennien.record.EventType.CONSULT
                && c.status == vn.biennien.record.EventStatus.HYPOTHETICAL);
        all.sort(Comparator.comparingInt(c -> c.from));
        return new Merging(stage).merge(all);
    }

    private static Event event(Stage stage, String sha256, Candidate c, double probability) {
        Span trigger = stage.document.span(c.from, c.to);
        c.mentions.sort(Comparator.naturalOrder());
        return new Event(
                Event.id(sha256, c.type, trigger),
                c.type,
                c.mode,
                c.contexts,
                c.roles.actors.stream().map(Side::party).toList(),
                c.roles.recipients.stream().map(Side::party).toList(),
                c.place,
                c.when,
                c.status,
                trigger,
                stage.sentence(c.from).span(),
                c.mentions,
                id(c),
                Math.round(probability * 100) / 100.0);
    }

    private static @Nullable String id(Candidate c) {
        Statement of = c.statement != null ? c.statement : c.teller;
        return of == null ? null : of.id();
    }
}
