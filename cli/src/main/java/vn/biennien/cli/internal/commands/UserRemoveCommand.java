package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.server.accounts.Accounts;

/** {@code user remove NAME}: the account with its tokens; what was done with it stays. */
@Command(name = "remove")
final class UserRemoveCommand extends AccountsCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private String name = "";

    UserRemoveCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        accounts.remove(name);
        context.line(context.text("account.removed", name));
        return ExitCode.OK;
    }
}
