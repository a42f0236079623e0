package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say: each thing once, and in both languages. */
class MessagesTest {
    private static List<String> keys(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Server.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_vi.properties"})
    void nothing_is_said_in_two_ways(String file) throws IOException {
        assertThat(keys(file)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(keys("messages.properties")).containsExactlyInAnyOrderElementsOf(keys("messages_vi.properties"));
    }
}
