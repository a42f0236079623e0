package vn.biennien.cli.internal.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.record.Publication;
import vn.biennien.store.CopyGroup;
import vn.biennien.store.RecordStore;

/** {@code copies}: which articles carry the same words, and where they seem to come from. */
@Command(name = "copies")
public final class CopiesCommand extends ListingCommand {

    private static final int TABLE_GROUPS = 20;
    private static final List<String> KEYS = List.of(
            "group",
            "headline",
            "source",
            "reason",
            "evidence",
            "kind",
            "similarity",
            "article",
            "outlet",
            "published",
            "url",
            "credits",
            "text_sha256");

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private @Nullable Integer limit;

    /** The command of one run. */
    public CopiesCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        List<CopyGroup> groups;
        try (RecordStore store = record.open()) {
            groups = store.copies();
        }
        int most = format == Format.TABLE ? TABLE_GROUPS : Integer.MAX_VALUE;
        if (limit != null) {
            most = limit <= 0 ? Integer.MAX_VALUE : limit;
        }
        List<CopyGroup> shown = groups.subList(0, Math.min(most, groups.size()));
        if (format == Format.TABLE) {
            table(shown, groups.size() - shown.size());
        } else {
            Listing listing = new Listing(context, format, KEYS);
            shown.forEach(g -> g.members().forEach(m -> listing.row(values(g, m))));
            listing.end();
        }
        return ExitCode.OK;
    }

    private static List<@Nullable Object> values(CopyGroup group, CopyGroup.Member member) {
        Publication p = member.published().publication();
        return Arrays.asList(
                group.id(),
                group.headline(),
                group.source(),
                group.reason(),
                group.evidence(),
                member.kind(),
                member.similarity(),
                member.published().articleId(),
                p.outlet(),
                p.published().value(),
                p.url(),
                p.credits(),
                member.textSha256());
    }

    private void table(List<CopyGroup> groups, int more) {
        if (groups.isEmpty()) {
            context.line(context.text("copies.none"));
            return;
        }
        for (CopyGroup group : groups) {
            context.paragraph(context.ink().bold(group.headline() == null ? group.id() : group.headline()));
            context.line(context.ink().dim(origin(group)));
            context.line("");
            Table table = new Table(context.ink())
                    .column(context.text("column.outlet"), 16)
                    .column(context.text("column.published"), 10)
                    .column(context.text("column.kind"), 8)
                    .number(context.text("column.similarity"))
                    .column(context.text("column.article"), 12);
            group.members().forEach(m -> table.row(cells(m)));
            context.table(table);
            context.line("");
        }
        if (more > 0) {
            context.line(context.text("copies.more", context.messages().number(more)));
        }
    }

    private String origin(CopyGroup group) {
        String key = "copies.reason." + group.reason().name().toLowerCase(Locale.ROOT);
        CopyGroup.Member first = group.members().get(0);
        String source = group.source() == null ? first.published().articleId() : group.source();
        return context.text(key, source, group.evidence());
    }

    private String[] cells(CopyGroup.Member m) {
        Publication p = m.published().publication();
        String day = p.published().value();
        return new String[] {
            p.outlet() == null ? "" : p.outlet(),
            day == null ? "" : day,
            context.messages().name("copies.kind", m.kind()),
            m.similarity() == null ? "" : context.messages().decimal(m.similarity(), 2),
            m.published().articleId()
        };
    }
}
