package vn.biennien.server.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.StatementRow;

/**
 * A statement as lists show it: never without its act and its sentence.
 *
 * @param id its id
 * @param speaker who speaks; two candidates as two
 * @param speakers the names, each a link
 * @param role office and body, or null
 * @param cue the newsroom's verb, or null
 * @param act the class, as the program sees it
 * @param actKey the class's name, for its style
 * @param mode direct, indirect or mixed
 * @param sentence the whole sentence, what was said marked
 * @param said when
 * @param open whether an end of that is open
 * @param to who is spoken to, empty where nobody is named
 * @param target who is asked, refused, accused …, empty where nobody is named
 * @param source outlet and day
 * @param chain sources named or inherited, empty where there are none
 * @param article the article's name
 * @param headline the article's headline, or its name
 * @param outlets how many outlets carry it
 * @param sure whether it is reviewed or at least 0.8 sure
 * @param confidence how sure, in per cent
 * @param corrected whether somebody has corrected it
 * @param revised what its outlet did to it later, or null
 */
public record StatementCard(
        String id,
        String speaker,
        List<String> speakers,
        @Nullable String role,
        @Nullable String cue,
        String act,
        String actKey,
        String mode,
        List<Piece> sentence,
        String said,
        boolean open,
        String to,
        String target,
        String source,
        String chain,
        String article,
        String headline,
        int outlets,
        boolean sure,
        String confidence,
        boolean corrected,
        @Nullable String revised) {

    /** From here on a statement is shown as certain: DESIGN.md, "Doubt is data". */
    public static final double SURE = 0.8;

    /** The card of a statement. */
    public static StatementCard of(StatementRow row, Words words) {
        return of(row, words, List.of());
    }

    /** The same with the words by which it was found. */
    public static StatementCard of(StatementRow row, Words words, List<Span> found) {
        Statement s = row.statement();
        Article article = row.article();
        boolean shown = Showing.isSentence(article);
        List<String> sources = s.via().isEmpty() ? s.origin() : s.via();
        return new StatementCard(
                s.id(),
                words.either(s.speakers(), s.alternatives()),
                s.speakers(),
                s.role(),
                shown ? row.cue() : null,
                words.name("act", s.act()),
                s.act().name(),
                words.name("mode", s.mode()),
                shown ? Piece.of(article.text(), s.sentence(), s.spans(), found) : Piece.none(words),
                words.said(s.said()),
                s.said().isOpen(),
                words.list(s.addressees()),
                s.targets().equals(s.addressees()) ? "" : words.list(s.targets()),
                source(article, words),
                words.list(sources),
                article.id(),
                Showing.headline(article),
                Math.max(1, row.carriedBy().size()),
                row.corrected() || s.confidence() >= SURE,
                words.percent(s.confidence()),
                row.corrected(),
                row.revision() == null
                        ? null
                        : words.name("revision", row.revision().kind()));
    }

    /** Outlet and day; the article's name where the outlet is unknown. */
    static String source(Article article, Words words) {
        Publication p = article.publication();
        String where = p.outlet() == null ? article.id() : p.outlet();
        String value = p.published().value();
        return value == null ? where : where + ", " + words.date(value);
    }
}
