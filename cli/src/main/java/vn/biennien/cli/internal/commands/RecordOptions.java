package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.store.RecordStore;

/** Which record to work with. */
public final class RecordOptions {

    private static final String FOLDER = "biennien";
    private static final String FILE = "biennien.record";

    private final Context context;

    /** Place in the help of options that many commands have. */
    static final int BEHIND_OWN_OPTIONS = 900;

    @Option(names = "--record", paramLabel = "FILE", order = BEHIND_OWN_OPTIONS, descriptionKey = "option.record")
    private @Nullable Path record;

    RecordOptions(Context context) {
        this.context = context;
    }

    /** The record's file: the one named, that of BIENNIEN_RECORD, or the usual place for a user's data. */
    Path file() {
        if (record != null) {
            return record;
        }
        String variable = context.around().variable("BIENNIEN_RECORD");
        return variable != null
                ? Path.of(variable)
                : dataFolder().resolve(FOLDER).resolve(FILE);
    }

    /** Opens the record, which must be there. */
    RecordStore open() {
        return RecordStore.open(file());
    }

    /** Opens the record, or makes it. */
    RecordStore openOrCreate() {
        return RecordStore.openOrCreate(file());
    }

    private Path dataFolder() {
        String xdg = context.around().variable("XDG_DATA_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg);
        }
        String windows = context.around().variable("LOCALAPPDATA");
        if (windows != null) {
            return Path.of(windows);
        }
        String home = context.around().variable("HOME");
        return Path.of(home == null ? System.getProperty("user.home", ".") : home, ".local", "share");
    }
}
