package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.training.Annotation;
import vn.biennien.record.Span;
import vn.biennien.text.Syllables;

/** Which annotated statement belongs to which cue site: one to one, the best agreements first. */
final class Alignment {
    private static final double MIN = 0.5;

    private final Reading reading;
    private final List<Annotation> gold;
    private final @Nullable Annotation[] bySite;
    private final double[][] agreements;

    private record Pair(int site, int gold, double weight) {}

    Alignment(Reading reading, List<Annotation> gold) {
        this.reading = reading;
        this.gold = gold;
        this.bySite = new Annotation[reading.sites().size()];
        this.agreements = new double[reading.sites().size()][];
        align();
    }

    /** The statement of a site, or null where the site reports none. */
    @Nullable
    Annotation at(int site) {
        return bySite[site];
    }

    /** How far each content of a site agrees with its statement. */
    double[] agreements(int site) {
        return agreements[site];
    }

    /** Statements that no site has. */
    List<Annotation> missed() {
        List<Annotation> left = new ArrayList<>(gold);
        left.removeAll(Arrays.asList(bySite));
        return left;
    }

    private void align() {
        String text = reading.article().text();
        List<BitSet> covers = gold.stream().map(a -> Cover.of(text, a.spans())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int s = 0; s < reading.sites().size(); s++) {
            CueSite site = reading.sites().get(s);
            for (int g = 0; g < gold.size(); g++) {
                double best = Arrays.stream(agree(site, covers.get(g))).max().orElse(0);
                if (best >= MIN) {
                    pairs.add(new Pair(s, g, best + cueWeight(site, gold.get(g))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.weight()).thenComparingInt(Pair::site));
        boolean[] taken = new boolean[gold.size()];
        for (Pair pair : pairs) {
            if (bySite[pair.site()] == null && !taken[pair.gold()]) {
                bySite[pair.site()] = gold.get(pair.gold());
                agreements[pair.site()] = agree(reading.sites().get(pair.site()), covers.get(pair.gold()));
                taken[pair.gold()] = true;
            }
        }
    }

    private double[] agree(CueSite site, BitSet cover) {
        return site.contents().stream()
                .mapToDouble(c -> Cover.agreement(Cover.of(reading.article().text(), spans(c)), cover))
                .toArray();
    }

    private List<Span> spans(Content content) {
        return content.parts().stream()
                .map(p -> reading.document().span(p.from(), p.to()))
                .toList();
    }

    private double cueWeight(CueSite site, Annotation a) {
        if (a.cue() == null) {
            return site.hasCue() ? 0 : 2;
        }
        if (!site.hasCue()) {
            return 0;
        }
        String cue = norm(a.cue());
        String here = norm(reading.document()
                .span(site.from(), site.to())
                .in(reading.article().text()));
        return cue.equals(here) ? 2 : cue.contains(here) || here.contains(cue) ? 1.5 : 0.2;
    }

    private static String norm(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split("\\s+")) {
            out.append(Syllables.norm(word)).append(' ');
        }
        return out.toString().trim();
    }
}
