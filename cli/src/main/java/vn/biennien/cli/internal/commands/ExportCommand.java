package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.desk.export.Export;
import vn.biennien.desk.export.ExportReport;
import vn.biennien.desk.export.ReviewedExport;
import vn.biennien.desk.export.TextLevel;
import vn.biennien.store.RecordStore;

/** {@code export --to DIR}: what the filters ask for, as files for other programs. */
@Command(name = "export")
public final class ExportCommand extends RecordCommand {

    @Option(names = "--to", required = true, paramLabel = "DIR", descriptionKey = "option.export-to")
    private Path folder = Path.of("");

    @Option(names = "--text", paramLabel = "T", descriptionKey = "option.text")
    private TextLevel text = TextLevel.SENTENCE;

    @Option(names = "--bom", descriptionKey = "option.bom")
    private boolean bom;

    @Option(names = "--reviewed", paramLabel = "F", descriptionKey = "option.reviewed")
    private ReviewedExport.@Nullable Format reviewed;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    /** The command of one run. */
    public ExportCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        var messages = context.messages();
        try (RecordStore store = record.open()) {
            ExportReport report = reviewed == null
                    ? Export.of(store)
                            .withFilter(filters.filter(context))
                            .withText(text)
                            .withBom(bom)
                            .to(folder)
                    : ReviewedExport.of(store).withText(text).to(folder, reviewed);
            Table table = new Table(context.ink()).column("", 20).number("");
            report.rows().forEach((name, rows) -> table.row("  " + name, messages.number(rows)));
            context.line(context.text(
                    "export.done",
                    messages.number(report.files()),
                    messages.number((report.bytes() + 999) / 1000),
                    folder));
            context.table(table);
        }
        return ExitCode.OK;
    }
}
