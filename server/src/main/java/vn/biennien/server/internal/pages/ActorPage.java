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
import vn.biennien.desk.positions.IssueViews;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.record.Role;
import vn.biennien.record.SpeechAct;
import vn.biennien.server.internal.Csv;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.review.Identity;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.ActorProfile;
import vn.biennien.store.ActorRow;
import vn.biennien.store.PositionFilter;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementRow;

/** One actor: names, offices over time, what was said when and how, to whom and about whom, and who tells it. */
@Controller
public final class ActorPage {
    private static final int STATEMENTS = 20;
    private static final int OTHERS = 12;
    private static final int TENURES = 12;
    private static final int POSITIONS = 30;
    private static final int MONTH = 7;

    private final RecordStore store;
    private final IssueViews issues;
    private final Remembered remembered;
    private final PublicFigures figures;
    private final Views views;

    ActorPage(RecordStore store, IssueViews issues, Remembered remembered, PublicFigures figures, Views views) {
        this.store = store;
        this.issues = issues;
        this.remembered = remembered;
        this.figures = figures;
        this.views = views;
    }

    /** By which an actor is remembered. */
    private record Key(String name) {}

    private record Known(
            ActorRow actor, ActorProfile profile, List<StatementRow> latest, List<PositionRow> positions) {}

    /**
     * What the page shows.
     *
     * @param actor names, offices, number of statements
     * @param kind what kind of actor
     * @param roles offices with their bodies
     * @param tenures offices with the days on which reports give them
     * @param spans statements by time and act
     * @param acts the acts that occur, the most frequent first
     * @param profileHeldBack how many statements are in no count, as they are not sure enough
     * @param lists whom the actor speaks to, whom of, who carries it …
     * @param positions where the actor stands, or who speaks for it
     * @param latest the latest statements
     * @param heldBack how many of the latest are not sure enough
     * @param identity what people say of who the actor is
     */
    public record Model(
            ActorRow actor,
            String kind,
            List<String> roles,
            List<Tenure> tenures,
            List<Span> spans,
            List<StatementsPage.Choice> acts,
            long profileHeldBack,
            List<Names> lists,
            List<Position> positions,
            List<StatementCard> latest,
            int heldBack,
            Identity identity) {}

    /**
     * An office.
     *
     * @param role office and body
     * @param from the first day on which a report gives it, or empty
     * @param to the last, or empty
     * @param statements in how many statements
     */
    public record Tenure(String role, String from, String to, long statements) {}

    /**
     * A month or year.
     *
     * @param iso the month or year, or null for what is open
     * @param label as people write it
     * @param counts by act
     * @param total of all acts
     */
    public record Span(@Nullable String iso, String label, Map<String, Long> counts, long total) {}

    /**
     * Names with numbers.
     *
     * @param id for the page
     * @param title what they are
     * @param counts the most frequent first
     * @param link where a name leads, but for the name
     */
    public record Names(String id, String title, List<ActorProfile.Count> counts, String link) {}

    /**
     * Where the actor stands on something.
     *
     * @param issue what the issue is called
     * @param matter what is at stake
     * @param stance the newest stance
     * @param day the day of it
     * @param count how many positions there are
     * @param by who spoke for the actor, or for whom it spoke, or empty
     * @param address where the evidence is
     */
    public record Position(
            String issue, String matter, Stances stance, String day, int count, String by, String address) {}

    @GetMapping("/actor")
    View show(@RequestParam String name, HttpServletRequest request) {
        Words words = Views.words(request);
        Known known = known(name);
        Identity identity = Identity.of(known.actor, store, figures, request);
        if (!identity.shown()) {
            return views.page("actor-private", identity);
        }
        List<StatementCard> cards =
                known.latest.stream().map(row -> StatementCard.of(row, words)).toList();
        List<StatementCard> sure = cards.stream().filter(StatementCard::sure).toList();
        return views.page(
                "actor",
                new Model(
                        known.actor,
                        words.name("kind", known.actor.kind()),
                        known.actor.roles().stream()
                                .map(ActorPage::role)
                                .distinct()
                                .limit(TENURES)
                                .toList(),
                        tenures(known.profile, words),
                        spans(known.profile, words),
                        acts(known.profile, words),
                        known.profile.heldBack(),
                        lists(known, words),
                        positions(known, words),
                        sure.subList(0, Math.min(STATEMENTS, sure.size())),
                        cards.size() - sure.size(),
                        identity));
    }

    @GetMapping("/actor.csv")
    View file(@RequestParam String name) {
        if (!figures.isShown(known(name).actor)) {
            throw new NotThere();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ActorProfile.Share share : known(name).profile.shares()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(share.month());
            cells.add(share.act());
            cells.add(share.statements());
            rows.add(cells);
        }
        return Csv.file("actor", List.of("month", "act", "statements"), rows);
    }

