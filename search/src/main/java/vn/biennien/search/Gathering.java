package vn.biennien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all that is found: counts it and its facets, puts groups together, and keeps the best. What stands
 * alone is settled at once; members of groups, which are few, when all are known. For one search and one thread.
 */
final class Gathering extends SimpleCollector {
    private final IndexRequest request;
    private final boolean byDay;
    private final int[] statementGroups;
    private final LongHeap best;
    private final Map<Long, Group> groups = new HashMap<>();
    private final Map<Integer, Group> shown = new HashMap<>();
    private final Map<Facet, Tally> tallies = new EnumMap<>(Facet.class);
    private @Nullable NumericDocValues stamps;
    private @Nullable NumericDocValues groupNumbers;
    private @Nullable Scorable scorer;
    private long total;
    private long reports;
    private long open;
    private long heldBack;

    /** @param statementGroups for a statement's number the utterance that it shares, 0 where it shares none */
    Gathering(IndexRequest request, int[] statementGroups) {
        this.request = request;
        this.byDay = request.sort() == IndexRequest.Sort.DAY
                || request.words().wanted().isEmpty();
        this.statementGroups = statementGroups;
        this.best = new LongHeap(Math.max(1, request.offset() + request.limit()));
        for (Facet facet : request.facets()) {
            tallies.put(facet, new Tally(facet));
        }
    }

    /** Members of a group that were found. */
    private static final class Group {
        final int index;
        int members;
        int certain;
        boolean open;
        long best;
        int head;

        Group(int index) {
            this.index = index;
        }
    }

    /** How many finds have which value. */
    private static final class Tally {
        final Facet facet;

        @Nullable
        SortedNumericDocValues values;

        int[] counts = new int[64];
        /** Group and value of members, to be counted once each. */
        long[] pairs = new long[64];

        int size;

        Tally(Facet facet) {
            this.facet = facet;
        }

        void add(int doc, @Nullable Group group) throws IOException {
            if (values == null || !values.advanceExact(doc)) {
                return;
            }
            long before = -1;
            for (int i = values.docValueCount(); i > 0; i--) {
                long value = values.nextValue();
                if (value == before) {
                    continue; // values come sorted
                }
                before = value;
                if (group == null) {
                    count((int) value);
                } else {
                    pairs = ArrayUtil.grow(pairs, size + 1);
                    pairs[size++] = (long) group.index << 32 | value;
                }
            }
        }

        private void count(int value) {
            if (value >= 0) {
                counts = ArrayUtil.grow(counts, value + 1);
                counts[value]++;
            }
        }

        List<IndexAnswer.Count> counted() {
            Arrays.sort(pairs, 0, size);
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    count((int) pairs[i]);
                }
            }
            LongHeap most = new LongHeap(IndexAnswer.MOST_VALUES);
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    most.insertWithOverflow((long) counts[value] << 32 | Integer.MAX_VALUE - value);
                }
            }
            List<IndexAnswer.Count> list = new ArrayList<>();
            while (most.size() > 0) {
                long next = most.pop();
                list.add(new IndexAnswer.Count(Integer.MAX_VALUE - (int) next, (int) (next >>> 32)));
            }
            Collections.reverse(list);
            return list;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return byDay ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        stamps = DocValues.getNumeric(leaf.reader(), IndexFields.STAMP);
        groupNumbers = request.kind() == Kind.STATEMENT ? null : DocValues.getNumeric(leaf.reader(), IndexFields.GROUP);
        for (Tally tally : tallies.values()) {
            tally.values = DocValues.getSortedNumeric(leaf.reader(), tally.facet.field());
        }
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
        NumericDocValues values = stamps;
        if (values == null || !values.advanceExact(doc)) {
            return;
        }
        long stamp = values.longValue();
        boolean certain = Stamp.confidence(stamp) >= request.minConfidence();
        long key = key(stamp);
        long number = group(doc, stamp);
        if (number != 0) {
            member(doc, stamp, key, number, certain);
        } else if (!certain) {
            heldBack++;
        } else {
            total++;
            reports++;
            open += Stamp.open(stamp) ? 1 : 0;
            best.insertWithOverflow(key);
            for (Tally tally : tallies.values()) {
                tally.add(doc, null);
            }
        }
    }

    private long key(long stamp) throws IOException {
        if (byDay || scorer == null) {
            return Stamp.byDay(stamp);
        }
        float score = scorer.score();
        return request.kind() == Kind.NAME
                ? Stamp.byWeight(stamp, (int) Math.min(score / WordQueries.EXACT_FIRST, SearchWords.MOST))
                : Stamp.byScore(stamp, score);
    }

    private long group(int doc, long stamp) throws IOException {
        if (groupNumbers != null) {
            return groupNumbers.advanceExact(doc) ? groupNumbers.longValue() : 0;
        }
        int number = Stamp.number(stamp);
        return number < statementGroups.length ? statementGroups[number] : 0;
    }

    private void member(int doc, long stamp, long key, long number, boolean certain) throws IOException {
        Group group = groups.computeIfAbsent(number, n -> new Group(groups.size()));
        group.members++;
        if (!certain) {
            return;
        }
        group.certain++;
        group.open |= Stamp.open(stamp);
        if (request.kind() == Kind.STATEMENT && Stamp.number(stamp) == number) {
            group.head = Stamp.number(stamp);
        }
        group.best = Math.max(group.best, key);
        for (Tally tally : tallies.values()) {
            tally.add(doc, group);
        }
    }

    /** The answer, when all has been collected. */
    IndexAnswer answer(boolean accentsCount) {
        for (Group group : groups.values()) {
            if (group.certain == 0) {
                heldBack++;
            } else {
                total++;
                reports += group.certain;
                open += group.open ? 1 : 0;
                best.insertWithOverflow(group.best);
                shown.put(Stamp.numberIn(group.best), group);
            }
        }
        long[] keys = new long[best.size()];
        for (int i = keys.length - 1; i >= 0; i--) {
            keys[i] = best.pop();
        }
        List<IndexAnswer.Found> found = new ArrayList<>();
        for (int i = request.offset(); i < Math.min(keys.length, request.offset() + request.limit()); i++) {
            int number = Stamp.numberIn(keys[i]);
            Group group = shown.get(number);
            found.add(
                    group == null
                            ? new IndexAnswer.Found(number, 1)
                            : new IndexAnswer.Found(group.head == 0 ? number : group.head, group.certain));
        }
        Map<Facet, List<IndexAnswer.Count>> facets = new EnumMap<>(Facet.class);
        tallies.forEach((facet, tally) -> facets.put(facet, tally.counted()));
        return new IndexAnswer(found, total, reports, open, heldBack, facets, accentsCount);
    }
}
