package vn.biennien.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;

/** {@code user add|list|remove|password|token|tokens|revoke}: who may use the record from other machines. */
@Command(name = "user")
public final class UserCommand extends ContextCommand implements CommandGroup {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command of one run. */
    public UserCommand(Context context) {
        super(context);
    }

    @Override
    public Map<String, Callable<Integer>> parts() {
        Map<String, Callable<Integer>> parts = new LinkedHashMap<>();
        parts.put("add", new UserAddCommand(context));
        parts.put("list", new UserListCommand(context));
        parts.put("password", new UserPasswordCommand(context));
        parts.put("remove", new UserRemoveCommand(context));
        parts.put("token", new UserTokenCommand(context));
        parts.put("tokens", new UserTokensCommand(context));
        parts.put("revoke", new UserRevokeCommand(context));
        return parts;
    }

    @Override
    public Integer call() {
        CommandSpec own = spec;
        if (own != null) {
            String names = String.join(" | ", own.subcommands().keySet());
            throw new ParameterException(own.commandLine(), context.text("usage.error.missing", names));
        }
        return ExitCode.USAGE;
    }
}
