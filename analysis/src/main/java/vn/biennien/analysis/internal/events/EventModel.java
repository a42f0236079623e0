package vn.biennien.analysis.internal.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.learning.LinearModel;

/**
 * How likely a candidate is an event, learnt from annotated articles. Immutable and thread-safe.
 *
 * @param weights of {@link Traits}
 * @param threshold candidates less likely than this are none, from 0 to 1
 */
record EventModel(LinearModel weights, double threshold) {
    private static final String WEIGHTS = "events.model";
    private static final String THRESHOLD = "events.tsv";

    /** The model that comes with Biên Niên. */
    static EventModel shipped() {
        try (InputStream weights = open(WEIGHTS);
                InputStream threshold = open(THRESHOLD)) {
            String cell = new String(threshold.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(THRESHOLD));
            return new EventModel(LinearModel.read(weights), Double.parseDouble(cell.split("\t")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The events' model is missing from the jar: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = EventModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name);
        }
        return in;
    }

    /** Writes the model into {@code folder}; the same model gives the same bytes. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(WEIGHTS))) {
            weights.write(out);
        }
        Files.writeString(
                folder.resolve(THRESHOLD),
                "# Candidates for events that are less likely than this are none.\n"
                        + String.format(Locale.ROOT, "threshold\t%.3f", threshold) + "\n");
    }

    /** How likely a candidate with these traits is an event, from 0 to 1. */
    double probability(Features traits) {
        return 1 / (1 + Math.exp(-weights.score(traits)));
    }
}
