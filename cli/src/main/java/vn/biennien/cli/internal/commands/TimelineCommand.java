package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.analysis.Agreements;
import vn.biennien.analysis.IssueNames;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Agreement;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;
import vn.biennien.store.Moment;
import vn.biennien.store.RecordStore;
import vn.biennien.store.TimelineFilter;
import vn.biennien.store.TimelinePage;

/** {@code timeline}: what was said and done, and what became of agreements, day by day. */
@Command(name = "timeline")
public final class TimelineCommand extends ListingCommand {

    private static final int TABLE_ROWS = 100;
    private static final int LISTING_ROWS = 10_000;
    private static final int SHORT_ID = 8;

    @Option(names = "--actor", paramLabel = "N", descriptionKey = "option.timeline.actor")
    private @Nullable String actor;

    @Option(names = "--issue", paramLabel = "I", descriptionKey = "option.timeline.issue")
    private @Nullable String issue;

    @Option(names = "--since", paramLabel = "D", descriptionKey = "option.since")
    private Converters.@Nullable Days since;

    @Option(names = "--until", paramLabel = "D", descriptionKey = "option.until")
    private Converters.@Nullable Days until;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.timeline.limit")
    private @Nullable Integer limit;

    private Agreements register = new Agreements(Knowledge.shipped());

    /** The command of one run. */
    public TimelineCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        LocalDate first = since == null ? null : since.first();
        LocalDate last = until == null ? null : until.last();
        FilterOptions.checkDays(context, first, last);
        String about = issue == null || issue.isBlank() ? null : issue.strip();
        Knowledge known = knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge);
        register = new Agreements(known);
        Set<String> agreements = about == null ? Set.of() : register.called(about);
        Set<String> issues = about == null ? Set.of() : Set.copyOf(new IssueNames(known).meant(about));
        int most = limit == null ? format == Format.TABLE ? TABLE_ROWS : LISTING_ROWS : limit;
        TimelinePage page;
        try (RecordStore store = record.open()) {
            page = store.timeline(
                    new TimelineFilter(actor, about, issues, agreements, first, last),
                    most <= 0 ? Integer.MAX_VALUE : most);
        }
        if (format == Format.TABLE) {
            table(page);
        } else {
            Sheet<Moment> sheet = TellingSheets.timeline(register);
            Listing listing = new Listing(context, format, sheet.keys());
            page.dated().forEach(m -> listing.row(sheet.values(m)));
            page.open().forEach(m -> listing.row(sheet.values(m)));
            listing.end();
        }
        if (page.moreDated() || page.moreOpen()) {
            context.say(context.text("timeline.more", most));
        }
        return ExitCode.OK;
    }

    private void table(TimelinePage page) {
        if (page.dated().isEmpty() && page.open().isEmpty()) {
            context.line(context.text("timeline.none"));
            return;
        }
        part(page.dated(), "timeline.dated", false);
        part(page.open(), "timeline.open", true);
    }

    /** A day stands before its first entry only. */
    private void part(List<Moment> moments, String title, boolean open) {
        if (moments.isEmpty()) {
            return;
        }
        context.paragraph(context.ink().bold(context.text(title)) + " · "
                + context.messages().count("count.moments", moments.size()));
        context.line("");
        Table table = new Table(context.ink())
                .column(context.text("column.day"), 10)
                .column(context.text("column.timeline.who"), 18)
                .column(context.text("column.timeline.what"), 14)
                .column(context.text("column.source"), 14)
                .column(context.text("column.id"), SHORT_ID);
        String shown = "";
        WhenText when = new WhenText(context);
        for (Moment m : moments) {
            String day = when.of(m.from(), m.to());
            boolean same = !open && day.equals(shown);
            shown = day;
            table.row(cells(m, same ? "" : context.ink().bold(day)), detail(m));
        }
        context.table(table);
        context.line("");
    }

    private List<String> cells(Moment moment, String day) {
        StatementText words = new StatementText(context);
        String who;
        String what;
        switch (moment) {
            case Moment.Statement m -> {
                Statement s = m.row().statement();
                who = words.speakerWithRole(s);
                what = words.act(m.article(), s);
            }
            case Moment.Event m -> {
                Event e = m.row().event();
                String sure = e.status() == EventStatus.HAPPENED
                        ? ""
                        : " · " + context.messages().name("status", e.status());
                String to = String.join(", ", e.recipientNames());
                who = context.ink().bold(String.join(", ", e.actorNames())) + (to.isEmpty() ? "" : " → " + to);
                what = context.messages().name("event", e.type()) + sure;
            }
            case Moment.Agreement m -> {
                Agreement a = m.row().agreement();
                Statement s = m.row().said();
                String parties =
                        String.join(", ", a.parties().stream().map(Party::name).toList());
                who = context.ink().bold(parties.isEmpty() ? a.name() : parties)
                        + (s == null ? "" : " · " + context.text("timeline.says", String.join(", ", s.speakers())));
                what = context.messages().name("agreement", Objects.requireNonNull(a.status())) + " · "
                        + TellingSheets.called(a, register);
            }
        }
        return List.of(
                day,
                who,
                what,
                words.publication(moment.article()),
                context.ink().dim(moment.id().substring(0, SHORT_ID)));
    }

    private String detail(Moment moment) {
        StatementText words = new StatementText(context);
        String text = moment.article().text();
        return switch (moment) {
            case Moment.Statement m -> words.sentence(m.article(), m.row().statement());
            case Moment.Event m ->
                words.marked(
                        text,
                        m.row().event().sentence(),
                        List.of(m.row().event().trigger()));
            case Moment.Agreement m ->
                words.marked(
                        text,
                        m.row().agreement().sentence(),
                        List.of(m.row().agreement().telling()));
        };
    }
}
