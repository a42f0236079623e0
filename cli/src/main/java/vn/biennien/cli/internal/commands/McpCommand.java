package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.server.McpStreams;

/** {@code mcp}: the record for an assistant that starts this program, over standard streams, until its input ends. */
@Command(name = "mcp")
public final class McpCommand extends RecordCommand {

    /** The command of one run. */
    public McpCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws InterruptedException {
        System.setOut(System.err); // standard output is the protocol's: nothing that a library says may get into it
        McpStreams.serve(record.file(), context.around().in(), context.around().out());
        return ExitCode.OK;
    }
}
