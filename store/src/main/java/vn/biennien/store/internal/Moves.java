package vn.biennien.store.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.store.Lookup;

/** What becomes of statements' ids when a text is analysed again. Pure. */
final class Moves {

    private Moves() {}

    /**
     * Where each id of {@code old} leads that {@code young} has no more: to the statement that shares most of its words,
     * if both name their speaker in the same place; else nowhere.
     */
    static List<Lookup.Move> between(List<Statement> old, List<Statement> young) {
        Set<String> alive = new HashSet<>();
        for (Statement s : young) {
            alive.add(s.id());
        }
        List<Lookup.Move> moves = new ArrayList<>();
        for (Statement s : old) {
            if (!alive.contains(s.id())) {
                moves.add(new Lookup.Move(s.id(), heir(s, young), "REANALYSED"));
            }
        }
        return moves;
    }

    private static @Nullable String heir(Statement old, List<Statement> young) {
        String best = null;
        int most = 0;
        for (Statement s : young) {
            int shared = shared(old.spans(), s.spans());
            if (shared > most && mentionsAgree(old, s)) {
                most = shared;
                best = s.id();
            }
        }
        return best;
    }

    private static boolean mentionsAgree(Statement a, Statement b) {
        if (a.mention() != null && b.mention() != null) {
            return a.mention().overlaps(b.mention());
        }
        return a.mention() == null && b.mention() == null && a.speakers().equals(b.speakers());
    }

    private static int shared(List<Span> a, List<Span> b) {
        int shared = 0;
        for (Span x : a) {
            for (Span y : b) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        return shared;
    }
}
