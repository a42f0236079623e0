package vn.biennien.desk.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the tables and columns mean, in English and Vietnamese, from one resource. */
final class Codebook {

    static final List<String> FILES = List.of("codebook.en.md", "codebook.vi.md");

    private static final String RESOURCE = "codebook.tsv";

    private final List<Entry> entries;

    /**
     * A line of the codebook.
     *
     * @param column empty where the line is about the table, {@code *} for a remark about all tables
     */
    record Entry(String table, String column, String english, String vietnamese) {}

    private Codebook(List<Entry> entries) {
        this.entries = entries;
    }

    static Codebook read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        InputStream in = Objects.requireNonNull(Codebook.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] cells = line.split("\t", -1);
                    entries.add(new Entry(cells[0], cells[1], cells[2], cells[3]));
                }
            }
        }
        return new Codebook(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILES.get(0)), text("# Codebook", "Column", "Meaning", true));
        Files.writeString(folder.resolve(FILES.get(1)), text("# Bảng mã", "Cột", "Ý nghĩa", false));
    }

    private String text(String title, String column, String meaning, boolean english) {
        StringBuilder out = new StringBuilder(title).append("\n\n");
        for (Entry e : entries) {
            String words = english ? e.english : e.vietnamese;
            if (e.table.equals("*")) {
                out.append("- ").append(words).append('\n');
            } else if (e.column.isEmpty()) {
                out.append("\n## ").append(e.table).append("\n\n").append(words).append("\n\n");
                out.append("| ").append(column).append(" | ").append(meaning).append(" |\n|---|---|\n");
            } else {
                String cell = words.replace("|", "\\|");
                out.append("| ").append(e.column).append(" | ").append(cell).append(" |\n");
            }
        }
        return out.toString();
    }
}
