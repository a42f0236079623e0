package vn.biennien.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge files that come with Biên Niên, with a user's own folder laid over them.
 *
 * <p>A file {@code NAME.tsv} is UTF-8, tab-separated. Lines that begin with {@code #} are comments; the first other
 * line names the columns. Columns {@code example} and {@code reading}, where a file has them, hold a sentence and what
 * must come out of it; a row without an example belongs to the group of the row above. In a user's file of the same
 * name a row replaces the shipped row of the same key, a row whose key begins with {@code -} takes that key out, and all
 * others are added.
 *
 * <p>Instances are immutable and thread-safe; tables are read once, on first use.
 */
public final class Knowledge {
    private static final Knowledge SHIPPED = new Knowledge(null);

    private final @Nullable Path overlay;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    private Knowledge(@Nullable Path overlay) {
        this.overlay = overlay;
    }

    /** The files that come with Biên Niên. */
    public static Knowledge shipped() {
        return SHIPPED;
    }

    /**
     * The shipped files with those of {@code folder} laid over them.
     *
     * @throws KnowledgeException if {@code folder} is no folder
     */
    public static Knowledge with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new KnowledgeException(KnowledgeProblem.NO_FOLDER, folder);
        }
        return new Knowledge(folder);
    }

    /**
     * The table in {@code NAME.tsv}.
     *
     * @throws KnowledgeException if there is none, or it cannot be read
     */
    public Table table(String name) {
        return tables.computeIfAbsent(name, this::load);
    }

    /** The names of all shipped tables, in alphabetical order. */
    public List<String> names() {
        try (InputStream in = Knowledge.class.getResourceAsStream("tables.txt")) {
            if (in == null) {
                throw new KnowledgeException("The list of knowledge files, tables.txt, is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read tables.txt", e);
        }
    }

    /**
     * A hash of the named files, the user's own over them included, for fingerprints of findings: eight hexadecimal
     * digits. Of the files rather than of what is in them: that needs no reading of tables that nobody asks for.
     */
    public String fingerprint(List<String> names) {
        CRC32 all = new CRC32();
        for (String name : names) {
            String file = name + ".tsv";
            all.update(file.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
                if (in != null) {
                    all.update(in.readAllBytes());
                }
                Path own = overlay == null ? null : overlay.resolve(file);
                if (own != null && Files.isRegularFile(own)) {
                    all.update(0); // parts the two
                    all.update(Files.readAllBytes(own));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return HexFormat.of().toHexDigits((int) all.getValue());
    }

    private Table load(String name) {
        String file = name + ".tsv";
        Table shipped = null;
        try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
            if (in != null) {
                // Ours are UTF-8 in NFC: a test sees to it, and every start is spared the look.
                shipped = rows(name, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            Path own = overlay == null ? null : overlay.resolve(file);
            if (own != null && Files.isRegularFile(own)) {
                Table users = parse(name, own.toString(), Files.readAllBytes(own));
                return shipped == null ? users : lay(shipped, users);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        if (shipped == null) {
            throw new KnowledgeException(KnowledgeProblem.NO_TABLE, file);
        }
        return shipped;
    }

    private static Table lay(Table shipped, Table users) {
        if (!shipped.columns().equals(users.columns())) {
            throw new KnowledgeException(
                    KnowledgeProblem.WRONG_COLUMNS, users.name() + ".tsv", shipped.columns(), users.columns());
        }
        String key = shipped.columns().get(0);
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        shipped.rows()
                .forEach(r ->
                        rows.computeIfAbsent(r.get(key), k -> new ArrayList<>()).add(r));
        Map<String, List<Row>> own = new LinkedHashMap<>();
        for (Row row : users.rows()) {
            if (row.get(key).startsWith("-")) {
                rows.remove(row.get(key).substring(1));
            } else {
                own.computeIfAbsent(row.get(key), k -> new ArrayList<>()).add(row);
            }
        }
        rows.putAll(own);
        return new Table(
                shipped.name(),
                shipped.columns(),
                rows.values().stream().flatMap(List::stream).toList());
    }

    static Table parse(String name, String file, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new KnowledgeException(KnowledgeProblem.NOT_UTF_8, file);
        }
        return rows(name, file, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** The rows of a file's text; it is in NFC. */
    private static Table rows(String name, String file, String text) {
        List<String> columns = null;
        List<Row> rows = new ArrayList<>();
        int from = 0;
        for (int number = 1; from <= text.length(); number++) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String line = text.substring(from, end > from && text.charAt(end - 1) == '\r' ? end - 1 : to);
            from = to + 1;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (columns == null) {
                columns = List.of(line.split("\t", -1));
            } else {
                rows.add(new Row(file, number, columns, cells(file, number, line, columns.size())));
            }
        }
        if (columns == null) {
            throw new KnowledgeException(KnowledgeProblem.NO_COLUMNS, file);
        }
        return new Table(name, columns, rows);
    }

    /** Cuts by hand what {@code split} would: there are thousands of lines, and nothing is compiled yet. */
    private static String[] cells(String file, int number, String line, int columns) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        int n = 0;
        int from = 0;
        while (from <= line.length()) {
            int tab = line.indexOf('\t', from);
            int to = tab < 0 ? line.length() : tab;
            if (n < columns) {
                cells[n] = line.substring(from, to).trim();
            }
            n++;
            from = to + 1;
        }
        if (n > columns) {
            throw new KnowledgeException(KnowledgeProblem.TOO_MANY_CELLS, file, number, n, columns);
        }
        return cells;
    }
}
