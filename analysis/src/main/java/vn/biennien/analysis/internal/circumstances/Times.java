package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.record.Span;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;

/** The time expressions of a scene by token. Immutable. */
final class Times {
    private final Scene scene;
    private final int[] from;
    private final int[] to;
    /** Whether an expression names a day at which something may have been said. */
    private final BitSet dates = new BitSet();

    private final int named;
    /** The statement to whose attribution a token belongs, or -1. */
    private final int[] frameOf;
    /** For each sentence the last syllables of the occasions that it names. */
    private final List<Set<String>> occasions = new ArrayList<>();

    Times(Scene scene, List<Day> days) {
        this.scene = scene;
        List<TimeExpression> times = scene.document.times();
        this.from = new int[times.size()];
        this.to = new int[times.size()];
        for (int t = 0; t < from.length; t++) {
            Span span = times.get(t).span();
            // A time may begin within a token (2017-2018 is one); it then begins with that token.
            from[t] = scene.tokens.at(span.start() + 1) - 1;
            to[t] = scene.tokens.at(span.end());
        }
        days.forEach(d -> d.times().forEach(dates::set));
        this.named = (int) days.stream().filter(d -> !d.times().isEmpty()).count();
        this.frameOf = new int[scene.tokens.size()];
        Arrays.fill(frameOf, -1);
        for (int k = 0; k < scene.statements.size(); k++) {
            mark(k);
        }
        for (Sentence sentence : scene.document.sentences()) {
            occasions.add(occasions(sentence));
        }
    }

    private Set<String> occasions(Sentence sentence) {
        Set<String> found = Set.of();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Phrases.Match<Words.Event> match = scene.event(i, sentence.to());
            if (match != null) {
                found = found.isEmpty() ? new HashSet<>() : found;
                found.add(scene.tokens.norm(match.to() - 1));
                i = match.to() - 1;
            }
        }
        return found;
    }

    private void mark(int k) {
        Told told = scene.statements.get(k);
        for (int i = told.passage().from(); i < told.passage().to(); i++) {
            if (frameOf[i] < 0 && scene.inFrame(k, i)) {
                frameOf[i] = k;
            }
        }
    }

    int from(int t) {
        return from[t];
    }

    int to(int t) {
        return to[t];
    }

    /** How many different days the text names. */
    int named() {
        return named;
    }

    /** The statement to whose attribution a token belongs, or -1. */
    int frameOf(int token) {
        return token < frameOf.length ? frameOf[token] : -1;
    }

    /** Whether the sentence of a token names an occasion. */
    boolean occasionIn(int token) {
        return !occasions.get(scene.document.sentenceOf(token)).isEmpty();
    }

    /** Whether the sentence of statement {@code k}'s attribution names an occasion that a token's sentence names too. */
    boolean shareOccasion(int k, int token) {
        Set<String> here =
                occasions.get(scene.document.sentenceOf(scene.statements.get(k).anchor()));
        for (String word : occasions.get(scene.document.sentenceOf(token))) {
            if (here.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day is named in the attribution of statement {@code k}. */
    boolean anyInFrame(int k) {
        Range passage = scene.statements.get(k).passage();
        for (int t = first(passage.from()); t < from.length && from[t] < passage.to(); t++) {
            if (dates.get(t) && scene.inFrame(k, from[t])) {
                return true;
            }
        }
        return false;
    }

    /** How many other days in the attribution of statement {@code k} stand nearer to its cue than expression {@code t}. */
    int nearerInFrame(int k, int t) {
        int anchor = scene.statements.get(k).anchor();
        Range passage = scene.statements.get(k).passage();
        int n = 0;
        for (int u = first(passage.from()); u < from.length && from[u] < passage.to(); u++) {
            if (u != t
                    && dates.get(u)
                    && scene.inFrame(k, from[u])
                    && Math.abs(from[u] - anchor) < Math.abs(from[t] - anchor)) {
                n++;
            }
        }
        return n;
    }

    private int first(int token) {
        int i = Arrays.binarySearch(from, token);
        return i >= 0 ? i : -i - 1;
    }
}
