package vn.biennien.cli.internal.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.server.accounts.Account;
import vn.biennien.server.accounts.Accounts;

/** {@code user list}: all accounts. */
@Command(name = "list")
final class UserListCommand extends AccountsCommand {
    private static final List<String> KEYS = List.of("name", "role", "created", "signed_in");

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.format")
    private Format format = Format.TABLE;

    UserListCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        List<Account> all = accounts.all();
        if (format != Format.TABLE) {
            Listing listing = new Listing(context, format, KEYS);
            all.forEach(a -> listing.row(
                    Arrays.asList(a.name(), a.role().name().toLowerCase(Locale.ROOT), a.created(), a.signedIn())));
            listing.end();
        } else if (all.isEmpty()) {
            context.line(context.text("account.nobody"));
        } else {
            Table table = new Table(context.ink())
                    .column(context.text("column.account"), 16)
                    .column(context.text("column.role"), 10)
                    .column(context.text("column.created"), 20)
                    .column(context.text("column.signed-in"), 20);
            all.forEach(a -> table.row(
                    a.name(),
                    context.messages().name("account.role", a.role()),
                    a.created(),
                    a.signedIn() == null ? context.text("account.never") : a.signedIn()));
            context.table(table);
        }
        return ExitCode.OK;
    }
}
