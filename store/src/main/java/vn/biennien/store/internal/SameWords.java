package vn.biennien.store.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.record.Span;
import vn.biennien.store.Folding;

/**
 * The words of one statement, for telling whether another article's statement reports the same. Immutable.
 *
 * @param speakers names, folded
 * @param words words of the content, folded
 */
record SameWords(Set<String> speakers, Set<String> words) {

    /** Share of the shorter report's words that stand in the longer. */
    private static final double ALIKE = 0.8;

    private static final int FEWEST_WORDS = 4;

    static SameWords of(String text, List<Span> spans, List<String> speakers) {
        Set<String> names = new HashSet<>();
        speakers.forEach(name -> names.add(Folding.spaced(name)));
        Set<String> words = new HashSet<>();
        for (Span span : spans) {
            for (String word : Folding.words(span.in(text))) {
                words.add(Folding.fold(word));
            }
        }
        return new SameWords(names, words);
    }

    /** How much of the shorter report stands in the longer, 0 to 1; 0 where they are not of one act of speaking. */
    double alike(SameWords other) {
        double alike = overlap(other);
        return alike >= ALIKE && sameSpeakers(other) ? alike : 0;
    }

    /** The same whatever the share, for reports of one speaker. */
    double related(SameWords other) {
        return sameSpeakers(other) ? overlap(other) : 0;
    }

    private double overlap(SameWords other) {
        if (words.equals(other.words)) {
            return words.isEmpty() ? 0 : 1;
        }
        int shorter = Math.min(words.size(), other.words.size());
        int longer = Math.max(words.size(), other.words.size());
        if (shorter < FEWEST_WORDS || longer > 2 * shorter) {
            return 0;
        }
        int shared = 0;
        for (String word : words) {
            if (other.words.contains(word)) {
                shared++;
            }
        }
        return (double) shared / shorter;
    }

    /** Whether each name of the one, or a part of it, is a name of the other: a cut copy may give the surname alone. */
    private boolean sameSpeakers(SameWords other) {
        return covers(speakers, other.speakers) && covers(other.speakers, speakers);
    }

    private static boolean covers(Set<String> names, Set<String> others) {
        for (String other : others) {
            boolean found = names.contains(other);
            for (String name : names) {
                found |= name.contains(other) || other.contains(name);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
