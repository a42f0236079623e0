package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Role;

/** {@code user add NAME --role R}. */
@Command(name = "add")
final class UserAddCommand extends AccountsCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "R", descriptionKey = "option.role")
    private Role role = Role.READER;

    @Option(names = "--password-stdin", descriptionKey = "option.password-stdin")
    private boolean piped;

    UserAddCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        accounts.add(name, role, new PasswordPrompt(context).ask(piped));
        context.line(context.text("account.added", name, context.messages().name("account.role", role)));
        return ExitCode.OK;
    }
}
