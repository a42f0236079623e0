package vn.biennien.desk.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.evaluation.Evaluation.ErrorKind;
import vn.biennien.record.Article;
import vn.biennien.record.Event;

/** Counts of events over articles. Not thread-safe. */
final class EventTally {
    private int articles;
    private int gold;
    private int pred;
    private int found;
    private int coded;

    void add(Article article, List<Gold.Deed> golds, List<Event> preds, List<Evaluation.Error> errors) {
        articles++;
        gold += golds.size();
        pred += preds.size();
        BitSet used = new BitSet();
        for (Gold.Deed g : golds) {
            int best = best(g, preds, used);
            if (best < 0) {
                errors.add(new Evaluation.Error(article.id(), ErrorKind.EVENT_MISSED, shown(g), null, ""));
                continue;
            }
            used.set(best);
            found++;
            Event p = preds.get(best);
            if (isCoded(g, p)) {
                coded++;
            } else {
                errors.add(new Evaluation.Error(
                        article.id(), ErrorKind.EVENT_PARTIES, shown(g), shown(p), words(article, p)));
            }
        }
        for (int i = 0; i < preds.size(); i++) {
            if (!used.get(i)) {
                Event p = preds.get(i);
                errors.add(
                        new Evaluation.Error(article.id(), ErrorKind.EVENT_EXTRA, null, shown(p), words(article, p)));
            }
        }
    }

    private static int best(Gold.Deed g, List<Event> preds, BitSet used) {
        int best = -1;
        int most = 0;
        Set<String> goldActors = names(g.actors());
        Set<String> goldRecipients = names(g.recipients());
        Set<String> goldAll = union(goldActors, goldRecipients);
        for (int i = 0; i < preds.size(); i++) {
            Event p = preds.get(i);
            if (used.get(i) || p.type() != g.type()) {
                continue;
            }
            Set<String> actors = names(p.actorNames());
            Set<String> recipients = names(p.recipientNames());
            Set<String> common = union(actors, recipients);
            common.retainAll(goldAll);
            int score = common.isEmpty()
                    ? 0
                    : common.size() + (actors.equals(goldActors) ? 1 : 0) + (recipients.equals(goldRecipients) ? 1 : 0);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static boolean isCoded(Gold.Deed g, Event p) {
        Set<String> actors = names(p.actorNames());
        Set<String> recipients = names(p.recipientNames());
        Set<String> goldActors = names(g.actors());
        Set<String> goldRecipients = names(g.recipients());
        return p.type().isReciprocal()
                ? union(actors, recipients).equals(union(goldActors, goldRecipients))
                : actors.equals(goldActors) && recipients.equals(goldRecipients);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<String> names(List<String> names) {
        Set<String> out = new HashSet<>();
        for (String name : names) {
            List<String> parts = new ArrayList<>();
            for (String part : name.toLowerCase(Locale.ROOT).split("[-.\\s]+")) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            out.add(String.join(" ", parts));
        }
        return out;
    }

    private static String shown(Gold.Deed g) {
        return g.type() + " " + String.join(", ", g.actors()) + " → " + String.join(", ", g.recipients());
    }

    private static String shown(Event p) {
        return p.type() + " " + String.join(", ", p.actorNames()) + " → " + String.join(", ", p.recipientNames());
    }

    private static String words(Article article, Event p) {
        return Tally.words(article.text(), List.of(p.sentence()));
    }

    /** The figures, or null where nothing was annotated. */
    Evaluation.@Nullable Events result() {
        return articles == 0
                ? null
                : new Evaluation.Events(articles, Rate.of(found, pred, gold), Rate.of(coded, pred, gold));
    }
}
