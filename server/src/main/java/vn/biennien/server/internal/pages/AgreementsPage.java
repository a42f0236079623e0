package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.biennien.analysis.Agreements;
import vn.biennien.desk.AgreementDates;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Party;
import vn.biennien.server.internal.Csv;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Remembered;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.AgreementCount;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.Folding;
import vn.biennien.store.RecordStore;

/** Treaties and accords, and what became of each as somebody says it. */
@Controller
public final class AgreementsPage {
    private static final int LISTED = 100;
    private static final int TELLINGS = 200;

    private final RecordStore store;
    private final Agreements register;
    private final Remembered remembered;
    private final Views views;

    AgreementsPage(RecordStore store, Agreements register, Remembered remembered, Views views) {
        this.store = store;
        this.register = register;
        this.remembered = remembered;
        this.views = views;
    }

    /** By which the list is remembered. */
    private record All() {}

    /**
     * What the list shows.
     *
     * @param asked words of a name, or empty
     * @param agreements those told of most first
     * @param more how many more there are
     */
    public record ListModel(String asked, List<Row> agreements, int more) {}

    /**
     * An agreement in the list.
     *
     * @param name what it is called
     * @param address its page
     * @param registered whether the register has it
     * @param parties parties by the register
     * @param told how often somebody says what became of it
     * @param statuses what they say
     * @param latest the latest day of these, or empty
     */
    public record Row(
            String name,
            String address,
            boolean registered,
            String parties,
            long told,
            String statuses,
            String latest) {}

    /**
     * What an agreement's page shows.
     *
     * @param key what it is known by
     * @param name its name
     * @param names its other names
     * @param known what the register has, or null
     * @param signed day of signature by the register, or empty
     * @param inForce day of entry into force by the register, or empty
     * @param ended last day by the register, or empty
     * @param conflicts where sources give different days for one thing
     * @param tellings all that is sure enough, the latest first
     * @param heldBack how many are not
     * @param more whether there are more
     */
    public record Model(
            String key,
            String name,
            String names,
            Agreements.@Nullable Entry known,
            String signed,
            String inForce,
            String ended,
            List<Conflict> conflicts,
            List<AgreementCard> tellings,
            int heldBack,
            boolean more) {}

    /**
     * One thing on whose day sources differ.
     *
     * @param what whose part it is, and what became of it
     * @param versions the days, each with those who give it
     */
    public record Conflict(String what, List<Version> versions) {}

    /**
     * One of the days.
     *
     * @param when the day
     * @param told who gives it
     */
    public record Version(String when, List<AgreementCard> told) {}

    /** Where an agreement's page is. */
    static String address(String key) {
        return "/agreement?key=" + Frame.encode(key);
    }

    @GetMapping("/agreements")
    View list(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Words words = Views.words(request);
        String asked = name.strip();
        String folded = Folding.spaced(asked).strip();
        List<Row> rows = new ArrayList<>();
        int more = 0;
        for (AgreementCount count : counts()) {
            if (!folded.isEmpty() && !isCalled(count, folded)) {
                continue;
            }
            if (rows.size() < LISTED) {
                rows.add(row(count, words));
            } else {
                more++;
            }
        }
        return views.page("agreements", new ListModel(asked, rows, more));
    }

    @GetMapping("/agreement")
    View show(@RequestParam String key, HttpServletRequest request) {
        Words words = Views.words(request);
        Agreements.Entry known = register.get(key);
        List<AgreementRow> told = told(key);
        if (told.isEmpty() && known == null) {
            throw new NotThere();
        }
        List<AgreementRow> rows = told.subList(0, Math.min(TELLINGS, told.size()));
        List<AgreementRow> sure = rows.stream()
                .filter(r -> AgreementCard.of(r, register, words).sure())
                .toList();
        String name = known == null ? rows.get(0).agreement().name() : known.name();
        return views.page(
                "agreement",
                new Model(
                        key,
                        name,
                        known == null ? "" : words.list(known.names()),
                        known,
                        day(known == null ? null : known.signed(), words),
                        day(known == null ? null : known.inForce(), words),
                        day(known == null ? null : known.ended(), words),
                        conflicts(sure, words),
                        sure.stream()
                                .map(r -> AgreementCard.of(r, register, words))
                                .toList(),
                        rows.size() - sure.size(),
                        told.size() > rows.size()));
    }

