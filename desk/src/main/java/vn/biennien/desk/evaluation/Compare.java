package vn.biennien.desk.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.biennien.record.Span;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/** When two names, two stretches of text, two intervals are the same. Stateless. */
final class Compare {
    private static final double LEAST_OVERLAP = 0.5;
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Compare() {}

    /**
     * Two statements that match.
     *
     * @param gold number of the annotated one
     * @param pred number of the predicted one
     */
    record Pair(int gold, int pred, double overlap) {}

    /** A name without differences of case, dots and hyphens. */
    static String name(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('.', ' ')
                .replace('-', ' ');
        return SPACE.matcher(folded).replaceAll(" ").strip();
    }

    /** The set of several names. */
    static Set<String> names(Collection<String> names) {
        return names.stream().map(Compare::name).collect(Collectors.toSet());
    }

    /** The letters and digits under some spans: a bit for the first unit of each code point. */
    static BitSet cover(String text, List<Span> spans) {
        BitSet cover = new BitSet(text.length());
        for (Span span : spans) {
            for (int i = span.start(); i < Math.min(span.end(), text.length()); ) {
                int c = text.codePointAt(i);
                if (isAlphanumeric(c)) {
                    cover.set(i);
                }
                i += Character.charCount(c);
            }
        }
        return cover;
    }

    private static boolean isAlphanumeric(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Pairs covers whose intersection is at least half of their union, one to one, best overlaps first. */
    static List<Pair> pairs(List<BitSet> gold, List<BitSet> pred) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < pred.size(); j++) {
                double overlap = overlap(gold.get(i), pred.get(j));
                if (overlap >= LEAST_OVERLAP) {
                    candidates.add(new Pair(i, j, overlap));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Pair p) -> -p.overlap())
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::pred));
        BitSet usedGold = new BitSet();
        BitSet usedPred = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!usedGold.get(pair.gold()) && !usedPred.get(pair.pred())) {
                usedGold.set(pair.gold());
                usedPred.set(pair.pred());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static double overlap(BitSet a, BitSet b) {
        if (!a.intersects(b)) {
            return 0;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int intersection = both.cardinality();
        return (double) intersection / (a.cardinality() + b.cardinality() - intersection);
    }

    /** The days of an ISO date, month, year, week, or two of these with a slash between; empty where it is none. */
    static Optional<TimeValue.Days> interval(String when) {
        int slash = when.indexOf('/');
        if (slash >= 0) {
            Optional<TimeValue.Days> from = interval(when.substring(0, slash));
            Optional<TimeValue.Days> to = interval(when.substring(slash + 1));
            return from.isEmpty() || to.isEmpty() || when.indexOf('/', slash + 1) >= 0
                    ? Optional.empty()
                    : Optional.of(new TimeValue.Days(from.get().from(), to.get().to()));
        }
        return new TimeValue(TimeType.DATE, when, null).days();
    }
}
