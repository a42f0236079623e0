package vn.biennien.cli.internal.commands;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheets;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Publication;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.store.EventRow;
import vn.biennien.store.StatementRow;

/** {@code show ID}: a statement or an event in its paragraph, with its source, so that the words can be checked. */
@Command(name = "show")
public final class ShowCommand extends StatementCommand {

    /** The command of one run. */
    public ShowCommand(Context context) {
        super(context, Sheets.STATEMENTS.keys());
    }

    @Override
    List<@Nullable Object> values(StatementRow row) {
        return Sheets.STATEMENTS.values(row);
    }

    @Override
    void print(EventRow row) {
        new EventText(context).show(row);
    }

    @Override
    void print(List<StatementRow> rows) {
        StatementRow row = rows.get(0);
        Statement s = row.statement();
        Article article = row.article();
        StatementText words = new StatementText(context);
        article.headline().ifPresent(title -> context.paragraph(context.ink().bold(title)));
        rows.forEach(r -> context.line(context.ink().dim(source(r.article()))));
        context.line("");
        context.paragraph("  ", words.marked(article.text(), paragraph(article, s), s.spans()));
        context.line("");
        Table table = new Table(context.ink()).column("", 14).column("", 30);
        field(table, "column.speaker", words.speakerWithRole(s));
        field(table, "column.act", words.act(article, s));
        field(table, "column.mode", context.messages().name("mode", s.mode()));
        field(table, "column.to", String.join(", ", s.addressees()));
        field(table, "column.target", String.join(", ", s.targets()));
        field(table, "column.said", words.saidWithBasis(s.said()));
        field(table, "column.occasion", occasion(article, s));
        field(table, "column.via", String.join(", ", s.via()));
        field(table, "column.origin", String.join(", ", s.origin()));
        field(table, "column.confidence", words.confidence(s));
        field(table, "column.corrected", String.join("; ", new CorrectionText(context).all(row)));
        field(table, "column.utterance", row.utterance().equals(s.id()) ? "" : row.utterance());
        field(table, "column.carriers", carriers(row));
        field(table, "column.revision", words.revision(row).orElse(""));
        field(table, "column.id", s.id());
        context.table(table);
    }

    private void field(Table table, String key, String value) {
        if (!value.isEmpty()) {
            table.row(context.ink().dim(context.text(key)), value);
        }
    }

    /** Every publication that reports it, with its day. */
    private static String carriers(StatementRow row) {
        return row.carriers().stream()
                .map(c -> c.published() == null ? c.name() : c.name() + " " + c.published())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String occasion(Article article, Statement s) {
        return s.occasion() == null
                ? ""
                : context.messages().name("occasion", s.occasion().kind()) + " · "
                        + s.occasion().span().in(article.text());
    }

    private String source(Article article) {
        Publication p = article.publication();
        String day = p.published().value();
        String basis = context.messages().name("published.basis", p.published().basis());
        StringBuilder out = new StringBuilder(p.outlet() == null ? article.id() : p.outlet() + " · " + article.id());
        out.append(" · ").append(day == null ? basis : day + " (" + basis + ")");
        if (p.url() != null) {
            out.append(" · ").append(p.url());
        }
        return out.toString();
    }

    /** The blocks that hold the statement and its attribution; the sentence where no block does. */
    private static Span paragraph(Article article, Statement s) {
        int start = s.sentence().start();
        int end = s.sentence().end();
        for (Block block : article.blocks()) {
            boolean holds = block.span().overlaps(s.sentence())
                    || s.spans().stream().anyMatch(part -> part.overlaps(block.span()));
            if (holds) {
                start = Math.min(start, block.span().start());
                end = Math.max(end, block.span().end());
            }
        }
        return new Span(start, end);
    }
}
