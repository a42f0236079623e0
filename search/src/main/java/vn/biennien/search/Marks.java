package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.record.Span;

/** Where in a text the words stand that a search has found it by. Stateless. */
public final class Marks {
    private Marks() {}

    /**
     * The found words, in text order, without overlaps; each word of a phrase is in one mark with the others.
     *
     * @param accentsCount false where accents were overlooked for want of anything better
     * @return spans of the text that {@code words} were cut from, in UTF-16 units
     */
    public static List<Span> of(Words words, SearchWords asked, boolean accentsCount) {
        boolean[] marked = new boolean[words.size()];
        boolean[] joined = new boolean[words.size()]; // with the one before
        for (SearchWords.Clause clause : asked.wanted()) {
            int n = clause.words().size();
            for (int i = 0; i + n <= marked.length; i++) {
                if (stands(clause, words, words.from + i, accentsCount)) {
                    for (int k = 0; k < n; k++) {
                        marked[i + k] = true;
                        joined[i + k] |= k > 0;
                    }
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                int start = words.terms.start(words.from + i);
                while (i + 1 < marked.length && joined[i + 1]) {
                    i++;
                }
                spans.add(new Span(start, words.terms.end(words.from + i)));
            }
        }
        return List.copyOf(spans);
    }

    private static boolean stands(SearchWords.Clause clause, Words words, int at, boolean accentsCount) {
        int last = clause.words().size() - 1;
        for (int k = 0; k <= last; k++) {
            SearchWords.Word word = clause.words().get(k);
            String folded = words.terms.folded(at + k);
            boolean same;
            if (clause.unfinished() && k == last) {
                same = folded.startsWith(word.folded());
            } else if (accentsCount && word.accented()) {
                same = words.terms.norm(at + k).equals(word.norm());
            } else {
                same = folded.equals(word.folded());
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
