package vn.biennien.server;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.biennien.server.internal.WebConfiguration;
import vn.biennien.store.RecordStore;

/**
 * A record opened for a browser, on this machine's own address only: {@code Server.start(options)}. Runs until it is
 * closed. Thread-safe.
 */
public final class Server implements AutoCloseable {
    /** Kept, for the platform forgets what it was told of a logger that nobody holds. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private static final String LOOPBACK = "127.0.0.1";

    private final ConfigurableApplicationContext context;
    private final URI address;

    private Server(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Opens the record and answers at once.
     *
     * @throws vn.biennien.store.RecordException if the record cannot be opened
     * @throws PortTakenException if another program listens at the port
     */
    public static Server start(ServerOptions options) {
        System.getProperties().putIfAbsent(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LIBRARIES.setLevel(Level.WARNING);
        RecordStore store = RecordStore.open(options.record());
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("server.address", LOOPBACK),
                Map.entry("server.port", options.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.compression.enabled", "true"),
                Map.entry("server.compression.min-response-size", "1KB"),
                Map.entry("server.compression.additional-mime-types", "text/csv,application/x-ndjson"),
                Map.entry("server.error.include-stacktrace", "never"),
                Map.entry("server.error.whitelabel.enabled", "false"),
                Map.entry("spring.main.lazy-initialization", "false"),
                Map.entry("spring.web.locale", "en"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi.json"),
                Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                Map.entry("springdoc.paths-to-match", "/api/v1/**"),
                Map.entry("springdoc.allowed-locales", "en,vi"),
                Map.entry("springdoc.override-with-generic-response", "false")));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("recordStore", store));
        try {
            ConfigurableApplicationContext context = application.run();
            WebServer web =
                    Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer(), "it runs");
            int port = web.getPort();
            return new Server(context, URI.create("http://" + LOOPBACK + ":" + port + "/"));
        } catch (RuntimeException e) {
            store.close();
            throw isPortTaken(e) ? new PortTakenException(options.port()) : e;
        }
    }

    private static boolean isPortTaken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    /** Where the first page is. */
    public URI address() {
        return address;
    }

    /** How it is put together, for tests that compare this with what is described. */
    ConfigurableApplicationContext context() {
        return context;
    }

    /** Ends it; what is being answered is answered first. */
    @Override
    public void close() {
        context.close();
    }
}