    @GetMapping("/agreement.csv")
    View file(@RequestParam String key) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AgreementRow row : told(key)) {
            Agreement a = row.agreement();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(a.key());
            cells.add(a.status());
            cells.add(a.parties().stream().map(Party::name).collect(Collectors.joining(" | ")));
            cells.add(a.when().from());
            cells.add(a.when().to());
            cells.add(row.said() == null ? null : String.join(" | ", row.said().speakers()));
            cells.add(Showing.isSentence(row.article()) ? row.sentence() : null);
            cells.add(a.statementId());
            cells.add(row.article().id());
            cells.add(row.article().publication().outlet());
            rows.add(cells);
        }
        return Csv.file(
                "agreement",
                List.of(
                        "agreement",
                        "status",
                        "parties",
                        "since",
                        "until",
                        "said_by",
                        "sentence",
                        "statement",
                        "article",
                        "outlet"),
                rows);
    }

    private List<AgreementCount> counts() {
        return remembered.get(new All(), store::agreementCounts);
    }

    private List<AgreementRow> told(String key) {
        return store.agreements(
                new AgreementFilter(Set.of(key), null, null, null, null, true, null, null), TELLINGS + 1);
    }

    private boolean isCalled(AgreementCount count, String folded) {
        Agreements.Entry known = register.get(count.key());
        List<String> names = new ArrayList<>(List.of(count.key().replace('_', ' '), count.name()));
        if (known != null) {
            names.add(known.name());
            names.addAll(known.names());
        }
        return names.stream().anyMatch(n -> Folding.spaced(n).contains(folded));
    }

    private Row row(AgreementCount count, Words words) {
        Agreements.Entry known = register.get(count.key());
        return new Row(
                AgreementCard.called(count.key(), count.name(), register),
                address(count.key()),
                known != null,
                known == null ? "" : words.list(known.parties()),
                count.told(),
                count.statuses().stream()
                        .sorted()
                        .map(s -> words.name("view.agreement", s))
                        .collect(Collectors.joining(", ")),
                count.latest() == null ? "" : words.date(count.latest()));
    }

    /** Days that differ, side by side: of one party and one status, each day with those who give it. */
    private List<Conflict> conflicts(List<AgreementRow> rows, Words words) {
        Set<String> ids = AgreementDates.contradicted(rows);
        Map<String, List<AgreementRow>> byMatter = new LinkedHashMap<>();
        for (AgreementRow row : rows) {
            Agreement a = row.agreement();
            if (ids.contains(a.id())) {
                String parties = a.parties().stream().map(Party::name).sorted().collect(Collectors.joining(", "));
                // Left, and announced to be leaving, are looked at together: the one cannot be before the other.
                AgreementStatus status =
                        a.status() == AgreementStatus.WITHDRAWAL_ANNOUNCED ? AgreementStatus.LEFT : a.status();
                String what = status == null ? "" : words.name("view.agreement", status);
                byMatter.computeIfAbsent(parties.isEmpty() ? what : parties + " · " + what, k -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        byMatter.forEach((what, told) -> {
            Map<String, List<AgreementCard>> versions = new TreeMap<>();
            told.sort(Comparator.comparing(
                    r -> String.valueOf(r.agreement().when().from())));
            for (AgreementRow row : told) {
                AgreementCard card = AgreementCard.of(row, register, words);
                versions.computeIfAbsent(
                                row.agreement().when().from() + " " + card.when() + " · " + card.status(),
                                k -> new ArrayList<>())
                        .add(card);
            }
            conflicts.add(new Conflict(
                    what,
                    versions.entrySet().stream()
                            .map(v ->
                                    new Version(v.getKey().substring(v.getKey().indexOf(' ') + 1), v.getValue()))
                            .toList()));
        });
        return conflicts;
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "" : words.day(day);
    }
}
