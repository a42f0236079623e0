package vn.biennien.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import vn.biennien.desk.search.Finder;
import vn.biennien.server.internal.mcp.McpOverStreams;
import vn.biennien.server.internal.mcp.RecordTools;
import vn.biennien.store.RecordStore;

/** A record for an assistant that starts this program itself: the Model Context Protocol over standard streams. */
public final class McpStreams {
    private McpStreams() {}

    /**
     * Answers until {@code in} ends.
     *
     * @param record the record's file; it must exist
     * @param in what the assistant asks, a message a line
     * @param out where the answers go, and nothing else
     * @throws vn.biennien.store.RecordException if the record cannot be opened
     * @throws InterruptedException if this thread is stopped meanwhile
     */
    public static void serve(Path record, InputStream in, OutputStream out) throws InterruptedException {
        try (RecordStore store = RecordStore.open(record);
                Finder finder = Finder.open(store)) {
            finder.follow(Duration.ofSeconds(2));
            McpOverStreams.run(new RecordTools(store, finder), in, out);
        }
    }
}
