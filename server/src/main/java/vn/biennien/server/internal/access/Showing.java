package vn.biennien.server.internal.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.export.TextLevel;
import vn.biennien.record.Article;
import vn.biennien.record.Rights;
import vn.biennien.store.ArticleRow;

/**
 * How much of an article's text is shown to whom. Who sits at this machine has the texts anyway and sees them whole; to
 * everybody else, whatever their role, a text leaves the machine, so they see what the publications' rights allow: with
 * {@code full} all of it, with {@code excerpt} the headline and the sentences of statements, with {@code metadata} no words
 * of the text at all. Where several publications share a text, the one that allows least decides.
 */
public final class Showing {
    private Showing() {}

    /** Whether who asks now sits at this machine, without accounts, and is shown everything. */
    public static boolean isToOwner() {
        Who who = Who.asking();
        return who != null && who.isLocal();
    }

    /** What may be shown of a text, with all its publications, to who asks now. */
    public static TextLevel of(ArticleRow row) {
        return of(
                Who.asking(),
                row.publications().stream().map(p -> p.publication().rights()).toList());
    }

    /** What may be shown of an article that a statement or an event stands in. */
    public static TextLevel of(Article article) {
        return of(Who.asking(), List.of(article.publication().rights()));
    }

    /** Whether the whole text may be shown to who asks now. */
    public static boolean isWhole(ArticleRow row) {
        return of(row) == TextLevel.FULL;
    }

    /** Whether the text around a sentence may be shown to who asks now. */
    public static boolean isWhole(Article article) {
        return of(article) == TextLevel.FULL;
    }

    /** Whether a sentence of the text may be shown to who asks now, and its headline. */
    public static boolean isSentence(Article article) {
        return of(article).compareTo(TextLevel.SENTENCE) >= 0;
    }

    /** The headline, or the article's name where there is none, or it may not be shown to who asks now. */
    public static String headline(Article article) {
        return isSentence(article) ? article.headline().orElse(article.id()) : article.id();
    }

    static TextLevel of(@Nullable Who who, Collection<Rights> rights) {
        TextLevel level = TextLevel.FULL;
        if (who == null || !who.isLocal()) {
            for (Rights one : rights) {
                level = level.within(one);
            }
        }
        return level;
    }
}
