package vn.biennien.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;

/**
 * Puts the reports of copies together: one act of speaking is one utterance, whoever prints it. For one transaction.
 *
 * <p>Two articles' statements are of one utterance where the texts are linked and each of the two is the other's nearest
 * in words. So the utterances depend on what the record holds and not on how it came there. The statement that stands for
 * an utterance is that of the article published first.
 */
final class UtteranceMerge {

    private static final String FINDINGS = "select id from findings where text_id = ? order by id";
    private static final String TEXT_OF = "select text_id from findings where id = ?";
    private static final String STATEMENTS = "select s.id, s.place, s.spans, s.utterance_id, s.public_id, t.text"
            + " from statement s join findings f on f.id = s.findings_id join source_text t on t.id = f.text_id"
            + " where s.findings_id = ? and s.corrected = 0 order by s.place";
    private static final String SPEAKERS =
            "select s.id, n.name from statement s join statement_name sn on sn.statement_id = s.id and sn.part = 0"
                    + " join name n on n.id = sn.name_id where s.findings_id = ? and s.corrected = 0";
    private static final String RANK = "select coalesce(f.published, '9999'), s.place, s.public_id from statement s"
            + " join findings f on f.id = s.findings_id where s.id = ?";
    private static final String MOVE_UTTERANCE = "update statement set utterance_id = ? where utterance_id = ?";
    private static final String MOVE_STATEMENT =
            "update statement set utterance_id = ? where findings_id = ? and place = ? and utterance_id is null";
    private static final String UTTERANCES =
            "select distinct utterance_id from statement where findings_id = ? and utterance_id is not null";
    private static final String CARRIERS = "select distinct findings_id from statement where utterance_id = ?";
    private static final String DISSOLVE =
            "update statement set utterance_id = article_utterance_id where utterance_id = ?";

    private static final int REMEMBERED = 1000;

    private final Transaction tx;
    private final CopyLinks links;

    /** Copies come together, and each is compared with all before it. */
    private final Map<Integer, List<Report>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Report>> eldest) {
            return size() > REMEMBERED;
        }
    };

    UtteranceMerge(Transaction tx, CopyLinks links) {
        this.tx = tx;
        this.links = links;
    }

    /** A statement as it lies in the record. */
    private record Report(
            int id,
            int findings,
            String place,
            String publicId,
            @Nullable Integer utterance,
            SameWords words) {
        /** What stands for it: its utterance's statement, or itself. */
        int head() {
            return utterance == null ? id : utterance;
        }
    }

    /** Puts what was found in a text together with what was found in its copies. */
    void add(int findingsId) {
        int text = number(TEXT_OF, findingsId);
        List<Integer> others = new ArrayList<>();
        others.addAll(findings(text));
        for (int linked : links.linked(text)) {
            others.addAll(findings(linked));
        }
        others.remove(Integer.valueOf(findingsId));
        if (others.isEmpty()) {
            return;
        }
        tx.flush();
        List<Report> own = reports(findingsId);
        remembered.put(findingsId, own);
        for (int other : own.isEmpty() ? List.<Integer>of() : others) {
            for (Pair pair : pairs(own, remembered.computeIfAbsent(other, this::reports))) {
                join(pair);
            }
        }
    }

    /** The same for all that was found in these texts, afresh. */
    void renew(Collection<Integer> texts) {
        Set<Integer> loose = new TreeSet<>();
        for (int text : texts) {
            for (int findings : findings(text)) {
                loose.add(findings);
                loose.addAll(dissolve(findings));
            }
        }
        loose.forEach(this::add);
    }

    /**
     * Takes the utterances apart that statements of an article have with those of others.
     *
     * @return the findings whose utterances are to be put together again
     */
    Set<Integer> dissolve(int findingsId) {
        tx.flush();
        Set<Integer> utterances = numbers(UTTERANCES, findingsId);
        Set<Integer> others = new TreeSet<>();
        for (int utterance : utterances) {
            Set<Integer> carriers = numbers(CARRIERS, utterance);
            if (carriers.size() > 1) {
                others.addAll(carriers);
                tx.execute(DISSOLVE, utterance);
            }
        }
        others.remove(findingsId);
        return others;
    }

    private record Pair(Report left, Report right) {}

    /** Each with its nearest, where both agree on that. */
    private static List<Pair> pairs(List<Report> left, List<Report> right) {
        double[][] alike = new double[left.size()][right.size()];
        double[] bestLeft = new double[left.size()];
        double[] bestRight = new double[right.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                boolean same = left.get(i).publicId.equals(right.get(j).publicId);
                alike[i][j] = same ? 2 : left.get(i).words.alike(right.get(j).words);
                bestLeft[i] = Math.max(bestLeft[i], alike[i][j]);
                bestRight[j] = Math.max(bestRight[j], alike[i][j]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (alike[i][j] > 0 && alike[i][j] >= bestLeft[i] && alike[i][j] >= bestRight[j]) {
                    pairs.add(new Pair(left.get(i), right.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Makes one utterance of two; what stands for it is whichever of the two heads comes first. */
    private void join(Pair pair) {
        Report left = now(pair.left);
        Report right = now(pair.right);
        if (left.head() == right.head()) {
            return;
        }
        int head = Comparator.<Rank>naturalOrder().compare(rank(left.head()), rank(right.head())) <= 0
                ? left.head()
                : right.head();
        for (Report report : List.of(left, right)) {
            if (report.utterance == null) {
                tx.execute(MOVE_STATEMENT, head, report.findings, report.place);
            } else if (report.utterance != head) {
                tx.execute(MOVE_UTTERANCE, head, report.utterance);
            }
        }
    }

    /** The report with its utterance as it is by now. */
    private Report now(Report r) {
        @Nullable
        Object[] row = Objects.requireNonNull(
                tx.first("select utterance_id from statement where id = ?", 1, r.id), "the statement is there");
        return new Report(r.id, r.findings, r.place, r.publicId, (Integer) row[0], r.words);
    }

    /** Where a statement stands among those that could stand for one utterance. */
    private record Rank(String published, String place, String publicId) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::published).thenComparing(Rank::place).thenComparing(Rank::publicId);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    private Rank rank(int statement) {
        @Nullable Object[] row = Objects.requireNonNull(tx.first(RANK, 3, statement), "the statement is there");
        return new Rank(String.valueOf(row[0]), String.valueOf(row[1]), String.valueOf(row[2]));
    }

    private List<Report> reports(int findingsId) {
        Map<Integer, List<String>> speakers = new HashMap<>();
        tx.each(
                SPEAKERS,
                row -> {
                    speakers.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                            .add(row.getString(2));
                    return true;
                },
                findingsId);
        List<Report> reports = new ArrayList<>();
        tx.each(
                STATEMENTS,
                row -> {
                    int id = row.getInt(1);
                    List<Span> spans = Encoding.spans(row.getString(3));
                    SameWords words = SameWords.of(row.getString(6), spans, speakers.getOrDefault(id, List.of()));
                    Integer utterance = (Integer) row.getObject(4);
                    reports.add(new Report(id, findingsId, row.getString(2), row.getString(5), utterance, words));
                    return true;
                },
                findingsId);
        return reports;
    }

    private Set<Integer> findings(int text) {
        return numbers(FINDINGS, text);
    }

    private Set<Integer> numbers(String sql, int parameter) {
        Set<Integer> numbers = new LinkedHashSet<>();
        tx.each(
                sql,
                row -> {
                    numbers.add(row.getInt(1));
                    return true;
                },
                parameter);
        return numbers;
    }

    private int number(String sql, int parameter) {
        return numbers(sql, parameter).iterator().next();
    }
}
