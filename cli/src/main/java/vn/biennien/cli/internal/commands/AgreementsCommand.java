package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.analysis.Agreements;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.AgreementDates;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Agreement;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;
import vn.biennien.store.AgreementFilter;
import vn.biennien.store.AgreementRow;
import vn.biennien.store.RecordStore;

/** {@code agreements}: treaties and accords, and what became of them as somebody says it. */
@Command(name = "agreements")
public final class AgreementsCommand extends ListingCommand {

    private static final int TABLE_ROWS = 100;
    private static final int SHORT_ID = 8;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "parameter.agreement")
    private @Nullable String name;

    @Option(names = "--party", paramLabel = "P", descriptionKey = "option.agreement.party")
    private @Nullable String party;

    @Option(names = "--status", paramLabel = "S", descriptionKey = "option.agreement.status")
    private @Nullable AgreementStatus status;

    @Option(names = "--since", paramLabel = "D", descriptionKey = "option.since")
    private Converters.@Nullable Days since;

    @Option(names = "--until", paramLabel = "D", descriptionKey = "option.until")
    private Converters.@Nullable Days until;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    private Agreements register = new Agreements(Knowledge.shipped());

    /** The command of one run. */
    public AgreementsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        LocalDate first = since == null ? null : since.first();
        LocalDate last = until == null ? null : until.last();
        FilterOptions.checkDays(context, first, last);
        String typed = name == null ? "" : name.strip();
        if (knowledge != null) {
            register = new Agreements(Knowledge.with(knowledge));
        }
        Set<String> keys = register.called(typed);
        AgreementFilter filter = new AgreementFilter(
                keys, typed.isEmpty() || !keys.isEmpty() ? null : typed, party, null, status, false, first, last);
        int rows = limit == null ? format == Format.TABLE ? TABLE_ROWS : 0 : limit;
        List<AgreementRow> found;
        try (RecordStore store = record.open()) {
            found = store.agreements(filter, rows <= 0 ? Integer.MAX_VALUE : rows + 1);
        }
        boolean more = rows > 0 && found.size() > rows;
        List<AgreementRow> shown = more ? found.subList(0, rows) : found;
        Set<String> contradicted = AgreementDates.contradicted(shown);
        if (format == Format.TABLE) {
            table(shown, contradicted, more);
        } else {
            Sheet<TellingSheets.Telling> sheet = TellingSheets.agreements(register);
            Listing listing = new Listing(context, format, sheet.keys());
            shown.forEach(r -> listing.row(sheet.values(new TellingSheets.Telling(
                    r, contradicted.contains(r.agreement().id())))));
            listing.end();
        }
        return ExitCode.OK;
    }

    private void table(List<AgreementRow> rows, Set<String> contradicted, boolean more) {
        if (rows.isEmpty()) {
            context.line(context.text("agreements.none"));
            return;
        }
        Map<String, List<AgreementRow>> byAgreement = rows.stream()
                .collect(Collectors.groupingBy(r -> r.agreement().key(), LinkedHashMap::new, Collectors.toList()));
        byAgreement.forEach((key, told) -> agreement(key, told, contradicted));
        if (more) {
            context.line(context.text("agreements.more"));
        }
    }

    private void agreement(String key, List<AgreementRow> told, Set<String> contradicted) {
        Agreements.Entry known = register.get(key);
        String name = told.get(0).agreement().name();
        String shown =
                known == null || known.names().isEmpty() ? name : known.names().get(0) + " · " + name;
        context.paragraph(context.ink().bold(shown) + register(key));
        Table table = new Table(context.ink())
                .column(context.text("column.day"), 10)
                .column(context.text("column.agreement.status"), 16)
                .column(context.text("column.agreement.who"), 20)
                .column(context.text("column.source"), 16)
                .column(context.text("column.id"), SHORT_ID);
        StatementText words = new StatementText(context);
        boolean differ = false;
        for (AgreementRow row : told) {
            boolean other = contradicted.contains(row.agreement().id());
            differ |= other;
            table.row(
                    cells(row, words, other),
                    words.marked(
                            row.article().text(),
                            row.agreement().sentence(),
                            List.of(row.agreement().telling())));
        }
        context.table(table);
        if (differ) {
            context.line(context.text("agreements.differ"));
        }
        context.line("");
    }

    /** What the register has, as against what articles tell. */
    private String register(String key) {
        Agreements.Entry e = register.get(key);
        if (e == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (e.signed() != null) {
            parts.add(context.text("agreements.signed", e.signed()));
        }
        if (e.inForce() != null) {
            parts.add(context.text("agreements.in-force", e.inForce()));
        }
        if (e.ended() != null) {
            parts.add(context.text("agreements.ended", e.ended()));
        }
        String dates = String.join(", ", parts);
        return " " + context.ink().dim("· " + (dates.isEmpty() ? "" : dates + " ") + "(" + e.source() + ")");
    }

    private List<String> cells(AgreementRow row, StatementText words, boolean contradicted) {
        Agreement a = row.agreement();
        Statement s = row.said();
        String status = a.status() == null
                ? context.text("agreements.named")
                : context.messages().name("agreement", a.status());
        String parties = a.parties().stream().map(Party::name).collect(Collectors.joining(", "));
        String who = s == null
                ? context.text("agreements.article", words.publication(row.article()))
                : words.speakerWithRole(s) + " · " + words.said(s.said());
        String source =
                s == null ? String.join(", ", row.article().publication().credits()) : words.source(row.article(), s);
        return List.of(
                new WhenText(context).of(a.when()) + (contradicted ? " ≠" : ""),
                context.ink().bold(parties.isEmpty() ? status : parties + " · " + status),
                who,
                source,
                context.ink().dim(a.id().substring(0, SHORT_ID)));
    }
}
