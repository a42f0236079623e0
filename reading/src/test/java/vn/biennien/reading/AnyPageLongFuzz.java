package vn.biennien.reading;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** {@link AnyPageFuzzTest} for an hour, by hand: CONTRIBUTING tells how. */
class AnyPageLongFuzz {

    @DictionaryEntries({
        "<p>",
        "</p>",
        "<h1>",
        "<div class=related>",
        "<br>",
        "<a href=x>",
        "<time datetime=",
        "<meta property=article:published_time content=",
        "<script type=application/ld+json>",
        "{\"@type\":\"NewsArticle\",",
        "\"datePublished\":\"",
        "18/8/2025 07:05 (GMT+7)",
        "Ngày 14-12",
        "&#x",
        "<!--",
        "<![CDATA[",
        "<table><tr><td>",
        "Ảnh: ",
        "Theo RT",
        "\u0301",
        "\u200b",
        "<svg><title>",
        "<template>",
        "charset=utf-16"
    })
    @FuzzTest(maxDuration = "1h")
    void any_bytes_are_read_as_a_page(byte[] bytes) {
        AnyPage.check(bytes);
    }
}
