package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code mcp}: a record for an assistant that starts the program itself. */
class McpTest {
    @TempDir
    static Path dir;

    private static Path record;

    @BeforeAll
    static void makeRecord() {
        record = dir.resolve("sample.record");
        assertThat(Run.of("demo", "--keep", record).exit()).isZero();
    }

    @Test
    void the_protocols_own_client_reads_the_record_over_a_process_of_its_own() {
        List<String> words =
                Processes.command(dir, List.of(), "mcp", "--record", record).command();
        ServerParameters process = ServerParameters.builder(words.get(0))
                .args(words.subList(1, words.size()))
                .build();
        try (McpSyncClient client = McpClient.sync(new StdioClientTransport(process, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build()) {
            client.initialize();
            assertThat(client.listTools().tools())
                    .extracting(Tool::name)
                    .contains("search_statements", "read_statement", "list_positions", "build_timeline");

            CallToolResult result =
                    client.callTool(new CallToolRequest("list_positions", Map.of("actor", "Nga", "limit", 1)));
            JsonNode position = JsonMapper.shared()
                    .valueToTree(result.structuredContent())
                    .get("positions")
                    .get(0);
            assertThat(position.get("side").asString()).isEqualTo("Nga");
            assertThat(position.get("untrusted_article_text").get("sentence").asString())
                    .isNotEmpty();
        }
    }

    @Test
    void whoever_closes_the_input_still_gets_the_answers_and_nothing_else() throws Exception {
        Path asked = dir.resolve("asked.txt");
        Files.writeString(asked, """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"build_timeline","arguments":{"actor":"Nga","limit":1}}}
                """);
        Path own = Files.createDirectory(dir.resolve("streams"));
        Process process = Processes.command(own, List.of(), "mcp", "--record", record)
                .redirectInput(asked.toFile())
                .start();
        Run run = Processes.result(own, process);

        assertThat(run.exit()).isZero();
        List<JsonNode> answers = run.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(answers).extracting(answer -> answer.path("id").asInt()).containsExactlyInAnyOrder(1, 2);
        assertThat(answers).allMatch(answer -> answer.has("result"));
    }

    @Test
    void without_a_record_it_says_so_and_writes_nothing_to_the_protocol() {
        Run run = Run.of("mcp", "--record", dir.resolve("none.record"));

        assertThat(run.exit()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("none.record");
    }
}
