package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.MOVED;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.Statement;
import vn.biennien.store.Entry;
import vn.biennien.store.Folding;
import vn.biennien.store.Lookup;
import vn.biennien.store.Outcome;

/** Puts articles into the record. For one transaction. */
public final class ArticleWriter {

    private static final String FIND_OUTLET = "select id from outlet where name = ?";
    private static final String FIND_TEXT = "select id from source_text where sha256 = ? and layout = ?";
    private static final String FIND_FINDINGS =
            "select id, fingerprint from findings where text_id = ? and context = ?";

    private final Transaction tx;
    private final PublicationCheck check;
    private final CopyLinks links;
    private final UtteranceMerge utterances;
    private final boolean anyCorrection;

    /** A writer for {@code tx}. */
    public ArticleWriter(Transaction tx) {
        this.tx = tx;
        this.check = new PublicationCheck(tx.ctx(), tx::first);
        this.links = new CopyLinks(tx);
        this.utterances = new UtteranceMerge(tx, links);
        this.anyCorrection = tx.ctx().fetchExists(CORRECTION);
    }

    /** Puts one article. */
    public Outcome put(Entry entry) {
        Article article = entry.article();
        Identity identity = Identity.of(article);
        Outcome outcome = check.check(identity, article, entry.findings().fingerprint());
        if (outcome == Outcome.KNOWN || outcome == Outcome.FORGOTTEN) {
            return outcome;
        }
        PublicationCheck.Known known = check.known(identity);
        int findingsId = findings(entry, identity);
        String rights = article.publication().rights().name();
        String url = article.publication().url();
        if (known == null) {
            tx.insertNow(
                    Insert.PUBLICATIONS,
                    tx.nextId(PUBLICATION, PUBLICATION.ID),
                    identity.publication(),
                    findingsId,
                    article.id(),
                    url,
                    rights,
                    url == null ? null : PageAddress.of(url),
                    article.publication().modified());
            tx.change("PUT", identity.publication());
        } else {
            // Whichever name comes first in the alphabet stays, whatever the order of ingest.
            String articleId = known.articleId().compareTo(article.id()) <= 0 ? known.articleId() : article.id();
            tx.ctx()
                    .update(PUBLICATION)
                    .set(PUBLICATION.FINDINGS_ID, findingsId)
                    .set(PUBLICATION.ARTICLE_ID, articleId)
                    .set(PUBLICATION.RIGHTS, rights)
                    .set(
                            PUBLICATION.MODIFIED,
                            known.earlier(article.publication().modified()))
                    .where(PUBLICATION.ID.eq(known.id()))
                    .execute();
            if (known.findingsId() != findingsId) {
                tx.flush();
                new Removal(tx).dropUnpublished(known.findingsId());
            }
            tx.change("REPLACE", identity.publication());
        }
        return outcome;
    }

    /** The findings' number; what is in the record from an older fingerprint is replaced. */
    private int findings(Entry entry, Identity identity) {
        Text text = text(entry.article(), identity);
        int textId = text.id;
        @Nullable Object[] row = tx.first(FIND_FINDINGS, 2, textId, identity.context());
        String fingerprint = entry.findings().fingerprint();
        Publication publication = entry.article().publication();
        Integer outletId = publication.outlet() == null ? null : outlet(publication.outlet());
        int id;
        if (row == null) {
            id = tx.nextId(FINDINGS, FINDINGS.ID);
            tx.insertNow(
                    Insert.FINDING,
                    id,
                    textId,
                    identity.context(),
                    outletId,
                    publication.published().value(),
                    publication.published().basis().name(),
                    publication.published().evidence(),
                    Encoding.lines(publication.credits()),
                    fingerprint,
                    entry.findings().language());
        } else {
            id = (int) Objects.requireNonNull(row[0]);
            if (fingerprint.equals(row[1])) {
                return id;
            }
            replace(id, entry);
        }
        String place = identity.sha256().substring(0, 12) + identity.context().substring(0, 4);
        new FindingsWriter(
                        tx,
                        entry.article().text(),
                        id,
                        outletId,
                        place,
                        entry.findings().actors())
                .write(entry.findings(), entry.utterances());
        if (text.mayHaveCopies) {
            utterances.add(id);
        }
        if (anyCorrection) {
            tx.flush();
            new Corrections(tx).lay(identity.sha256());
        }
        return id;
    }

    private void replace(int findingsId, Entry entry) {
        tx.flush();
        List<Statement> old = new Loader(tx.ctx()).programsStatements(findingsId);
        new Removal(tx).empty(findingsId);
        tx.ctx()
                .update(FINDINGS)
                .set(FINDINGS.FINGERPRINT, entry.findings().fingerprint())
                .set(FINDINGS.LANGUAGE, entry.findings().language())
                .where(FINDINGS.ID.eq(findingsId))
                .execute();
        String sha256 = entry.findings().textSha256();
        int seq = tx.change("REANALYSE", sha256);
        for (Lookup.Move move : Moves.between(old, entry.findings().statements())) {
            tx.ctx()
                    .insertInto(MOVED)
                    .columns(MOVED.SEQ, MOVED.OLD_ID, MOVED.NEW_ID, MOVED.WHY)
                    .values(seq, move.from(), move.to(), move.why())
                    .execute();
        }
    }

    /** A text's number, and whether the record may hold its words a second time. */
    private record Text(int id, boolean mayHaveCopies) {}

    private Text text(Article article, Identity identity) {
        @Nullable Object[] row = tx.first(FIND_TEXT, 1, identity.sha256(), identity.layout());
        if (row != null) {
            return new Text((int) Objects.requireNonNull(row[0]), true);
        }
        int id = tx.nextId(SOURCE_TEXT, SOURCE_TEXT.ID);
        tx.insertNow(Insert.TEXTS, id, identity.sha256(), identity.layout(), article.text());
        return new Text(id, links.add(id, article.text(), article.blocks()));
    }

    private int outlet(String name) {
        @Nullable Object[] row = tx.first(FIND_OUTLET, 1, name);
        if (row != null) {
            return (int) Objects.requireNonNull(row[0]);
        }
        int id = tx.nextId(OUTLET, OUTLET.ID);
        tx.insertNow(Insert.OUTLETS, id, name, Folding.spaced(name));
        return id;
    }
}
