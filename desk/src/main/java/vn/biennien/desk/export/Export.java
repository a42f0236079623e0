package vn.biennien.desk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.biennien.store.CopyGroup;
import vn.biennien.store.MonthCount;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordException.Reason;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementFilter;

/**
 * Writes what a filter asks for into a folder: tables as CSV, JSON Lines and Parquet, a codebook in two languages, and a
 * manifest, which comes last: a folder without one is not whole.
 *
 * <p>The bytes depend on the articles and the options only: not on the order of ingest, on threads, on the clock or on
 * which record it is. Instances are immutable; each {@code with} method gives a new one.
 */
public final class Export {

    private final RecordStore store;
    private final StatementFilter filter;
    private final TextLevel text;
    private final boolean bom;

    private Export(RecordStore store, StatementFilter filter, TextLevel text, boolean bom) {
        this.store = store;
        this.filter = filter;
        this.text = text;
        this.bom = bom;
    }

    /** An export of the whole record, with sentences and headlines as far as rights allow. */
    public static Export of(RecordStore store) {
        return new Export(store, StatementFilter.ALL, TextLevel.SENTENCE, false);
    }

    /** The same of what {@code wanted} asks for. */
    public Export withFilter(StatementFilter wanted) {
        return new Export(store, wanted, text, bom);
    }

    /** The same with more or less of the texts. */
    public Export withText(TextLevel level) {
        return new Export(store, filter, level, bom);
    }

    /** The same with a byte order mark in CSV files, by which Excel knows UTF-8. */
    public Export withBom(boolean wanted) {
        return new Export(store, filter, text, wanted);
    }

    /**
     * Writes the files.
     *
     * @param folder new, empty, or with an older export, which is replaced
     * @return how much was written
     * @throws RecordException if the folder holds something else or cannot be written to
     */
    public ExportReport to(Path folder) {
        try {
            prepare(folder);
            Manifest manifest = new Manifest(filter, text, bom);
            try (ExportRows rows = new ExportRows(folder, text, bom)) {
                store.forEachArticle(filter, rows::article);
                rows.end();
                for (CopyGroup group : store.copies()) {
                    rows.group(group);
                }
                for (MonthCount month : store.months()) {
                    rows.month(month);
                }
                manifest.fingerprints(rows.fingerprints());
                rows.tables().forEach(t -> manifest.rows(t.name(), t.rows()));
            }
            Codebook.read().write(folder);
            return manifest.write(folder);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw sentence(folder, cause == null ? new IOException(e) : cause);
        } catch (IOException e) {
            throw sentence(folder, e);
        }
    }

    private static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> present;
        try (Stream<Path> files = Files.list(folder)) {
            present = files.toList();
        }
        Path manifest = folder.resolve(Manifest.NAME);
        if (!present.isEmpty() && !Files.exists(manifest)) {
            throw new RecordException(Reason.EXISTS, folder + " is not empty and holds no export: name a new folder.");
        }
        Files.deleteIfExists(manifest);
    }

    private static RecordException sentence(Path folder, IOException e) {
        String why = String.valueOf(e.getMessage());
        if (why.toLowerCase(Locale.ROOT).contains("no space")) {
            return new RecordException(
                    Reason.DISK_FULL, "No space is left for the export in " + folder + ": make room and repeat it.", e);
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return new RecordException(
                    Reason.NO_RIGHTS, folder + " may not be written: name another folder or ask for rights.", e);
        }
        return new RecordException(Reason.OTHER, "The export to " + folder + " failed: " + why, e);
    }
}
