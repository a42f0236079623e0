package vn.biennien.bench.copies;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Pairs of articles that were told to be copies, against those that are. For one thread. */
final class CopyScores {

    private final Map<String, CopySet.Item> items = new HashMap<>();
    private final Map<Integer, List<CopySet.Item>> carriers = new HashMap<>();
    private final Set<Pair> told = new HashSet<>();

    /** Two articles, the first in the alphabet first. */
    private record Pair(String a, String b) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    CopyScores(CopySet set) {
        for (CopySet.Item item : set.items()) {
            items.put(item.article().id(), item);
            item.bases()
                    .forEach(b ->
                            carriers.computeIfAbsent(b, x -> new ArrayList<>()).add(item));
        }
    }

    /** Takes a group as told: all of {@code whole} carry the same words, and each of {@code parts} some of them. */
    void told(List<String> whole, List<String> parts) {
        for (int i = 0; i < whole.size(); i++) {
            for (int j = i + 1; j < whole.size(); j++) {
                told.add(Pair.of(whole.get(i), whole.get(j)));
            }
            for (String part : parts) {
                told.add(Pair.of(whole.get(i), part));
            }
        }
    }

    /** Prints precision, recall by kind of change, and the first wrong and missed pairs. */
    void print(int errors, PrintStream out) {
        int right = 0;
        List<Pair> wrong = new ArrayList<>();
        Map<String, Integer> wrongKinds = new HashMap<>();
        for (Pair pair : told) {
            CopySet.Item a = items.get(pair.a);
            CopySet.Item b = items.get(pair.b);
            if (a != null && b != null && a.related(b)) {
                right++;
            } else {
                wrong.add(pair);
                wrongKinds.merge(kind(a) + "-" + kind(b), 1, Integer::sum);
            }
        }
        Map<Change, int[]> recall = new EnumMap<>(Change.class);
        List<Pair> missed = new ArrayList<>();
        for (CopySet.Item item : items.values()) {
            // A copy and the bases that it was made of; what two copies of one base share may be nothing.
            for (int base : item.change() == Change.NONE ? Set.<Integer>of() : item.bases()) {
                for (CopySet.Item other : carriers.getOrDefault(base, List.of())) {
                    if (other.change() == Change.NONE) {
                        Pair pair = Pair.of(item.article().id(), other.article().id());
                        int[] count = recall.computeIfAbsent(item.change(), c -> new int[2]);
                        count[told.contains(pair) ? 0 : 1]++;
                        if (!told.contains(pair)) {
                            missed.add(pair);
                        }
                    }
                }
            }
        }
        out.printf("%-12s %8s %8s %8s%n", "change", "pairs", "found", "recall");
        int found = 0;
        int all = 0;
        for (Map.Entry<Change, int[]> e : recall.entrySet()) {
            int[] n = e.getValue();
            line(out, e.getKey().name().toLowerCase(Locale.ROOT), n[0] + n[1], n[0]);
            found += n[0];
            all += n[0] + n[1];
        }
        line(out, "all", all, found);
        out.printf(
                Locale.ROOT,
                "precision %.4f: %d pairs told, %d wrong %s%n",
                told.isEmpty() ? 0.0 : (double) right / told.size(),
                told.size(),
                wrong.size(),
                wrongKinds.isEmpty() ? "" : wrongKinds);
        wrong.stream().limit(errors).forEach(p -> out.println("wrong   " + p.a + "  " + p.b));
        missed.stream().limit(errors).forEach(p -> out.println("missed  " + p.a + "  " + p.b));
    }

    private static String kind(CopySet.@org.jspecify.annotations.Nullable Item item) {
        return item == null ? "?" : item.change().name().toLowerCase(Locale.ROOT);
    }

    private static void line(PrintStream out, String name, int all, int found) {
        out.printf(Locale.ROOT, "%-12s %8d %8d %8.4f%n", name, all, found, all == 0 ? 0.0 : (double) found / all);
    }
}
