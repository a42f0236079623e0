package vn.biennien.server.internal.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** MCP over two streams, one message a line. */
public final class McpOverStreams {
    static final String NAME = "bien-nien";
    static final String VERSION = "0.1";

    private static final int LARGEST = 64 * 1024;

    /** So long answers are waited for after the input has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private McpOverStreams() {}

    /**
     * Answers until {@code in} ends and all that was asked is answered.
     *
     * @param out where answers go, and nothing else
     * @throws InterruptedException if this thread is stopped meanwhile
     */
    public static void run(RecordTools tools, InputStream in, OutputStream out) throws InterruptedException {
        Unanswered unanswered = new Unanswered();
        StdioServerTransportProvider transport = new StdioServerTransportProvider(
                McpJsonDefaults.getMapper(), new Asking(in, unanswered), new Answering(out, unanswered), LARGEST);
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo(NAME, VERSION)
                .instructions(RecordTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools.all().stream()
                        .map(t -> SyncToolSpecification.builder()
                                .tool(t.tool())
                                .callHandler((exchange, request) -> t.answer().apply(request))
                                .build())
                        .toList())
                .build();
        try {
            unanswered.awaitEnd();
        } finally {
            server.closeGracefully();
        }
    }

    /** How many questions have no answer yet: who closes the input behind them still gets theirs. */
    private static final class Unanswered {
        private int questions;
        private boolean ended;

        synchronized void asked() {
            questions++;
        }

        synchronized void answered() {
            questions--;
            notifyAll();
        }

        /** The input has ended: the transport, which drops what is under way then, hears of it when all is answered. */
        synchronized void end() {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            try {
                for (long left = PATIENCE.toMillis(); questions > 0 && left > 0; ) {
                    wait(left);
                    left = (deadline - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended = true;
            notifyAll();
        }

        synchronized void awaitEnd() throws InterruptedException {
            while (!ended) {
                wait();
            }
        }
    }

    /** Sees which lines are questions, and when there are no more. */
    private static final class Asking extends FilterInputStream {
        private final Unanswered unanswered;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Asking(InputStream in, Unanswered unanswered) {
            super(in);
            this.unanswered = unanswered;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b < 0) {
                unanswered.end();
            } else {
                saw(b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read < 0) {
                unanswered.end();
            }
            for (int i = 0; i < read; i++) {
                saw(bytes[from + i]);
            }
            return read;
        }

        private void saw(int b) {
            if (b != '\n') {
                if (line.size() <= LARGEST) {
                    line.write(b);
                }
                return;
            }
            if (isQuestion(line.toString(StandardCharsets.UTF_8))) {
                unanswered.asked();
            }
            line.reset();
        }

        private static boolean isQuestion(String message) {
            try {
                JsonNode node = JsonMapper.shared().readTree(message);
                return node.has("id") && node.has("method");
            } catch (JacksonException e) {
                return false; // the transport says what is wrong with it
            }
        }
    }

    /** Sees when an answer is written: each is a line. */
    private static final class Answering extends FilterOutputStream {
        private final Unanswered unanswered;

        Answering(OutputStream out, Unanswered unanswered) {
            super(out);
            this.unanswered = unanswered;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            if (b == '\n') {
                out.flush();
                unanswered.answered();
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    out.flush();
                    unanswered.answered();
                }
            }
        }
    }
}
