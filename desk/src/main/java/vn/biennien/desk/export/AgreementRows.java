package vn.biennien.desk.export;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.CodePoints;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Party;
import vn.biennien.store.ArticleRow;

/**
 * Turns what articles tell of agreements into rows. For one thread.
 *
 * @param table where they go
 */
record AgreementRows(Table<ExportTables.Agreements> table) {

    /** Writes what one article tells, as far as its words may leave. */
    void article(ArticleRow row, TextLevel allowed, CodePoints points) throws IOException {
        int position = 0;
        for (Agreement agreement : row.agreements()) {
            agreement(row, agreement, position++, allowed, points);
        }
    }

    private void agreement(ArticleRow row, Agreement a, int position, TextLevel allowed, CodePoints points)
            throws IOException {
        String text = row.article().text();
        var publication = row.article().publication();
        boolean words = allowed.includes(TextLevel.STATEMENT);
        AgreementStatus status = a.status();
        table.write(new ExportTables.Agreements(
                a.id(),
                row.key(),
                row.article().id(),
                publication.outlet(),
                publication.url(),
                publication.published().value(),
                publication.credits(),
                position,
                a.key(),
                a.name(),
                status == null ? null : status.name(),
                a.parties().stream().map(Party::name).toList(),
                a.parties().stream()
                        .map(p -> p.country() == null ? "" : p.country())
                        .toList(),
                day(a.when().from()),
                day(a.when().to()),
                a.when().basis().name(),
                points.of(a.named().start()),
                points.of(a.named().end()),
                words ? a.named().in(text) : null,
                points.of(a.telling().start()),
                points.of(a.telling().end()),
                words ? a.telling().in(text) : null,
                points.of(a.sentence().start()),
                points.of(a.sentence().end()),
                allowed.includes(TextLevel.SENTENCE) ? a.sentence().in(text) : null,
                a.statementId()));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
