package vn.biennien.text;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Jazzer looks for strings that {@link Vietnamese#read} cannot read. Without {@code JAZZER_FUZZ=1} it runs what it once
 * found, from {@code AnyTextFuzzTestInputs}; with it, it looks on for a while.
 */
class AnyTextFuzzTest {

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
    @FuzzTest(maxDuration = "15s")
    void any_bytes_are_read_as_text(byte[] bytes) {
        AnyText.checkBytes(bytes);
    }
}
