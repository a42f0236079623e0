package vn.biennien.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.WordGroups;

/** The version of what findings depend on: code, models, knowledge. */
final class Fingerprint {
    /** Grows whenever a change of the code changes findings. */
    private static final String CODE = "4";

    private static final List<String> MODELS = List.of(
            "internal/statements/content.model",
            "internal/statements/speaker.model",
            "internal/statements/act.model",
            "internal/statements/day.model",
            "internal/statements/extent.model",
            "internal/statements/sifter.tsv",
            "internal/statements/calibration.tsv",
            "internal/events/events.model",
            "internal/events/events.tsv");

    private Fingerprint() {}

    static String of(Knowledge knowledge) {
        CRC32 models = new CRC32();
        for (String name : MODELS) {
            add(models, Fingerprint.class, name);
        }
        add(models, WordGroups.class, "word-groups.tsv");
        return CODE + "-" + HexFormat.of().toHexDigits((int) models.getValue()) + "-"
                + knowledge.fingerprint(knowledge.names());
    }

    private static void add(CRC32 models, Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in != null) {
                models.update(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + name, e);
        }
    }
}
