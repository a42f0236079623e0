package vn.biennien.store.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.CopyGroup.Reason;
import vn.biennien.store.Folding;

/**
 * Which publication of a group the others seem to come from: the one whose outlet they credit; else the first. Pure.
 *
 * @param first the publication
 * @param source the outlet or agency, or null
 * @param reason why
 * @param evidence what the reason rests on
 */
record CopyOrigin(Candidate first, @Nullable String source, Reason reason, String evidence) {

    /** By day, the unknown last; then by what does not depend on the record. */
    static final Comparator<Candidate> BY_DAY =
            Comparator.comparing(Candidate::day).thenComparing(c -> c.published.id());

    /**
     * A publication.
     *
     * @param text number of its text
     * @param page its address in the record's way of writing it, or null
     */
    record Candidate(
            ArticleRow.Published published,
            int text,
            String sha256,
            @Nullable String page) {

        /** The day of publication; after all others where it is not known. */
        String day() {
            String value = published.publication().published().value();
            return value == null || value.indexOf('X') >= 0 ? "9999" : value;
        }

        @Nullable
        String outlet() {
            return published.publication().outlet();
        }

        boolean credits(String outlet) {
            String wanted = Folding.spaced(outlet);
            return published.publication().credits().stream()
                    .anyMatch(c -> Folding.spaced(c).contains(wanted));
        }
    }

    /** The likely origin of {@code group}, which is in the order of {@link #BY_DAY}. */
    static CopyOrigin of(List<Candidate> group) {
        Candidate earliest = group.get(0);
        Candidate credited = credited(group);
        if (credited != null) {
            String outlet = Objects.requireNonNull(credited.outlet());
            return new CopyOrigin(credited, outlet, Reason.CREDITED, outlet);
        }
        Map<String, Integer> credits = new TreeMap<>();
        for (Candidate c : group) {
            c.published.publication().credits().forEach(name -> credits.merge(name, 1, Integer::sum));
        }
        String elsewhere = most(credits);
        if (elsewhere != null) {
            Candidate first = group.stream()
                    .filter(c -> c.published.publication().credits().contains(elsewhere))
                    .findFirst()
                    .orElse(earliest);
            return new CopyOrigin(first, elsewhere, Reason.CREDITED_ELSEWHERE, elsewhere);
        }
        boolean alone = group.size() == 1
                || (!earliest.day().equals("9999")
                        && !earliest.day().equals(group.get(1).day()));
        return alone
                ? new CopyOrigin(earliest, earliest.outlet(), Reason.EARLIEST, earliest.day())
                : new CopyOrigin(earliest, null, Reason.UNKNOWN, "");
    }

    /** The first publication of the outlet that most others credit. */
    private static @Nullable Candidate credited(List<Candidate> group) {
        Map<String, Integer> counts = new HashMap<>();
        Candidate best = null;
        int most = 0;
        for (Candidate c : group) {
            String outlet = c.outlet();
            if (outlet != null && !counts.containsKey(outlet)) {
                int count = (int) group.stream()
                        .filter(other -> !outlet.equals(other.outlet()) && other.credits(outlet))
                        .count();
                counts.put(outlet, count);
                if (count > most) {
                    most = count;
                    best = c;
                }
            }
        }
        return best;
    }

    /** The name that is given most often; of several, the first in the alphabet. */
    private static @Nullable String most(Map<String, Integer> counts) {
        String best = null;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            if (best == null || e.getValue() > Objects.requireNonNull(counts.get(best))) {
                best = e.getKey();
            }
        }
        return best;
    }
}
