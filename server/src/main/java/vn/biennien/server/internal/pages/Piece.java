package vn.biennien.server.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.biennien.record.Span;
import vn.biennien.server.internal.words.Words;

/**
 * Words of a text that are shown alike.
 *
 * @param text the words, without line ends
 * @param marked whether they are what was said
 * @param found whether they are what somebody looked for
 */
public record Piece(String text, boolean marked, boolean found) {

    /** The words of {@code whole}, cut wherever one of the other spans begins or ends. */
    static List<Piece> of(String text, Span whole, List<Span> marked, List<Span> found) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(whole.start(), whole.end()));
        for (List<Span> spans : List.of(marked, found)) {
            for (Span span : spans) {
                cuts.add(Math.clamp(span.start(), whole.start(), whole.end()));
                cuts.add(Math.clamp(span.end(), whole.start(), whole.end()));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = whole.start();
        for (int to : cuts.tailSet(from, false)) {
            String words = text.substring(from, to).replaceAll("\\s*\\n\\s*", " ");
            pieces.add(new Piece(words, within(marked, from, to), within(found, from, to)));
            from = to;
        }
        return pieces;
    }

    /** What stands where the rights of an article allow none of its words. */
    static List<Piece> none(Words words) {
        return List.of(new Piece(words.text("account.rights.none"), false, false));
    }

    private static boolean within(List<Span> spans, int from, int to) {
        return spans.stream().anyMatch(span -> span.start() <= from && to <= span.end());
    }
}
