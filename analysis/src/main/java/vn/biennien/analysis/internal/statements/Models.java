package vn.biennien.analysis.internal.statements;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.learning.Trees;

/**
 * The trained models of the finder of statements. Immutable and thread-safe.
 *
 * @param content which content a cue has, if any
 * @param speaker who said it
 * @param act with which act
 * @param day on which day
 * @param extent how far the words go that name whoever is spoken to
 * @param sifter which of an article's likely statements are statements
 * @param calibration how sure that is
 */
record Models(
        LinearModel content,
        LinearModel speaker,
        LinearModel act,
        LinearModel day,
        LinearModel extent,
        Trees sifter,
        Calibration calibration) {
    private static final String CONTENT = "content.model";
    private static final String SPEAKER = "speaker.model";
    private static final String ACT = "act.model";
    private static final String DAY = "day.model";
    private static final String EXTENT = "extent.model";
    private static final String SIFTER = "sifter.tsv";
    private static final String CALIBRATION = "calibration.tsv";

    /** The models that come with Biên Niên. */
    static Models shipped() {
        try {
            return new Models(
                    model(CONTENT),
                    model(SPEAKER),
                    model(ACT),
                    model(DAY),
                    model(EXTENT),
                    Trees.ofLines(lines(SIFTER)),
                    calibration(lines(CALIBRATION)));
        } catch (IOException e) {
            throw new UncheckedIOException("The models are missing from the jar: " + e.getMessage(), e);
        }
    }

    /** These models with another sifter. */
    Models with(Trees other) {
        return new Models(content, speaker, act, day, extent, other, calibration);
    }

    /** Writes the models into {@code folder}, one file each; the same models give the same bytes. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(content, folder.resolve(CONTENT));
        write(speaker, folder.resolve(SPEAKER));
        write(act, folder.resolve(ACT));
        write(day, folder.resolve(DAY));
        write(extent, folder.resolve(EXTENT));
        Files.writeString(
                folder.resolve(SIFTER),
                "# Trees that sift the likely statements of an article: depth and bias, then a tree a line.\n"
                        + String.join("\n", sifter.toLines()) + "\n");
        StringBuilder out = new StringBuilder(
                "# Raw score of a statement, and the share of held-out statements of that score that were right.\n");
        out.append(String.format(Locale.ROOT, "threshold\t%.3f%n", calibration.threshold())
                .replace("\r", ""));
        for (int i = 0; i < calibration.from().size(); i++) {
            out.append(String.format(
                            Locale.ROOT,
                            "%.4f\t%.4f",
                            calibration.from().get(i),
                            calibration.to().get(i)))
                    .append('\n');
        }
        Files.writeString(folder.resolve(CALIBRATION), out.toString());
    }

    private static void write(LinearModel model, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
    }

    private static LinearModel model(String name) throws IOException {
        try (InputStream in = open(name)) {
            return LinearModel.read(new BufferedInputStream(in));
        }
    }

    /** The lines of a file but for comments. */
    private static List<String> lines(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Models.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name);
        }
        return in;
    }

    private static Calibration calibration(List<String> lines) {
        double threshold = Calibration.NONE.threshold();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (cells[0].equals("threshold")) {
                threshold = Double.parseDouble(cells[1]);
            } else {
                from.add(Double.parseDouble(cells[0]));
                to.add(Double.parseDouble(cells[1]));
            }
        }
        return new Calibration(threshold, from, to);
    }
}
