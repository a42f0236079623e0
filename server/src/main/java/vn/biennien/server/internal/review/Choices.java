package vn.biennien.server.internal.review;

import java.util.Arrays;
import java.util.List;
import vn.biennien.server.internal.pages.StatementsPage.Choice;
import vn.biennien.server.internal.words.Words;

/** Choices of forms. */
final class Choices {
    private Choices() {}

    static List<Choice> of(String key, Enum<?>[] values, Words words) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), words.name(key, value)))
                .toList();
    }
}
