package vn.biennien.reading.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's headline.
 *
 * @param text its words
 * @param piece where it stands among the page's pieces, or -1
 */
record Headline(String text, int piece) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 300;

    /** The headline that readers see: a line that is what the page says its title is, or else its only first heading. */
    static @Nullable Headline find(Outline outline, @Nullable String told, String title) {
        List<Piece> pieces = outline.pieces();
        String wanted = told == null ? title : told;
        int best = -1;
        double most = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.length() < SHORTEST || piece.length() > LONGEST) {
                continue;
            }
            double score = score(piece, wanted, title);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        if (best >= 0 && most >= 1) {
            return new Headline(pieces.get(best).text(), best);
        }
        return told == null ? null : new Headline(told, -1);
    }

    private static double score(Piece piece, String wanted, String title) {
        double alike = Titles.alike(piece.text(), wanted);
        double score = alike > 0.5 ? alike : title.startsWith(piece.text()) ? 0.8 : 0;
        return switch (piece.element().normalName()) {
            case "h1" -> 1 + 2 * score;
            case "h2", "h3" -> 0.5 + 1.5 * score;
            case "h4", "h5", "h6" -> 1.2 * score;
            default -> piece.linkShare() > 0.5 || score < 0.8 ? 0 : 1.4 * score;
        };
    }
}
