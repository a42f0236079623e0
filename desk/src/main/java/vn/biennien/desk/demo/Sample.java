package vn.biennien.desk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundled sample: eighteen articles, written for it, with their sidecars. Stateless. */
public final class Sample {

    /** Two articles that report one press conference through two agencies. */
    public static final List<String> ONE_PRESS_CONFERENCE =
            List.of("07-hop-bao-song-aru-meridian", "08-hop-bao-song-aru-atlas-wire");

    /** The articles' names, in order. Jars cannot be listed, so they stand here; a test compares. */
    public static final List<String> NAMES = List.of(
            "01-nga-yeu-cau-bao-dam-phap-ly",
            "02-nga-doi-hoi-nhung-gi",
            "03-nato-tra-loi",
            "04-washington-tra-loi",
            "05-dieu-kien-noi-lai-dam-phan",
            "06-bao-dam-an-ninh-2026",
            "07-hop-bao-song-aru-meridian",
            "08-hop-bao-song-aru-atlas-wire",
            "09-nghi-vien-dieu-tran",
            "10-dai-hoi-co-dong",
            "11-bong-da-hop-bao",
            "12-phien-toa-dang-kiem",
            "13-phong-van-bac-si",
            "14-bua-trua-ban-tru",
            "15-tai-dinh-cu",
            "16-dien-dam-sanmira-velmora",
            "17-doa-ap-thue",
            "18-han-man");

    private static final List<String> SUFFIXES = List.of(".txt", ".meta.json");

    private Sample() {}

    /**
     * Writes the articles and their sidecars into {@code folder}, to be read as anybody's files are.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void copyTo(Path folder) throws IOException {
        for (String name : NAMES) {
            for (String suffix : SUFFIXES) {
                try (InputStream in = Sample.class.getResourceAsStream(name + suffix)) {
                    if (in == null) {
                        throw new IllegalStateException("The sample lacks " + name + suffix);
                    }
                    Files.copy(in, folder.resolve(name + suffix));
                }
            }
        }
    }
}
