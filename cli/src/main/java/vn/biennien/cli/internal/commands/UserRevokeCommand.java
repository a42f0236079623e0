package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Token;

/** {@code user revoke ID}: a token that is worth nothing from now on. */
@Command(name = "revoke")
final class UserRevokeCommand extends AccountsCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.token")
    private String id = "";

    UserRevokeCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        Token token = accounts.revoke(id);
        context.line(context.text("account.revoked", token.id(), token.account().name()));
        return ExitCode.OK;
    }
}
