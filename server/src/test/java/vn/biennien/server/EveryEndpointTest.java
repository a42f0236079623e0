package vn.biennien.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.biennien.server.accounts.Accounts;
import vn.biennien.server.accounts.Right;

/**
 * Every endpoint refuses who has no right to it. They are taken from what Spring has registered, so that a new one cannot be
 * forgotten; what others register (documents, MCP) is added to {@link #endpoints}.
 */
class EveryEndpointTest {
    /** All that somebody without an account may see, and no more. */
    private static final Set<String> OPEN = Set.of("GET /signin", "GET /language");

    @TempDir
    static Path dir;

    private static Server server;
    private static Visitor reader;
    private static Visitor analyst;
    private static String readToken = "";

    /** A method and a path that can be asked for. */
    private record Endpoint(String method, String path) implements Comparable<Endpoint> {
        boolean isChange() {
            return !method.equals("GET");
        }

        boolean isForPrograms() {
            return path.startsWith("/api/") || path.equals("/mcp");
        }

        boolean isForThoseWhoManage() {
            return path.startsWith("/admin") || path.startsWith("/api/v1/admin");
        }

        @Override
        public int compareTo(Endpoint other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Path record = Newsroom.record(dir);
        Newsroom.staff(record);
        try (Accounts accounts = Accounts.of(record)) {
            readToken = accounts.token(Newsroom.ADMIN, Set.of(Right.READ), 1);
        }
        server = Server.start(new ServerOptions(record, 0).at("0.0.0.0"));
        reader = new Visitor(server).signedIn(Newsroom.READER, Newsroom.PASSWORD);
        analyst = new Visitor(server).signedIn(Newsroom.ANALYST, Newsroom.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** All endpoints there are. */
    private static List<Endpoint> endpoints() {
        Set<Endpoint> all = new TreeSet<>();
        server.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    for (String pattern : info.getPatternValues()) {
                        String path = pattern.replaceAll("\\{[^}]+}", "x")
                                .replace("**", "x")
                                .replace("*", "x");
                        (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                                .forEach(method -> all.add(new Endpoint(method.name(), path)));
                    }
                });
        // What is no method of a controller: forms of the doors, files, and doors of other libraries.
        for (String other : List.of("POST /signout", "GET /mcp", "POST /mcp", "DELETE /mcp", "GET /v3/api-docs")) {
            String[] parts = other.split(" ", 2);
            all.add(new Endpoint(parts[0], parts[1]));
        }
        return new ArrayList<>(all);
    }

    @Test
    void allOfThemAreSeen() {
        assertThat(endpoints())
                .extracting(Endpoint::toString)
                .contains("GET /", "GET /article", "GET /api/v1/statements/x", "POST /statements/x/corrections")
                .contains("GET /admin/trail")
                .hasSizeGreaterThan(15);
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutAnAccountComesIn() {
        return endpoints().stream()
                .filter(endpoint -> !OPEN.contains(endpoint.toString()))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    HttpResponse<String> bare = ask(new Visitor(server), endpoint, "");
                    if (endpoint.isForPrograms()) {
                        assertThat(bare.statusCode()).isIn(401, 403);
                        assertThat(bare.headers().firstValue("Content-Type").orElseThrow())
                                .startsWith("application/problem+json");
                    } else if (endpoint.isChange()) {
                        assertThat(bare.statusCode()).isIn(401, 403);
                    } else {
                        assertThat(bare.statusCode()).isEqualTo(303);
                        assertThat(bare.headers().firstValue("Location").orElseThrow())
                                .startsWith("/signin");
                    }
                    Visitor stranger = new Visitor(server);
                    HttpResponse<String> form = ask(stranger, endpoint, stranger.token("/signin"));
                    assertThat(form.statusCode()).as("with a form's token").isIn(303, 401, 403);
                    assertThat(form.headers().firstValue("Location").orElse("/signin"))
                            .startsWith("/signin");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoMayOnlyReadChangesNothing() {
        return endpoints().stream()
                .filter(Endpoint::isChange)
                .filter(endpoint -> !Set.of("/mcp", "/signout").contains(endpoint.path)) // these change nothing
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    assertThat(ask(reader, endpoint, reader.token("/")).statusCode())
                            .isEqualTo(403);
                    if (endpoint.isForPrograms()) {
                        assertThat(new Visitor(server)
                                        .ask(
                                                endpoint.method,
                                                endpoint.path,
                                                "{}",
                                                "Content-Type",
                                                "application/json",
                                                "Authorization",
                                                "Bearer " + readToken)
                                        .statusCode())
                                .isEqualTo(403);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> onlyWhoManagesSeesWhatIsForThem() {
        return endpoints().stream()
                .filter(Endpoint::isForThoseWhoManage)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(ask(analyst, endpoint, analyst.token("/"))
                                        .statusCode())
                                .isEqualTo(403)));
    }

    /** Whatever method and path: what nobody has thought of is closed, too. */
    @TestFactory
    Stream<DynamicTest> whatNobodyThoughtOfIsClosed() {
        return Stream.of(
                        "GET /nothing",
                        "GET /error",
                        "GET /actuator",
                        "GET /static/../about",
                        "GET /signin/x",
                        "POST /language",
                        "PUT /statements/x",
                        "DELETE /statements/x",
                        "PATCH /article",
                        "POST /api/v1/statements",
                        "DELETE /api/v1/articles")
                .map(text -> new Endpoint(text.split(" ")[0], text.split(" ")[1]))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    Visitor stranger = new Visitor(server);
                    assertThat(ask(stranger, endpoint, stranger.token("/signin"))
                                    .statusCode())
                            .isIn(303, 400, 401, 403);
                }));
    }

    private static HttpResponse<String> ask(Visitor visitor, Endpoint endpoint, String token) throws Exception {
        if (!endpoint.isChange()) {
            return visitor.get(endpoint.path);
        }
        if (endpoint.isForPrograms()) {
            return visitor.ask(endpoint.method, endpoint.path, "{}", "Content-Type", "application/json");
        }
        return visitor.ask(
                endpoint.method,
                endpoint.path,
                "_csrf=" + Visitor.encode(token),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
