package vn.biennien.cli.internal.commands;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Right;

/** {@code user token NAME --scope S}: a token for a program, shown this once. */
@Command(name = "token")
final class UserTokenCommand extends AccountsCommand {

    /** A quarter: long enough to be of use, short enough to be forgotten somewhere. */
    private static final int USUAL_DAYS = 90;

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private String name = "";

    @Option(names = "--scope", required = true, split = ",", paramLabel = "S", descriptionKey = "option.scope")
    private List<Right> scopes = List.of();

    @Option(names = "--days", paramLabel = "N", descriptionKey = "option.token-days")
    private int days = USUAL_DAYS;

    UserTokenCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        Set<Right> all = EnumSet.copyOf(scopes);
        context.line(accounts.token(name, all, days));
        context.say(context.text("account.token", days));
        return ExitCode.OK;
    }
}
