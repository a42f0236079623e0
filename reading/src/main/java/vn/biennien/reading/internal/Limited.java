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

/**
 * Reads whole inputs up to a limit, and says in one sentence why it could not. Stateless and
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
            throw tooLong(place, "more than " + megabytes(limit), limit);
        }
        return bytes;
    }

    static ReadingException tooLong(String place, String size, long limit) {
        return new ReadingException(
                "%s is too long for an article (%s; the limit is %s); split it, or write its articles as JSON Lines (.jsonl)."
                        .formatted(place, size, megabytes(limit)));
    }

    static String megabytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    /** What {@code e} means for somebody who asked for {@code path}. */
    public static ReadingException cannotRead(Path path, IOException e) {
        String message =
                switch (e) {
                    case AccessDeniedException denied ->
                        "%s may not be read; give yourself the right to (chmod u+r%s)."
                                .formatted(path, Files.isDirectory(path) ? "x" : "");
                    case NoSuchFileException missing ->
                        Files.isSymbolicLink(path)
                                ? path + " is a link that leads nowhere; mend or remove it."
                                : path + " does not exist; check the name.";
                    case FileSystemLoopException loop -> path + " is a link in a circle; remove it.";
                    case FileSystemException other
                    when Files.isSymbolicLink(path) ->
                        path + " is a link that leads nowhere or in a circle; mend or remove it.";
                    default -> "%s cannot be read (%s).".formatted(path, reason(e));
                };
        return new ReadingException(message, e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
