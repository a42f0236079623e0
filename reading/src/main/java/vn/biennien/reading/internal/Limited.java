package vn.biennien.reading.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import vn.biennien.reading.ReadProblem;

/**
 * Reads whole inputs up to a limit, and says why it could not. Stateless and
 * thread-safe.
 */
public final class Limited {

    private Limited() {}

    /**
     * All bytes of a file of at most {@code limit} bytes; a longer one is refused without being
     * read.
     *
     * @throws ReadingException if it is longer, or cannot be read
     */
    public static byte[] file(Path file, long limit) throws ReadingException {
        try {
            long size = Files.size(file);
            if (size > limit) {
                throw tooLong(file.toString(), megabytes(size), limit);
            }
            try (InputStream in = Files.newInputStream(file)) {
                // Pipes say that they are of length 0, and files may grow: the limit holds for what
                // comes.
                return all(in, limit, file.toString());
            }
        } catch (IOException e) {
            throw cannotRead(file, e);
        }
    }

    /**
     * All that comes from {@code in}.
     *
     * @throws ReadingException if more than {@code limit} bytes come
     */
    public static byte[] all(InputStream in, long limit, String place) throws IOException, ReadingException {
        byte[] bytes = in.readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            throw new ReadingException(ReadProblem.ENDLESS, place, megabytes(limit));
        }
        return bytes;
    }

    static ReadingException tooLong(String place, String size, long limit) {
        return new ReadingException(ReadProblem.TOO_LONG, place, size, megabytes(limit));
    }

    static String megabytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    /** What {@code e} means for somebody who asked for {@code path}. */
    public static ReadingException cannotRead(Path path, IOException e) {
        String place = path.toString();
        return switch (e) {
            case AccessDeniedException denied ->
                new ReadingException(
                        Files.isDirectory(path) ? ReadProblem.NO_RIGHTS_TO_FOLDER : ReadProblem.NO_RIGHTS, place);
            case NoSuchFileException missing ->
                new ReadingException(
                        Files.isSymbolicLink(path) ? ReadProblem.LINK_TO_NOWHERE : ReadProblem.MISSING, place);
            case FileSystemLoopException loop -> new ReadingException(ReadProblem.BAD_LINK, place);
            case FileSystemException other
            when Files.isSymbolicLink(path) -> new ReadingException(ReadProblem.BAD_LINK, place);
            default -> new ReadingException(ReadProblem.UNREADABLE, place, reason(e));
        };
    }

    static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
