package vn.biennien.bench.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.biennien.desk.demo.Sample;

/** Which articles a question's record holds. */
public enum Articles {
    /** The five articles on one negotiation. */
    SEEDS(List.of("dev/seed-000", "dev/seed-001", "dev/seed-002", "dev/seed-003", "dev/seed-004")),
    /** The same, and three more that tell of the INF treaty. */
    GOLD(List.of(
            "dev/seed-000",
            "dev/seed-001",
            "dev/seed-002",
            "dev/seed-003",
            "dev/seed-004",
            "train/train-039668",
            "train/train-039890",
            "train/train-045514")),
    /** The bundled sample. */
    DEMO(List.of());

    private final List<String> files;

    Articles(List<String> files) {
        this.files = files;
    }

    /** Whether the articles are there; the sample always is. */
    boolean areIn(Path gold) {
        return files.stream().allMatch(f -> Files.isRegularFile(gold.resolve(f + ".txt")));
    }

    /** Writes them into a folder, with their sidecars. */
    void copyTo(Path folder, Path gold) throws IOException {
        if (files.isEmpty()) {
            Sample.copyTo(folder);
        }
        for (String file : files) {
            for (String suffix : List.of(".txt", ".meta.json")) {
                Path from = gold.resolve(file + suffix);
                Files.copy(from, folder.resolve(from.getFileName()));
            }
        }
    }
}
