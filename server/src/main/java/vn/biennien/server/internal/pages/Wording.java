package vn.biennien.server.internal.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.biennien.store.Folding;

/**
 * Two wordings of one utterance, side by side. Capitals and marks between words make no difference.
 *
 * @param own the wording here, with the words marked that stand only here
 * @param other the wording there, with the words marked that stand only there
 * @param same whether they are word for word the same
 */
public record Wording(List<Stretch> own, List<Stretch> other, boolean same) {

    /**
     * Words that are shown alike.
     *
     * @param text the words, with a space behind them
     * @param differs whether they stand on this side only
     */
    public record Stretch(String text, boolean differs) {}

    /** Compares two wordings. */
    static Wording of(String own, String other) {
        List<String> here = words(own);
        List<String> there = words(other);
        boolean[] onlyHere = new boolean[here.size()];
        boolean[] onlyThere = new boolean[there.size()];
        boolean same = true;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(keys(here), keys(there)).getDeltas()) {
            mark(onlyHere, delta.getSource().getPosition(), delta.getSource().size());
            mark(onlyThere, delta.getTarget().getPosition(), delta.getTarget().size());
            same = false;
        }
        return new Wording(stretches(here, onlyHere), stretches(there, onlyThere), same);
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).toList();
    }

    private static List<String> keys(List<String> words) {
        return words.stream().map(w -> String.join(" ", Folding.words(w))).toList();
    }

    private static void mark(boolean[] marks, int from, int count) {
        for (int i = from; i < from + count; i++) {
            marks[i] = true;
        }
    }

    private static List<Stretch> stretches(List<String> words, boolean[] marks) {
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            open.append(words.get(i)).append(' ');
            if (i + 1 == words.size() || marks[i] != marks[i + 1]) {
                stretches.add(new Stretch(open.toString(), marks[i]));
                open.setLength(0);
            }
        }
        return stretches;
    }
}
