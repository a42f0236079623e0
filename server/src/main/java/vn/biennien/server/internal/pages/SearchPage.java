package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.biennien.desk.search.ActorHit;
import vn.biennien.desk.search.ArticleHit;
import vn.biennien.desk.search.Finder;
import vn.biennien.desk.search.IndexState;
import vn.biennien.desk.search.SearchAnswer;
import vn.biennien.desk.search.SearchAnswer.By;
import vn.biennien.desk.search.SearchRequest;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.server.internal.Filters;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;

/** Search by words over statements, articles, actors and events; accents count where they are typed. */
@Controller
public final class SearchPage {
    private static final int ROWS = 20;
    private static final int LAST_PAGE = SearchRequest.DEEPEST / ROWS;
    private static final int VALUES = 10;
    private static final List<String> KINDS = List.of("statements", "articles", "actors", "events");
    private static final List<String> FIELDS =
            List.of("q", "kind", "speaker", "act", "mode", "outlet", "year", "sort", "typing");

    private final Finder finder;
    private final Views views;

    SearchPage(Finder finder, Views views) {
        this.finder = finder;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param query the words
     * @param kinds the kinds of things, each with the address that looks for them
     * @param kind which of them is shown
     * @param total how many were found
     * @param heldBack how many more there are that are not sure enough
     * @param accents whether accents counted
     * @param index how far the index is: a sentence, or null where it is up to date
     * @param facets values to narrow it down by
     * @param statements found statements
     * @param articles found articles
     * @param actors found actors
     * @param events found events
     * @param previous the address of the page before, or null
     * @param next the address of the page after, or null
     */
    public record Model(
            String query,
            List<Link> kinds,
            String kind,
            long total,
            long heldBack,
            boolean accents,
            @Nullable String index,
            List<Group> facets,
            List<StatementCard> statements,
            List<Found> articles,
            List<Who> actors,
            List<EventCard> events,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * A link.
     *
     * @param label what people read
     * @param address where it leads
     * @param count how many things are there, or -1
     * @param chosen whether it is where we are
     */
    public record Link(String label, String address, long count, boolean chosen) {}

    /**
     * Values of one filter.
     *
     * @param label the filter's name
     * @param values its values, the most frequent first
     */
    public record Group(String label, List<Link> values) {}

    /**
     * A found article.
     *
     * @param id its name
     * @param headline its headline, with what was looked for
     * @param passage where most of the words are
     * @param source outlet and day
     */
    public record Found(String id, List<Piece> headline, List<Piece> passage, String source) {}

    /**
     * A found actor.
     *
     * @param name the usual name
     * @param found the spelling that was found
     * @param statements how often the actor speaks
     */
    public record Who(String name, List<Piece> found, String statements) {}

    @GetMapping("/search")
    View show(HttpServletRequest request) {
        Words words = Views.words(request);
        Map<String, String> asked = Filters.asked(request, FIELDS);
        String wanted = asked.getOrDefault("kind", "");
        String kind = KINDS.contains(wanted) ? wanted : KINDS.get(0);
        int page = page(request);
        SearchRequest search = search(asked, page);
        List<StatementCard> statements = new ArrayList<>();
        List<Found> articles = new ArrayList<>();
        List<Who> actors = new ArrayList<>();
        List<EventCard> events = new ArrayList<>();
        SearchAnswer<?> answer =
                switch (kind) {
                    case "articles" -> {
                        SearchAnswer<ArticleHit> found = finder.articles(search);
                        found.hits().forEach(hit -> articles.add(article(hit, words)));
                        yield found;
                    }
                    case "actors" -> {
                        SearchAnswer<ActorHit> found = finder.actors(search);
                        found.hits().forEach(hit -> actors.add(actor(hit, words)));
                        yield found;
                    }
                    case "events" -> {
                        var found = finder.events(search);
                        found.hits().forEach(hit -> events.add(EventCard.of(hit.row(), words, hit.marks())));
                        yield found;
                    }
                    default -> {
                        var found = finder.statements(search);
                        found.hits().forEach(hit -> statements.add(StatementCard.of(hit.row(), words, hit.marks())));
                        yield found;
                    }
                };
        Model model = new Model(
                asked.getOrDefault("q", ""),
                kinds(asked, kind, words),
                kind,
                answer.total(),
                answer.heldBack(),
                answer.accentsCount(),
                answer.upToDate() ? null : state(words),
                facets(asked, answer, words),
                statements,
                articles,
                actors,
                events,
                page == 0 ? null : address(asked, "page", String.valueOf(page - 1)),
                (page + 1L) * ROWS < answer.total() && page < LAST_PAGE
                        ? address(asked, "page", String.valueOf(page + 1))
                        : null);
        return views.page(asked.containsKey("typing") ? "part/found" : "search", model);
    }

    private static SearchRequest search(Map<String, String> asked, int page) {
        return SearchRequest.words(asked.getOrDefault("q", ""))
                .typing(asked.containsKey("typing"))
                .speakers(one(asked, "speaker"))
                .outlets(one(asked, "outlet"))
                .acts(values(asked, "act", SpeechAct.values()))
                .modes(values(asked, "mode", SpeechMode.values()))
                .years(year(asked))
                .sort("day".equals(asked.get("sort")) ? SearchRequest.Sort.DAY : SearchRequest.Sort.RELEVANCE)
                .page(page * ROWS, ROWS)
                .build();
    }

    private static Set<String> one(Map<String, String> asked, String field) {
        String value = asked.get(field);
        return value == null ? Set.of() : Set.of(value);
    }

    private static <E extends Enum<E>> Set<E> values(Map<String, String> asked, String field, E[] all) {
        try {
            E value = Filters.one(asked, field, all);
            return value == null ? Set.of() : Set.of(value);
        } catch (BadValue e) {
            return Set.of(); // a mistyped address narrows nothing down; the form shows what holds
        }
    }

    private static Set<Integer> year(Map<String, String> asked) {
        String value = asked.getOrDefault("year", "");
        return value.matches("[1-9]\\d{0,3}") ? Set.of(Integer.valueOf(value)) : Set.of();
    }

    private static int page(HttpServletRequest request) {
        String value = request.getParameter("page");
        return value != null && value.matches("\\d{1,3}") ? Math.min(LAST_PAGE, Integer.parseInt(value)) : 0;
    }

    private static Found article(ArticleHit hit, Words words) {
        String text = hit.article().text();
        Span headline = hit.headline();
        List<Piece> title = headline == null || !Showing.isSentence(hit.article())
                ? List.of(new Piece(hit.article().id(), false, false))
                : Piece.of(text, headline, List.of(), hit.marks());
        List<Piece> passage = Showing.isWhole(hit.article())
                ? Piece.of(text, hit.passage(), List.of(), hit.marks())
                : Piece.none(words);
        return new Found(hit.article().id(), title, passage, StatementCard.source(hit.article(), words));
    }

    private static Who actor(ActorHit hit, Words words) {
        Span whole = new Span(0, hit.found().length());
        return new Who(
                hit.row().name(),
                Piece.of(hit.found(), whole, List.of(), hit.marks()),
                words.number(hit.row().statements()));
    }

    private static List<Link> kinds(Map<String, String> asked, String kind, Words words) {
        List<Link> links = new ArrayList<>();
        for (String other : KINDS) {
            Map<String, String> plain = new LinkedHashMap<>();
            plain.put("q", asked.getOrDefault("q", ""));
            links.add(new Link(words.text("nav." + other), address(plain, "kind", other), -1, other.equals(kind)));
        }
        return links;
    }

    private static List<Group> facets(Map<String, String> asked, SearchAnswer<?> answer, Words words) {
        List<Group> groups = new ArrayList<>();
        for (By by : List.of(By.SPEAKER, By.ACT, By.MODE, By.OUTLET, By.YEAR)) {
            String field = by.name().toLowerCase(java.util.Locale.ROOT);
            List<SearchAnswer.Value> values = answer.facets().getOrDefault(by, List.of());
            List<Link> links = new ArrayList<>();
            String chosen = asked.get(field);
            if (chosen != null) {
                links.add(new Link(label(by, chosen, words), address(asked, field, null), -1, true));
            }
            values.stream()
                    .filter(v -> !v.name().equals(chosen))
                    .limit(VALUES)
                    .forEach(v -> links.add(
                            new Link(label(by, v.name(), words), address(asked, field, v.name()), v.count(), false)));
            if (!links.isEmpty()) {
                groups.add(new Group(words.text("filter." + field), links));
            }
        }
        return groups;
    }

    private static String label(By by, String value, Words words) {
        return switch (by) {
            case ACT -> words.text("act." + value);
            case MODE -> words.text("mode." + value);
            default -> value;
        };
    }

    private String state(Words words) {
        IndexState state = finder.state();
        return state.problem() != null
                ? state.problem()
                : words.text("search.indexing", words.number(state.done()), words.number(state.all()));
    }

    /** The address with one field set otherwise, or left out. */
    private static String address(Map<String, String> asked, String field, @Nullable String value) {
        Map<String, String> fields = new LinkedHashMap<>(asked);
        fields.remove("typing");
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        StringBuilder address = new StringBuilder("/search?");
        fields.forEach((name, v) ->
                address.append(name).append('=').append(Frame.encode(v)).append('&'));
        return address.substring(0, address.length() - 1);
    }
}
