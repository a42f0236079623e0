package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.Party;
import vn.biennien.record.Span;
import vn.biennien.record.When;
import vn.biennien.store.EventReport;
import vn.biennien.store.EventRow;

/** An event in words for people, in their language. */
final class EventText {
    private final Context context;

    EventText(Context context) {
        this.context = context;
    }

    /** Who, and to whom. */
    static String who(Event e) {
        String actors = String.join(", ", e.actorNames());
        String recipients = String.join(", ", e.recipientNames());
        return e.type().isReciprocal() && e.recipients().isEmpty()
                ? String.join(" – ", e.actorNames())
                : (actors.isEmpty() ? "…" : actors) + (recipients.isEmpty() ? "" : " → " + recipients);
    }

    /** What is done, how, and whether it happened. */
    String what(Event e) {
        String mode = e.mode() == null ? "" : " · " + e.mode();
        String sure = e.status() == EventStatus.HAPPENED
                ? ""
                : " · " + context.messages().name("status", e.status());
        return context.messages().name("event", e.type()) + mode + sure;
    }

    /** On which days, with what is open left open. */
    String when(When when) {
        return new WhenText(context).of(when);
    }

    /** Prints an event in its paragraph, with its codes and all its reports. */
    void show(EventRow row) {
        Event e = row.event();
        Article article = row.article();
        article.headline().ifPresent(title -> context.paragraph(context.ink().bold(title)));
        row.reports().forEach(r -> context.line(context.ink().dim(report(r))));
        context.line("");
        StatementText words = new StatementText(context);
        context.paragraph("  ", words.marked(article.text(), block(article, e), List.of(e.trigger())));
        context.line("");
        Table table = new Table(context.ink()).column("", 14).column("", 30);
        field(table, "column.parties", context.ink().bold(who(e)));
        field(table, "column.event", what(e));
        field(table, "column.contexts", String.join(", ", e.contexts()));
        field(table, "column.day", whenWithBasis(e.when()));
        field(table, "column.place", e.place() == null ? "" : e.place());
        field(table, "column.actor", coded(e.actors()));
        field(table, "column.recipient", coded(e.recipients()));
        field(table, "column.statement", e.statementId() == null ? "" : e.statementId());
        field(table, "column.confidence", context.messages().decimal(e.confidence(), 2));
        field(table, "column.id", e.id());
        context.table(table);
    }

    /** Prints on which words an event rests, and how its parties and its day were coded. */
    void explain(EventRow row) {
        Event e = row.event();
        String text = row.article().text();
        context.paragraph(new StatementText(context).marked(text, e.sentence(), List.of(e.trigger())));
        context.line("");
        context.paragraph(context.ink().bold(who(e)) + " · " + what(e));
        context.line("");
        part("explain.evidence", List.of(e.trigger().in(text)));
        part(
                "explain.mentions",
                e.mentions().stream()
                        .filter(m -> !m.equals(e.trigger()))
                        .map(m -> m.in(text))
                        .toList());
        part("explain.statement", e.statementId() == null ? List.of() : List.of(e.statementId()));
        List<String> parties = new ArrayList<>();
        e.actors().forEach(p -> parties.add(coded(p)));
        e.recipients().forEach(p -> parties.add(coded(p)));
        part("explain.parties", parties);
        part("explain.said", List.of(whenWithBasis(e.when())));
        part("explain.confidence", List.of(context.messages().decimal(e.confidence(), 2)));
    }

    private String whenWithBasis(When when) {
        return when(when) + " (" + context.messages().name("when.basis", when.basis()) + ")";
    }

    private static String coded(List<Party> parties) {
        return String.join("; ", parties.stream().map(EventText::coded).toList());
    }

    /** The words of the article, and the codes put down for them: {@code Sergei Lavrov = Nga · RUS · GOV}. */
    private static String coded(Party p) {
        String who = p.name().equals(p.written()) ? p.name() : p.written() + " = " + p.name();
        return who + (p.country() == null ? "" : " · " + p.country()) + (p.sector() == null ? "" : " · " + p.sector());
    }

    private static String report(EventReport r) {
        StringBuilder out = new StringBuilder(r.outlet() == null ? r.article() : r.outlet() + " · " + r.article());
        if (r.published() != null) {
            out.append(" · ").append(r.published());
        }
        if (r.url() != null) {
            out.append(" · ").append(r.url());
        }
        return out.toString();
    }

    /** The block that holds the event; its sentence where no block does. */
    private static Span block(Article article, Event e) {
        for (Block block : article.blocks()) {
            if (block.span().contains(e.sentence().start())) {
                return block.span();
            }
        }
        return e.sentence();
    }

    private void field(Table table, String key, String value) {
        if (!value.isEmpty()) {
            table.row(context.ink().dim(context.text(key)), value);
        }
    }

    private void part(String key, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        context.line(context.ink().bold(context.text(key)));
        values.forEach(value -> context.paragraph("  ", value));
    }
}
