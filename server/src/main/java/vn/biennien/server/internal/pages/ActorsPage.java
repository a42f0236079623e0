package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.record.Role;
import vn.biennien.record.SpeechAct;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.review.Identity;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.ActorProfile;
import vn.biennien.store.ActorRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;

/** Who is in the record, and one of them. */
@Controller
public final class ActorsPage {
    private static final int ACTORS = 100;
    private static final int STATEMENTS = 20;
    private static final int OTHERS = 12;

    private final RecordStore store;
    private final PublicFigures figures;
    private final Views views;

    ActorsPage(RecordStore store, PublicFigures figures, Views views) {
        this.store = store;
        this.figures = figures;
        this.views = views;
    }

    /**
     * What the list shows.
     *
     * @param asked the name that was asked for, or empty
     * @param actors those that it may mean, or those who speak most
     */
    public record ListModel(String asked, List<ActorRow> actors) {}

    /**
     * What an actor's page shows.
     *
     * @param actor names, offices, number of statements
     * @param kind what kind of actor
     * @param roles offices with their bodies
     * @param years statements by year and act
     * @param acts the acts that occur, the most frequent first
     * @param most the most statements of one year
     * @param addressees whom the actor speaks to, the most frequent first
     * @param targets whom the actor asks, refuses, accuses …
     * @param outlets who carries the actor's words
     * @param latest the latest statements
     * @param heldBack how many of the latest are not sure enough
     * @param identity what people say of who the actor is
     */
    public record Model(
            ActorRow actor,
            String kind,
            List<String> roles,
            List<Year> years,
            List<StatementsPage.Choice> acts,
            long most,
            List<ActorProfile.Count> addressees,
            List<ActorProfile.Count> targets,
            List<ActorProfile.Count> outlets,
            List<StatementCard> latest,
            int heldBack,
            Identity identity) {}

    /**
     * One year's statements.
     *
     * @param year the year, or null for those whose day is open
     * @param counts by act
     * @param total of all acts
     */
    public record Year(@Nullable String year, Map<String, Long> counts, long total) {}

    @GetMapping("/actors")
    View list(@RequestParam(defaultValue = "") String name) {
        String asked = name.strip();
        List<ActorRow> actors = figures.actors(asked.isEmpty() ? null : asked, ACTORS);
        return views.page("actors", new ListModel(asked, actors));
    }

    @GetMapping("/actor")
    View show(@RequestParam String name, HttpServletRequest request) {
        Words words = Views.words(request);
        ActorRow actor = store.actors(name, 8).stream()
                .filter(a -> a.spellings().contains(name))
                .findFirst()
                .orElseThrow(NotThere::new);
        Identity identity = Identity.of(actor, store, figures, request);
        if (!identity.shown()) {
            return views.page("actor-private", identity);
        }
        ActorProfile profile = store.profile(actor.spellings());
        StatementPage latest = store.find(StatementFilter.ALL.withSpeaker(actor.name()), 0, STATEMENTS);
        List<StatementCard> cards = new ArrayList<>();
        latest.dated().rows().forEach(row -> cards.add(StatementCard.of(row, words)));
        latest.open().rows().forEach(row -> cards.add(StatementCard.of(row, words)));
        List<StatementCard> sure = cards.stream().filter(StatementCard::sure).toList();
        List<Year> years = years(profile);
        return views.page(
                "actor",
                new Model(
                        actor,
                        words.name("kind", actor.kind()),
                        actor.roles().stream().map(ActorsPage::role).distinct().toList(),
                        years,
                        acts(profile, words),
                        years.stream().mapToLong(Year::total).max().orElse(1),
                        first(profile.addressees()),
                        first(profile.targets()),
                        first(profile.outlets()),
                        sure,
                        cards.size() - sure.size(),
                        identity));
    }

    private static String role(Role role) {
        return role.body() == null ? role.office() : role.office() + " · " + role.body();
    }

    private static List<ActorProfile.Count> first(List<ActorProfile.Count> counts) {
        return counts.subList(0, Math.min(OTHERS, counts.size()));
    }

    private static List<Year> years(ActorProfile profile) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (ActorProfile.Share share : profile.shares()) {
            counts.computeIfAbsent(share.year() == null ? "" : share.year(), y -> new LinkedHashMap<>())
                    .merge(share.act().name(), share.statements(), Long::sum);
        }
        List<Year> years = new ArrayList<>();
        counts.forEach((year, acts) -> years.add(new Year(
                year.isEmpty() ? null : year,
                acts,
                acts.values().stream().mapToLong(n -> n).sum())));
        return years;
    }

    private static List<StatementsPage.Choice> acts(ActorProfile profile, Words words) {
        Map<SpeechAct, Long> totals = new TreeMap<>();
        profile.shares().forEach(s -> totals.merge(s.act(), s.statements(), Long::sum));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<SpeechAct, Long>comparingByValue().reversed())
                .map(e -> new StatementsPage.Choice(e.getKey().name(), words.name("act", e.getKey())))
                .toList();
    }
}