    private Known known(String name) {
        return remembered.get(new Key(name), () -> {
            ActorRow actor = store.actor(name).orElseThrow(NotThere::new);
            return new Known(
                    actor,
                    store.profile(actor.spellings()),
                    store.latest(StatementFilter.ALL.withSpeaker(actor.name()), STATEMENTS),
                    store.positions(new PositionFilter(List.of(), actor.name(), null, null)).stream()
                            .filter(PositionRow::isSure)
                            .toList());
        });
    }

    private static String role(Role role) {
        return role.body() == null ? role.office() : role.office() + " · " + role.body();
    }

    private static List<Tenure> tenures(ActorProfile profile, Words words) {
        return profile.tenures().stream()
                .limit(TENURES)
                .map(t -> new Tenure(
                        t.role(),
                        t.first() == null ? "" : words.date(t.first()),
                        t.last() == null ? "" : words.date(t.last()),
                        t.statements()))
                .toList();
    }

    private static List<Names> lists(Known known, Words words) {
        ActorProfile p = known.profile;
        String statements = "/statements?speaker=" + Frame.encode(known.actor.name());
        return List.of(
                new Names("to", words.text("actor.to"), first(p.addressees()), "/actor?name="),
                new Names("target", words.text("actor.target"), first(p.targets()), "/actor?name="),
                new Names("beside", words.text("view.beside"), first(p.coSpeakers()), "/actor?name="),
                new Names("outlets", words.text("actor.outlets"), first(p.outlets()), statements + "&outlet="),
                new Names("sources", words.text("view.sources"), first(p.sources()), "/actor?name="));
    }

    private static List<ActorProfile.Count> first(List<ActorProfile.Count> counts) {
        return counts.subList(0, Math.min(OTHERS, counts.size()));
    }

    private static List<Span> spans(ActorProfile profile, Words words) {
        TreeMap<String, Long> months = new TreeMap<>();
        for (ActorProfile.Share share : profile.shares()) {
            String month = share.month();
            if (month != null) {
                months.merge(month, share.statements(), Long::sum);
            }
        }
        int length = Math.min(MONTH, Grain.of(months));
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (ActorProfile.Share share : profile.shares()) {
            String month = share.month();
            counts.computeIfAbsent(month == null ? "~" : month.substring(0, length), y -> new LinkedHashMap<>())
                    .merge(share.act().name(), share.statements(), Long::sum);
        }
        List<Span> spans = new ArrayList<>();
        counts.forEach((iso, acts) -> {
            boolean open = iso.equals("~"); // sorts behind all digits
            spans.add(new Span(
                    open ? null : iso,
                    open ? words.text("actor.open") : words.period(iso),
                    acts,
                    acts.values().stream().mapToLong(n -> n).sum()));
        });
        return spans;
    }

    private static List<StatementsPage.Choice> acts(ActorProfile profile, Words words) {
        Map<SpeechAct, Long> totals = new TreeMap<>();
        profile.shares().forEach(s -> totals.merge(s.act(), s.statements(), Long::sum));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<SpeechAct, Long>comparingByValue().reversed())
                .map(e -> new StatementsPage.Choice(e.getKey().name(), words.name("act", e.getKey())))
                .toList();
    }

    /** For whom the actor spoke, or who spoke for it; empty where it spoke for itself. */
    private static String by(vn.biennien.record.Position p, ActorRow actor) {
        if (!p.isRolled()) {
            return "";
        }
        return actor.spellings().contains(p.side()) ? p.actor() : p.side();
    }

    /** The newest on each thing at stake; what has open days gives way. */
    private List<Position> positions(Known known, Words words) {
        Map<String, PositionRow> newest = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PositionRow row : known.positions) {
            String key = row.position().proposition() + "|" + row.position().side();
            newest.merge(key, row, (a, b) -> b.isDated() || !a.isDated() ? b : a);
            counts.merge(key, 1, Integer::sum);
        }
        List<Position> positions = new ArrayList<>();
        newest.entrySet().stream()
                .sorted((a, b) -> counts.getOrDefault(b.getKey(), 0) - counts.getOrDefault(a.getKey(), 0))
                .limit(POSITIONS)
                .forEach(e -> {
                    var p = e.getValue().position();
                    positions.add(new Position(
                            issues.names().issue(p.issue()).in(words.language()),
                            issues.names().proposition(p.proposition()).in(words.language()),
                            Stances.of(e.getValue(), words),
                            words.days(e.getValue().from(), e.getValue().to()),
                            counts.getOrDefault(e.getKey(), 1),
                            by(p, known.actor),
                            IssuePage.evidence(p.issue(), p.proposition(), p.side(), null)));
                });
        return positions;
    }
}
