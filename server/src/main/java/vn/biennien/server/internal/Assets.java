package vn.biennien.server.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Style and script, at an address that changes with what is in them, so that browsers may keep them for ever. */
final class Assets {
    /** Where they are. */
    static final String PATH = "/static/";

    private static final List<String> FILES =
            List.of("style.css", "page.js", "icon.svg", "review.css", "review.js", "chart.js", "echarts.common.min.js");
    private static final String VERSION = version();

    private Assets() {}

    /** The address of one. */
    static String address(String file) {
        return PATH + file + "?v=" + VERSION;
    }

    private static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream in = Assets.class.getResourceAsStream(PATH + file)) {
                    if (in == null) {
                        throw new IllegalStateException("The program is not whole: it has no " + file);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
