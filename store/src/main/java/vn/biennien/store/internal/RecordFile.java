package vn.biennien.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordException.Reason;

/** A look at a file before SQLite gets to see it. */
final class RecordFile {

    /** Marks a record among SQLite's files: "BiNi". */
    static final int APPLICATION_ID = 0x42694e69;

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APPLICATION_ID_OFFSET = 68;

    private RecordFile() {}

    /** Fails unless {@code file} begins as a record does. */
    static void check(Path file) {
        if (!Files.exists(file)) {
            throw new RecordException(
                    Reason.MISSING, "There is no record at " + file + ": `biennien ingest` makes one.");
        }
        if (Files.isDirectory(file)) {
            throw new RecordException(Reason.NOT_A_RECORD, file + " is a folder, not a record.");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(APPLICATION_ID_OFFSET + Integer.BYTES);
        } catch (AccessDeniedException e) {
            throw new RecordException(
                    Reason.NO_RIGHTS, file + " may not be read: ask for rights to the file and its folder.", e);
        } catch (IOException e) {
            throw Errors.sentence(file, e);
        }
        boolean sqlite = head.length == APPLICATION_ID_OFFSET + Integer.BYTES
                && ByteBuffer.wrap(head, 0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE));
        if (!sqlite || ByteBuffer.wrap(head).getInt(APPLICATION_ID_OFFSET) != APPLICATION_ID) {
            throw new RecordException(
                    Reason.NOT_A_RECORD, file + " is not a record of Biên Niên: name another file with --record.");
        }
    }

    /** Deletes a database's file with what SQLite may have put beside it, if it is there. */
    static void deleteQuietly(Path file) {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException ignored) {
                // A left-over draft does no harm.
            }
        }
    }
}
