package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Trail;
import vn.biennien.server.accounts.Trail.Step;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.Correction;
import vn.biennien.store.Deed;
import vn.biennien.store.RecordStore;

/** Who did what, for those who manage the record. */
@Controller
public final class TrailPage {
    private static final int STEPS = 50;

    /** Kinds of changes whose subject is a correction. */
    private static final List<String> WITH_CORRECTION = List.of("CORRECT", "UNDO");

    private final RecordStore store;
    private final Trail trail;
    private final Views views;
    private final Clock clock;

    TrailPage(RecordStore store, Accounts accounts, Views views, Clock clock) {
        this.store = store;
        this.trail = new Trail(store, accounts);
        this.views = views;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param rows the latest first
     * @param next where older ones begin, or null
     */
    public record Model(List<Row> rows, @Nullable String next) {}

    /**
     * One step.
     *
     * @param at when, ISO 8601
     * @param when the same as people write it here
     * @param who who; empty where that is not known
     * @param what what was done
     * @param detail what exactly, empty where there is no more to tell
     * @param from how and from where
     */
    public record Row(String at, String when, String who, String what, String detail, String from) {}

    @GetMapping("/admin/trail")
    View show(@RequestParam(required = false) @Nullable String before, HttpServletRequest request) {
        Words words = Views.words(request);
        Trail.Part part = trail.before(Trail.Place.of(before), STEPS);
        return views.page(
                "trail",
                new Model(
                        part.steps().stream().map(step -> row(step, words)).toList(),
                        part.next() == null ? null : part.next().toString()));
    }

    private Row row(Step step, Words words) {
        String from = words.name("account.way", step.by().way());
        return new Row(
                step.at(),
                words.time(Instant.parse(step.at()).atZone(clock.getZone())),
                step.by().who(),
                what(step, words),
                detail(step, words),
                step.by().from().isEmpty() ? from : from + ", " + step.by().from());
    }

    private static String what(Step step, Words words) {
        return switch (step) {
            case Step.Changed changed ->
                new TreeMap<>(changed.deed().changes())
                        .entrySet().stream()
                                .map(kind -> words.known("account.change." + kind.getKey(), kind.getKey())
                                        + (kind.getValue() == 1 ? "" : " × " + words.number(kind.getValue())))
                                .collect(Collectors.joining(", "));
            case Step.Entered entered ->
                words.name("account.action", entered.access().action());
        };
    }

    private String detail(Step step, Words words) {
        return switch (step) {
            case Step.Changed changed -> correction(changed.deed(), words);
            case Step.Entered entered ->
                entered.access().subject().equals(step.by().who())
                        ? ""
                        : entered.access().subject();
        };
    }

    private String correction(Deed deed, Words words) {
        if (deed.subject().isEmpty() || deed.changes().keySet().stream().noneMatch(WITH_CORRECTION::contains)) {
            return "";
        }
        return store.correction(deed.subject()).map(c -> told(c, words)).orElse("");
    }

    private static String told(Correction c, Words words) {
        String what = words.known("field." + c.field(), c.field().name()) + ": " + words.list(c.value());
        // The rights of its article are not known here, so the words are for who has them anyway.
        String where = c.quoted().isEmpty() || !Showing.isToOwner() ? "" : " (“" + start(c.quoted()) + "”)";
        return what + where + (c.reason().isEmpty() ? "" : " · " + c.reason());
    }

    private static String start(String words) {
        int most = 80;
        return words.length() <= most ? words : words.substring(0, most) + "…";
    }
}
