package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.training.Annotation;
import vn.biennien.record.Article;
import vn.biennien.record.Span;

/**
 * Which annotated statement each content found is: one to one, the best agreements first, at least half. The same rule as
 * evaluation's.
 */
final class Matching {
    private static final double MIN = 0.5;

    private final @Nullable Annotation[] matches;
    private final boolean[] exact;

    private record Pair(int found, int gold, double agreement) {}

    /**
     * A matching.
     *
     * @param contents the spans of each content found
     * @param preferred for each of them the annotation that it takes before others, or null
     */
    Matching(
            Article article,
            List<Annotation> gold,
            List<List<Span>> contents,
            List<? extends @Nullable Annotation> preferred) {
        List<BitSet> covers =
                gold.stream().map(g -> Cover.of(article.text(), g.spans())).toList();
        this.matches = new Annotation[contents.size()];
        this.exact = new boolean[contents.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < contents.size(); f++) {
            BitSet cover = Cover.of(article.text(), contents.get(f));
            for (int g = 0; g < covers.size(); g++) {
                double agreement = Cover.agreement(cover, covers.get(g));
                if (agreement >= MIN) {
                    boolean own = Objects.equals(preferred.get(f), gold.get(g));
                    pairs.add(new Pair(f, g, agreement + (own ? 1 : 0)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.agreement()).thenComparingInt(Pair::found));
        BitSet taken = new BitSet();
        for (Pair pair : pairs) {
            if (matches[pair.found()] == null && !taken.get(pair.gold())) {
                matches[pair.found()] = gold.get(pair.gold());
                exact[pair.found()] = pair.agreement() % 1 == 0;
                taken.set(pair.gold());
            }
        }
    }

    /** The matching of contents that prefer nothing. */
    static Matching of(Article article, List<Annotation> gold, List<List<Span>> contents) {
        return new Matching(article, gold, contents, Arrays.asList(new Annotation[contents.size()]));
    }

    /** The annotation that a content found is, or null. */
    @Nullable
    Annotation of(int found) {
        return matches[found];
    }

    /** Whether a content found covers the very letters of its annotation. */
    boolean isExact(int found) {
        return exact[found];
    }
}
