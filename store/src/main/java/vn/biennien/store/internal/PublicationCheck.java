package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.TOMBSTONE;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.store.Check;
import vn.biennien.store.Outcome;

/** Whether the record holds an article already, or must not. */
public final class PublicationCheck {

    private static final String FIND_PUBLICATION = "select p.id, p.findings_id, p.article_id, p.rights, f.context,"
            + " f.fingerprint, p.modified from publication p join findings f on f.id = p.findings_id where p.identity = ?";
    private static final String FIND_TOMBSTONE =
            "select 1 from tombstone where (text_sha256 = ? and coalesce(outlet, '') = ?) or url = ? limit 1";

    private static final String FIND_ANALYSIS = "select 1 from findings f join source_text t on t.id = f.text_id"
            + " where t.sha256 = ? and t.layout = ? and f.context = ? and f.fingerprint = ?";

    private final First first;
    private final boolean anyTombstone;

    /** Asks for the first row of a query. */
    @FunctionalInterface
    interface First {
        @Nullable
        Object @Nullable [] row(String sql, int columns, @Nullable Object... parameters);
    }

    /** A publication that the record holds. */
    record Known(
            int id,
            int findingsId,
            String articleId,
            String rights,
            String context,
            String fingerprint,
            @Nullable String modified) {

        /** Of two times at which the page says that the same words were changed, the one that stays. */
        @Nullable
        String earlier(@Nullable String other) {
            return modified == null || (other != null && other.compareTo(modified) < 0) ? other : modified;
        }
    }

    PublicationCheck(DSLContext ctx, First first) {
        this.first = first;
        this.anyTombstone = ctx.fetchExists(TOMBSTONE);
    }

    /** What would become of each of {@code articles}, and whether its analysis can be spared; in one reading. */
    public static List<Check> all(DSLContext ctx, List<Article> articles, String fingerprint) {
        return ctx.connectionResult(connection -> {
            try (Lookups lookups = new Lookups(connection)) {
                PublicationCheck check = new PublicationCheck(ctx, lookups);
                return articles.stream().map(a -> check.full(a, fingerprint)).toList();
            }
        });
    }

    /** What would become of {@code article}, known by {@code identity}, with findings of {@code fingerprint}. */
    Outcome check(Identity identity, Article article, String fingerprint) {
        if (isForgotten(identity, article.publication())) {
            return Outcome.FORGOTTEN;
        }
        Known known = known(identity);
        if (known == null) {
            return Outcome.ADDED;
        }
        boolean same = known.context.equals(identity.context())
                && known.fingerprint.equals(fingerprint)
                && known.rights.equals(article.publication().rights().name())
                && known.articleId.compareTo(article.id()) <= 0
                && Objects.equals(known.earlier(article.publication().modified()), known.modified());
        return same ? Outcome.KNOWN : Outcome.REPLACED;
    }

    /** The same, and whether the analysis can be spared. */
    private Check full(Article article, String fingerprint) {
        Identity identity = Identity.of(article);
        Outcome outcome = check(identity, article, fingerprint);
        if (outcome == Outcome.KNOWN || outcome == Outcome.FORGOTTEN) {
            return new Check(outcome, true);
        }
        boolean analysed =
                first.row(FIND_ANALYSIS, 1, identity.sha256(), identity.layout(), identity.context(), fingerprint)
                        != null;
        return new Check(outcome, analysed);
    }

    @Nullable
    Known known(Identity identity) {
        @Nullable Object[] row = first.row(FIND_PUBLICATION, 7, identity.publication());
        return row == null
                ? null
                : new Known(
                        (int) Objects.requireNonNull(row[0]),
                        (int) Objects.requireNonNull(row[1]),
                        (String) Objects.requireNonNull(row[2]),
                        (String) Objects.requireNonNull(row[3]),
                        (String) Objects.requireNonNull(row[4]),
                        (String) Objects.requireNonNull(row[5]),
                        (String) row[6]);
    }

    private boolean isForgotten(Identity identity, Publication publication) {
        return anyTombstone
                && first.row(
                                FIND_TOMBSTONE,
                                1,
                                identity.sha256(),
                                Objects.requireNonNullElse(publication.outlet(), ""),
                                publication.url())
                        != null;
    }
}
