package vn.biennien.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.desk.format.PageJson;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Page;
import vn.biennien.reading.PageTime;
import vn.biennien.reading.Read;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.PublishedDate;

/** {@code read}: articles as they are read, before anything is looked for in them. */
@Command(name = "read")
public final class ReadCommand extends ContextCommand {

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--json", descriptionKey = "option.json-article")
    private boolean json;

    /** The command of one run. */
    public ReadCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Problems problems = new Problems(context);
        Knowledge knowledge = inputs.knowledge();
        try (Stream<Read> reads = inputs.reads(inputs.reader(knowledge), context, knowledge)) {
            reads.forEach(read -> {
                switch (read) {
                    case Read.Ok ok -> print(ok);
                    case Read.Failed failed -> problems.failed(failed);
                    case Read.Skipped skipped -> problems.skipped(skipped);
                }
            });
        }
        problems.end();
        return problems.exitCode();
    }

    private void print(Read.Ok ok) {
        Page page = ok.page() == null ? Page.of(ok.article()) : ok.page();
        if (json) {
            context.out().text(PageJson.line(ok.path(), page));
        } else {
            article(page);
        }
    }

    private void article(Page page) {
        Article article = page.article();
        context.paragraph(context.ink().bold(article.headline().orElse(article.id())));
        context.paragraph(context.ink().dim(publication(page)));
        if (article.publication().url() != null) {
            context.line(context.ink().dim(article.publication().url()));
        }
        page.standfirst().ifPresent(words -> {
            context.line("");
            context.paragraph(context.ink().bold(words));
        });
        List<String> body = new ArrayList<>(page.body());
        for (String paragraph : body) {
            context.line("");
            context.paragraph(paragraph);
        }
        context.line("");
        beneath(page);
    }

    /** Outlet, section, day with its basis, and who wrote it. */
    private String publication(Page page) {
        Article article = page.article();
        List<String> parts = new ArrayList<>();
        add(article.publication().outlet(), parts);
        add(value(page.section()), parts);
        PublishedDate date = article.publication().published();
        Fact<PageTime> told = date.basis() == PublishedDate.Basis.GIVEN ? null : page.published();
        String day = told == null ? date.value() : told.value().value();
        String basis = context.messages().name("published.basis", date.basis());
        parts.add(day == null ? basis : day + " (" + basis + ")");
        add(page.bylines().stream().map(Fact::value).collect(Collectors.joining(", ")), parts);
        return String.join(" · ", parts);
    }

    private static @Nullable String value(@Nullable Fact<String> fact) {
        return fact == null ? null : fact.value();
    }

    private static void add(@Nullable String part, List<String> parts) {
        if (part != null && !part.isEmpty()) {
            parts.add(part);
        }
    }

    private void beneath(Page page) {
        Article article = page.article();
        for (Block block : article.blocks()) {
            if (block.kind() == Block.Kind.CAPTION || block.kind() == Block.Kind.CREDIT) {
                String key = block.kind() == Block.Kind.CAPTION ? "read.caption" : "read.credit";
                context.paragraph(
                        context.ink().dim(context.text(key, block.span().in(article.text()))));
            }
        }
        if (!page.tags().isEmpty()) {
            String tags = page.tags().stream().map(Fact::value).collect(Collectors.joining(", "));
            context.paragraph(context.ink().dim(context.text("read.tags", tags)));
        }
        context.line("");
    }
}
