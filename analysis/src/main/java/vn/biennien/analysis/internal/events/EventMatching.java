package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import vn.biennien.analysis.training.AnnotatedEvents;

/** Which candidates are annotated events: of one type, with a party in common, one to one. Stateless. */
final class EventMatching {
    private EventMatching() {}

    /** For each candidate whether it is one of the annotated events. */
    static boolean[] right(List<Candidate> candidates, List<AnnotatedEvents.Annotated> annotated) {
        boolean[] right = new boolean[candidates.size()];
        for (int found : pairs(candidates, i -> true, annotated)) {
            if (found >= 0) {
                right[found] = true;
            }
        }
        return right;
    }

    /** For each annotated event the number of the candidate that is it, among those that are kept; -1 for none. */
    static int[] pairs(List<Candidate> candidates, IntPredicate kept, List<AnnotatedEvents.Annotated> annotated) {
        int[] pairs = new int[annotated.size()];
        boolean[] used = new boolean[candidates.size()];
        for (int g = 0; g < pairs.length; g++) {
            int best = -1;
            int most = 0;
            for (int i = 0; i < used.length; i++) {
                int shared = used[i] || !kept.test(i) ? 0 : shared(candidates.get(i), annotated.get(g));
                if (shared > most) {
                    most = shared;
                    best = i;
                }
            }
            pairs[g] = best;
            if (best >= 0) {
                used[best] = true;
            }
        }
        return pairs;
    }

    /** Whether a candidate has the very parties of an annotated event, on the same sides where that matters. */
    static boolean isCoded(Candidate c, AnnotatedEvents.Annotated gold) {
        Set<String> actors = names(c.roles.actors.stream().map(Side::name).toList());
        Set<String> recipients =
                names(c.roles.recipients.stream().map(Side::name).toList());
        Set<String> goldActors = names(gold.actors());
        Set<String> goldRecipients = names(gold.recipients());
        if (!gold.type().isReciprocal()) {
            return actors.equals(goldActors) && recipients.equals(goldRecipients);
        }
        actors.addAll(recipients);
        goldActors.addAll(goldRecipients);
        return actors.equals(goldActors);
    }

    /** How well a candidate agrees; 0 where it does not. */
    private static int shared(Candidate c, AnnotatedEvents.Annotated gold) {
        if (c.type != gold.type()) {
            return 0;
        }
        Set<String> actors = names(c.roles.actors.stream().map(Side::name).toList());
        Set<String> recipients =
                names(c.roles.recipients.stream().map(Side::name).toList());
        Set<String> goldActors = names(gold.actors());
        Set<String> goldRecipients = names(gold.recipients());
        Set<String> common = new HashSet<>(actors);
        common.addAll(recipients);
        Set<String> all = new HashSet<>(goldActors);
        all.addAll(goldRecipients);
        common.retainAll(all);
        return common.isEmpty()
                ? 0
                : common.size() + (actors.equals(goldActors) ? 1 : 0) + (recipients.equals(goldRecipients) ? 1 : 0);
    }

    private static Set<String> names(List<String> names) {
        List<String> out = new ArrayList<>();
        for (String name : names) {
            String spaced = name.toLowerCase(Locale.ROOT).replace('.', ' ').replace('-', ' ');
            out.add(String.join(" ", spaced.trim().split("\\s+")));
        }
        return new HashSet<>(out);
    }
}
