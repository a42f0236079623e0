package vn.biennien.desk.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.text.Name;

/** Counts names found against names marked, by kind. Not thread-safe. */
public final class NameTally {
    private static final int RIGHT = 0;
    private static final int FOUND = 1;
    private static final int MARKED = 2;
    private static final int CONTEXT = 25;

    private final Map<Name.Kind, int[]> counts = new EnumMap<>(Name.Kind.class);
    private final List<Slip> slips = new ArrayList<>();

    /**
     * A mistake.
     *
     * @param piece where
     * @param missed whether the name was missed; otherwise it is one too many
     * @param kind what it names
     * @param words the name
     * @param context the name between the words around it
     */
    public record Slip(String piece, boolean missed, Name.Kind kind, String words, String context) {}

    /** Counts one text's names. */
    public void add(MarkedNames gold, List<Name> found) {
        Set<MarkedNames.Mark> met = new HashSet<>();
        for (Name name : found) {
            MarkedNames.@Nullable Mark mark = mark(gold, name);
            if (mark != null && mark.asked()) {
                // Found with and without its first word: once is enough, and no mistake.
                if (met.add(mark)) {
                    of(mark.kind())[RIGHT]++;
                    of(mark.kind())[FOUND]++;
                }
            } else if (mark == null) {
                of(name.kind())[FOUND]++;
                slip(gold, false, name.kind(), name.span().start(), name.span().end());
            }
        }
        for (MarkedNames.Mark mark : gold.marks()) {
            if (mark.asked()) {
                of(mark.kind())[MARKED]++;
                if (!met.contains(mark)) {
                    slip(gold, true, mark.kind(), mark.start(), mark.end());
                }
            }
        }
    }

    private static MarkedNames.@Nullable Mark mark(MarkedNames gold, Name name) {
        MarkedNames.@Nullable Mark hides = null;
        for (MarkedNames.Mark mark : gold.marks()) {
            if (mark.fits(name)) {
                return mark;
            }
            hides = mark.hides(name) ? mark : hides;
        }
        return hides;
    }

    private int[] of(Name.Kind kind) {
        return counts.computeIfAbsent(kind, k -> new int[3]);
    }

    private void slip(MarkedNames gold, boolean missed, Name.Kind kind, int start, int end) {
        String text = gold.text();
        String context = text.substring(Math.max(0, start - CONTEXT), start)
                + "⟦" + text.substring(start, end) + "⟧"
                + text.substring(end, Math.min(text.length(), end + CONTEXT));
        slips.add(new Slip(gold.id(), missed, kind, text.substring(start, end), context.replace('\n', '|')));
    }

    /** Precision and recall of one kind. */
    public Rate rate(Name.Kind kind) {
        int[] c = of(kind);
        return Rate.of(c[RIGHT], c[FOUND], c[MARKED]);
    }

    /** Precision and recall of all kinds together. */
    public Rate all() {
        int[] sum = new int[3];
        for (int[] c : counts.values()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += c[i];
            }
        }
        return Rate.of(sum[RIGHT], sum[FOUND], sum[MARKED]);
    }

    /** The mistakes, in the order of the texts; those of one text first too many, then missed. */
    public List<Slip> slips() {
        return List.copyOf(slips);
    }
}
