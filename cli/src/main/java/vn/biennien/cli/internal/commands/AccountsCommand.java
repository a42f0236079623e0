package vn.biennien.cli.internal.commands;

import vn.biennien.cli.internal.Context;
import vn.biennien.server.accounts.Accounts;

/** What commands are that work with the accounts of a record. */
abstract class AccountsCommand extends RecordCommand {

    AccountsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        record.open().close(); // a mistyped name is no record, and gets no accounts
        try (Accounts accounts = Accounts.of(record.file())) {
            return with(accounts);
        }
    }

    /** Does it, and gives the exit code. */
    abstract int with(Accounts accounts);
}
