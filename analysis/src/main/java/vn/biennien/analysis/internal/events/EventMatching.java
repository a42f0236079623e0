package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.biennien.analysis.training.AnnotatedEvents;

/** Which candidates are annotated events: of one type, with a party in common, one to one. Stateless. */
final class EventMatching {
    private EventMatching() {}

    /** For each candidate whether it is one of the annotated events. */
    static boolean[] right(List<Candidate> candidates, List<AnnotatedEvents.Annotated> annotated) {
        boolean[] right = new boolean[candidates.size()];
        for (AnnotatedEvents.Annotated gold : annotated) {
            int best = -1;
            int most = 0;
            for (int i = 0; i < right.length; i++) {
                int shared = right[i] ? 0 : shared(candidates.get(i), gold);
                if (shared > most) {
                    most = shared;
                    best = i;
                }
            }
            if (best >= 0) {
                right[best] = true;
            }
        }
        return right;
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
