package vn.biennien.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.Agreements;
import vn.biennien.analysis.IssueNames;
import vn.biennien.desk.format.TellingSheets.Telling;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.AgreementStatus;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.RecordStore;
import vn.biennien.store.TimelineFilter;
import vn.biennien.store.TimelinePage;

/** What became of agreements, and the timeline of an actor or issue, as people ask for them. Safe for any thread. */
public final class Tellings {
    private final RecordStore store;
    private final Agreements register;
    private final IssueNames issues;

    /** What {@code store} tells, with the agreements and issues of {@code knowledge}. */
    public Tellings(RecordStore store, Knowledge knowledge) {
        this.store = store;
        this.register = new Agreements(knowledge);
        this.issues = new IssueNames(knowledge);
    }

    /** The register of agreements. */
    public Agreements register() {
        return register;
    }

    /**
     * What is told of agreements, the latest first.
     *
     * @param name a name of an agreement, or words of one; null or blank for all
     * @param party whose part it is, or null
     * @param limit how many at most, from 1
     */
    public List<Telling> agreements(
            @Nullable String name,
            @Nullable String party,
            @Nullable AgreementStatus status,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit) {
        String typed = name == null ? "" : name.strip();
        Set<String> keys = register.called(typed);
        String words = typed.isEmpty() || !keys.isEmpty() ? null : typed;
        List<AgreementRow> rows =
                store.agreements(new AgreementFilter(keys, words, party, null, status, false, since, until), limit);
        Set<String> contradicted = AgreementDates.contradicted(rows);
        return rows.stream()
                .map(r -> new Telling(r, contradicted.contains(r.agreement().id())))
                .toList();
    }

    /**
     * What was said and done, and what became of agreements.
     *
     * @param actor who speaks, acts, or whose part it is; null for everybody
     * @param about an issue, an agreement, or words; null or blank for everything
     * @param limit how many entries at most with days, and how many without, from 1; the latest
     */
    public TimelinePage timeline(
            @Nullable String actor,
            @Nullable String about,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit) {
        String words = about == null || about.isBlank() ? null : about.strip();
        Set<String> agreements = words == null ? Set.of() : register.called(words);
        Set<String> meant = words == null ? Set.of() : Set.copyOf(issues.meant(words));
        return store.timeline(new TimelineFilter(actor, words, meant, agreements, since, until), limit);
    }
}
