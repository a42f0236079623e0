package vn.biennien.text;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** {@link AnyTextFuzzTest} for an hour, by hand: CONTRIBUTING tells how. */
class AnyTextLongFuzz {

    @DictionaryEntries({
        "TP.",
        "N.T.D.",
        "Bộ ",
        "Bộ trưởng ",
        "Tổng thống ",
        "Nga",
        "Mỹ-Trung",
        "Nguyễn ",
        "ngày ",
        "tháng ",
        "mùng 5 Tết",
        "26/1",
        "6h30",
        "từ ",
        " đến ",
        "quý ",
        "“",
        "”",
        " - ",
        "…",
        "\u0301",
        "\u200b",
        "\u200d",
        "https://",
        "@",
        "👨",
        "🇻"
    })
    @FuzzTest(maxDuration = "1h")
    void any_bytes_are_read_as_text(byte[] bytes) {
        AnyText.checkBytes(bytes);
    }
}
