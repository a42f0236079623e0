package vn.biennien.cli.internal.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Token;

/** {@code user tokens}: all tokens, without their words, which nobody keeps. */
@Command(name = "tokens")
final class UserTokensCommand extends AccountsCommand {
    private static final List<String> KEYS = List.of("id", "account", "scopes", "created", "expires", "over", "used");

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.format")
    private Format format = Format.TABLE;

    UserTokensCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        List<Token> all = accounts.tokens();
        if (format != Format.TABLE) {
            Listing listing = new Listing(context, format, KEYS);
            all.forEach(t -> listing.row(Arrays.asList(
                    t.id(), t.account().name(), scopes(t), t.created(), t.expires(), accounts.isOver(t), t.used())));
            listing.end();
        } else if (all.isEmpty()) {
            context.line(context.text("account.no-tokens"));
        } else {
            table(all, accounts);
        }
        return ExitCode.OK;
    }

    private void table(List<Token> all, Accounts accounts) {
        Table table = new Table(context.ink())
                .column(context.text("column.id"), 12)
                .column(context.text("column.account"), 14)
                .column(context.text("column.scopes"), 12)
                .column(context.text("column.expires"), 20)
                .column(context.text("column.used"), 20);
        all.forEach(t -> table.row(
                t.id(),
                t.account().name(),
                String.join(", ", scopes(t)),
                accounts.isOver(t) ? context.text("account.over", t.expires()) : t.expires(),
                t.used() == null ? context.text("account.never") : t.used()));
        context.table(table);
    }

    private static List<String> scopes(Token token) {
        return token.scopes().stream()
                .sorted()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }
}
