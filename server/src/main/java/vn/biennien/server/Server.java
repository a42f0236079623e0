package vn.biennien.server;

import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.internal.WebConfiguration;
import vn.biennien.store.RecordStore;

/**
 * A record opened for browsers: {@code Server.start(options)}. On this machine's own address nobody has to sign in unless
 * there are accounts; at others nobody comes in without one. Runs until it is closed. Thread-safe.
 */
public final class Server implements AutoCloseable {
    /** Kept, for the platform forgets what it was told of a logger that nobody holds. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

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
     * @throws UnusableAddressException if the address is none of this machine
     * @throws NoAccountsException if other machines may come, and there are no accounts
     * @throws vn.biennien.server.accounts.AccountsException if the file of accounts cannot be used
     */
    public static Server start(ServerOptions options) {
        System.getProperties().putIfAbsent(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LIBRARIES.setLevel(Level.WARNING);
        boolean open = options.isOpen();
        RecordStore store = RecordStore.open(options.record());
        Accounts accounts = Accounts.of(options.record());
        try {
            if (open && !accounts.any()) {
                throw new NoAccountsException();
            }
            ConfigurableApplicationContext context =
                    application(options, store, accounts).run();
            WebServer web =
                    Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer(), "it runs");
            return new Server(context, address(options, web.getPort()));
        } catch (RuntimeException e) {
            accounts.close();
            store.close();
            throw told(e, options);
        }
    }

    private static SpringApplication application(ServerOptions options, RecordStore store, Accounts accounts) {
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(properties(options));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.getBeanFactory().registerSingleton("serverOptions", options);
            close(beans, "recordStore", RecordStore.class, store);
            close(beans, "accounts", Accounts.class, accounts);
        });
        return application;
    }

    /** Makes something a bean that is closed with the server; one that is only put in by hand would not be. */
    private static <T> void close(GenericApplicationContext beans, String name, Class<T> type, T bean) {
        beans.registerBean(
                name,
                type,
                () -> bean,
                definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName("close"));
    }

    private static Map<String, Object> properties(ServerOptions options) {
        return Map.ofEntries(
                Map.entry("server.address", options.address().getHostAddress()),
                Map.entry("server.port", options.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.compression.enabled", "true"),
                Map.entry("server.compression.min-response-size", "1KB"),
                Map.entry("server.compression.additional-mime-types", "text/csv,application/x-ndjson"),
                Map.entry("server.error.include-stacktrace", "never"),
                Map.entry("server.error.whitelabel.enabled", "false"),
                Map.entry("server.forward-headers-strategy", options.proxied() ? "native" : "none"),
                Map.entry("server.servlet.session.timeout", "8h"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.name", "session"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("spring.main.lazy-initialization", "false"),
                Map.entry("spring.web.locale", "en"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi.json"),
                Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                Map.entry("springdoc.paths-to-match", "/api/v1/**"),
                Map.entry("springdoc.allowed-locales", "en,vi"),
                Map.entry("springdoc.override-with-generic-response", "false"));
    }

    /** Where its first page is, as one writes it on this machine. */
    private static URI address(ServerOptions options, int port) {
        InetAddress bound = options.address();
        String name = bound.isAnyLocalAddress() ? ServerOptions.LOOPBACK : bound.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/");
    }

    private static RuntimeException told(RuntimeException e, ServerOptions options) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new PortTakenException(options.port());
            }
            if (cause instanceof BindException) { // it is not the port, so it is the address
                return new UnusableAddressException(options.bind());
            }
        }
        return e;
    }

    /** How it is put together; for tests that look whether all of it is protected. */
    ConfigurableApplicationContext context() {
        return context;
    }

    /** Whether passwords come over a network as they are: other machines may come, and no proxy speaks TLS. */
    public boolean isPlain() {
        return context.getBean(ServerOptions.class).isPlain();
    }

    /** Where the first page is. */
    public URI address() {
        return address;
    }

    /** Ends it; what is being answered is answered first. */
    @Override
    public void close() {
        context.close();
    }
}
