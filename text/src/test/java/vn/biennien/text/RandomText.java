package vn.biennien.text;

import java.util.Random;

/** Strings of every kind, from a seed: any UTF-16 unit at all, and the characters that mean something to us. */
final class RandomText {
    private RandomText() {}

    private static final String[] PARTS = {
        "a",
        "Á",
        "ông",
        "Nga",
        "TP",
        "N.",
        "v.v.",
        "Mỹ-Trung",
        "km/h",
        "www.",
        "http://",
        "@",
        "#",
        "_",
        "1",
        "20",
        "3,5%",
        ".",
        "...",
        "…",
        "!",
        "?",
        ",",
        ":",
        ";",
        "-",
        " - ",
        "–",
        "—",
        "\"",
        "“",
        "”",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "(",
        ")",
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u00a0",
        "\u200b",
        "\u200d",
        "\u00ad",
        "\ufeff",
        "\u0301",
        "\u0323",
        "\ufe0f",
        "👍",
        "🏽",
        "🇻",
        "🇳",
        "\ud83d",
        "\udc4d",
        "習",
        "ß",
        "İ",
        "ﬁ",
        "Ω",
        "Д",
        "٣",
        "½",
        "²",
        "&",
        "/",
        "+",
        "%",
        "\0",
        "\uffff",
    };

    static String next(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(1 << 16));
                case 1 -> text.append((char) (0x1ea0 + random.nextInt(0x5a)));
                default -> text.append(PARTS[random.nextInt(PARTS.length)]);
            }
        }
        return text.toString();
    }
}
