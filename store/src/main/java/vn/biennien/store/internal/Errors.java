package vn.biennien.store.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordException.Reason;

/** Turns what goes wrong below into one sentence for the user. */
final class Errors {

    private static final long NO_SPACE = 1 << 20;

    private Errors() {}

    /** The exception for the user behind {@code e}, which happened with {@code file}. */
    static RecordException sentence(Path file, Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof RecordException known) {
                return known;
            }
            if (t instanceof SQLiteException sqlite) {
                return sqlite(file, sqlite);
            }
            if (t instanceof IOException io) {
                return file(file, io);
            }
        }
        return new RecordException(Reason.OTHER, file + ": " + firstLine(e.getMessage()), e);
    }

    private static RecordException file(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return noRights(file, e);
        }
        if (e instanceof FileAlreadyExistsException) {
            return new RecordException(Reason.EXISTS, file + " exists already.", e);
        }
        String why = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        if (why != null && why.toLowerCase(Locale.ROOT).contains("no space")) {
            return full(file, e);
        }
        return new RecordException(Reason.OTHER, file + ": " + firstLine(why), e);
    }

    private static RecordException sqlite(Path file, SQLiteException e) {
        SQLiteErrorCode code = e.getResultCode();
        // Extended codes carry the plain one in their low byte.
        SQLiteErrorCode plain = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return switch (plain) {
            case SQLITE_FULL -> full(file, e);
            case SQLITE_IOERR ->
                isFull(file)
                        ? full(file, e)
                        : new RecordException(
                                Reason.OTHER, file + " could not be read or written: the disk reports an error.", e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                isFull(file) ? full(file, e) : noRights(file, e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new RecordException(
                        Reason.BUSY, file + " is being written to by another program: try again when it has ended.", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new RecordException(
                        Reason.DAMAGED, file + " is damaged: go back to a copy made with `biennien backup`.", e);
            default -> new RecordException(Reason.OTHER, file + ": " + firstLine(e.getMessage()), e);
        };
    }

    private static RecordException noRights(Path file, Exception e) {
        return new RecordException(
                Reason.NO_RIGHTS, file + " may not be written: ask for rights to the file and its folder.", e);
    }

    private static RecordException full(Path file, Exception e) {
        return new RecordException(
                Reason.DISK_FULL,
                "No space is left for " + file + ": what was ingested so far is whole; make room and run it again.",
                e);
    }

    private static boolean isFull(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && java.nio.file.Files.getFileStore(folder).getUsableSpace() < NO_SPACE;
        } catch (IOException e) {
            return false;
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "something failed"
                : message.lines().findFirst().orElse("something failed");
    }
}
