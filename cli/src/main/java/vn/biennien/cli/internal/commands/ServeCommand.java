package vn.biennien.cli.internal.commands;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.cli.internal.Stop;
import vn.biennien.server.NoAccountsException;
import vn.biennien.server.PortTakenException;
import vn.biennien.server.Server;
import vn.biennien.server.ServerOptions;
import vn.biennien.server.UnusableAddressException;

/** {@code serve}: opens the record for browsers, of this machine or, with accounts, of others too, until Ctrl-C. */
@Command(name = "serve")
public final class ServeCommand extends RecordCommand {

    static final Duration LONG = Duration.ofDays(1);

    /** Programs that open an address in the user's browser. */
    private static final List<String> OPENERS = List.of("xdg-open", "open", "explorer");

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port")
    private int port = ServerOptions.DEFAULT_PORT;

    @Option(names = "--bind", paramLabel = "ADDRESS", descriptionKey = "option.bind")
    private String bind = ServerOptions.LOOPBACK;

    @Option(names = "--host", paramLabel = "NAME", descriptionKey = "option.host")
    private List<String> hosts = List.of();

    @Option(names = "--proxy", descriptionKey = "option.proxy")
    private boolean proxied;

    @Option(names = "--no-browser", descriptionKey = "option.no-browser")
    private boolean noBrowser;

    /** The command of one run. */
    public ServeCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new Failure(ExitCode.USAGE, context.text("serve.no-port", port));
        }
        try (Stop stop = Stop.onInterrupt(context);
                Server server = Server.start(new ServerOptions(record.file(), port, bind, hosts, proxied))) {
            context.line(context.text("serve.address", server.address()));
            if (server.isPlain()) {
                context.say(context.text("serve.plain"));
            }
            context.out().flush();
            if (!noBrowser && context.around().outIsTerminal()) {
                open(context, server.address());
            }
            while (!stop.await(LONG)) {
                // until Ctrl-C
            }
            return ExitCode.OK;
        } catch (PortTakenException e) {
            throw new Failure(ExitCode.FAILED, context.text("serve.taken", e.port()));
        } catch (UnusableAddressException e) {
            throw new Failure(ExitCode.FAILED, context.text("serve.no-address", e.address()));
        } catch (NoAccountsException e) {
            throw new Failure(ExitCode.FAILED, context.text("serve.no-accounts"));
        }
    }

    /** Tries the user's own, or else one after the other; who has none sees the address. */
    static void open(Context context, URI address) {
        String own = context.around().variable("BROWSER");
        for (String opener : own == null ? OPENERS : List.of(own)) {
            try {
                new ProcessBuilder(opener, address.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return;
            } catch (IOException e) {
                // not on this machine: the next one
            }
        }
    }
}
