package vn.biennien.server.internal.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.biennien.desk.search.Finder;
import vn.biennien.store.RecordStore;

/**
 * MCP at {@value #PATH}: streamable HTTP without sessions, for no tool has anything to remember or to send by itself. A browser's
 * page from elsewhere is turned away by its {@code Origin}.
 */
@Configuration(proxyBeanMethods = false)
public class McpOverHttp {
    /** Where it is. */
    public static final String PATH = "/mcp";

    private static final int LARGEST = 64 * 1024;

    @Bean
    RecordTools recordTools(RecordStore store, Finder finder) {
        return new RecordTools(store, finder);
    }

    @Bean
    HttpServletStatelessServerTransport mcpTransport() {
        return HttpServletStatelessServerTransport.builder()
                .jsonMapper(McpJsonDefaults.getMapper())
                .messageEndpoint(PATH)
                .maxRequestSize(LARGEST)
                .securityValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedOrigins(List.of("http://localhost:*", "http://127.0.0.1:*"))
                        .build())
                .build();
    }

    @Bean(destroyMethod = "close")
    McpStatelessSyncServer mcpServer(HttpServletStatelessServerTransport transport, RecordTools tools) {
        return McpServer.sync(transport)
                .serverInfo(McpOverStreams.NAME, McpOverStreams.VERSION)
                .instructions(RecordTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools.all().stream()
                        .map(t -> SyncToolSpecification.builder()
                                .tool(t.tool())
                                .callHandler((context, request) -> t.answer().apply(request))
                                .build())
                        .toList())
                .build();
    }

    @Bean
    ServletRegistrationBean<HttpServletStatelessServerTransport> mcpServlet(
            HttpServletStatelessServerTransport transport, McpStatelessSyncServer server) {
        ServletRegistrationBean<HttpServletStatelessServerTransport> servlet =
                new ServletRegistrationBean<>(transport, PATH);
        servlet.setName("mcp");
        servlet.setAsyncSupported(true);
        return servlet;
    }
}
