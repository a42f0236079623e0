package vn.biennien.reading.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.Read.Skipped.Why;

/**
 * The files under a folder, in the order of their names, one folder's listing at a time. Links are
 * followed; one that leads back to a folder above it is not entered. Not thread-safe.
 */
final class Walk implements Iterator<Walk.Found> {

    /**
     * A file, or a folder that could not be entered.
     *
     * @param path where
     * @param problem what came of it where it is no file to be read, or null
     */
    record Found(Path path, @Nullable Read problem) {}

    /** A folder being walked: its real path, and what of it is left. */
    private record Level(Path real, Iterator<Path> rest) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Deque<Found> ready = new ArrayDeque<>();

    Walk(Path folder) {
        enter(folder);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !levels.isEmpty()) {
            Level level = levels.getLast();
            if (level.rest().hasNext()) {
                meet(level.rest().next());
            } else {
                levels.removeLast();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    private void meet(Path path) {
        if (path.getFileName().toString().startsWith(".")) {
            ready.add(new Found(path, new Read.Skipped(path.toString(), Why.HIDDEN, "")));
        } else if (Files.isDirectory(path)) {
            enter(path);
        } else {
            ready.add(new Found(path, null));
        }
    }

    private void enter(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (levels.stream().anyMatch(l -> l.real().equals(real))) {
                ready.add(new Found(folder, new Read.Skipped(folder.toString(), Why.LINK_BACK, real.toString())));
                return;
            }
            List<Path> names = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(names::add);
            } catch (java.nio.file.DirectoryIteratorException e) {
                throw e.getCause();
            }
            Collections.sort(names);
            levels.addLast(new Level(real, names.iterator()));
        } catch (IOException e) {
            ready.add(new Found(folder, Limited.cannotRead(folder, e).failed(folder.toString())));
        }
    }
}
