package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.server.accounts.Accounts;

/** {@code user password NAME}: another one; who is signed in with the old one is signed out. */
@Command(name = "password")
final class UserPasswordCommand extends AccountsCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private String name = "";

    @Option(names = "--password-stdin", descriptionKey = "option.password-stdin")
    private boolean piped;

    UserPasswordCommand(Context context) {
        super(context);
    }

    @Override
    int with(Accounts accounts) {
        if (accounts.find(name).isEmpty()) { // before anybody has typed anything
            throw new Failure(context.text("account.error.no_account", name));
        }
        accounts.setPassword(name, new PasswordPrompt(context).ask(piped));
        context.line(context.text("account.changed", name));
        return ExitCode.OK;
    }
}
