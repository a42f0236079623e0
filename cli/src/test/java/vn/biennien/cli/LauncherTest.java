package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./biennien} in a small tree of its own, with a stand-in for Maven that "builds" at once
 * and JDKs that only print what they are called with: what is tested here is the shell.
 */
class LauncherTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path temp;

    private Path tree;
    private Path path;
    private Path jdks;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private record Result(int exit, String out, String err) {}

    @BeforeEach
    void tree() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
        tree = Files.createDirectories(temp.resolve("biên niên"));
        Files.createDirectories(tree.resolve("bin"));
        Files.copy(REPOSITORY.resolve("bin/jdk.sh"), tree.resolve("bin/jdk.sh"));
        script(tree.resolve("biennien"), Files.readString(REPOSITORY.resolve("biennien")));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Files.createDirectories(tree.resolve("cli/src/main/java"));
        Files.writeString(tree.resolve("cli/pom.xml"), "<project/>");
        source("Main");

        path = Files.createDirectories(temp.resolve("path"));
        for (String tool : List.of(
                "sh",
                "dirname",
                "readlink",
                "find",
                "mkdir",
                "rm",
                "mv",
                "cp",
                "cat",
                "cut",
                "touch",
                "sha256sum",
                "sleep",
                "grep",
                "head",
                "sed")) {
            for (String folder : List.of("/usr/bin/", "/bin/")) {
                if (Files.isExecutable(Path.of(folder + tool)) && !Files.exists(path.resolve(tool))) {
                    script(path.resolve(tool), "#!/bin/sh\nexec " + folder + tool + " \"$@\"\n");
                }
            }
        }
        jdks = Files.createDirectories(temp.resolve("jdks"));
        environment.put("PATH", path.toString());
        environment.put("HOME", temp.toString());
        environment.put("BIENNIEN_JDK_DIRS", jdks.toString());
    }

    @Test
    void without_a_jdk_it_says_how_to_get_one() throws Exception {
        maven();
        Result result = run("--help");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("needs a JDK 21 or newer")
                .contains("cần JDK 21 trở lên")
                .contains("apt-get install");
    }

    @Test
    void an_old_jdk_is_named() throws Exception {
        maven();
        Path old = jdk("old", "17.0.15");
        environment.put("JAVA_HOME", old.toString());
        Result result = run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("the only one found is 17 (" + old + ")");
    }

    @Test
    void without_maven_it_says_how_to_get_it() throws Exception {
        jdk("jdk-25", "25.0.1");
        Result result = run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("needs Maven").contains("cần Maven").contains("apt-get install maven");
    }

    @Test
    void an_old_java_home_gives_way_to_a_jdk_in_the_usual_folders_for_maven_too() throws Exception {
        maven();
        environment.put("JAVA_HOME", jdk("17", "17.0.15").toString());
        jdk("21", "21.0.4");
        Path best = jdk("25", "25.0.1");
        jdk("31", "31-ea");
        Result result = run("--version");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("JAVA " + best);
        assertThat(Files.readString(tree.resolve("maven.log"))).contains("JAVA_HOME=" + best);
    }

    @Test
    void java_home_wins_when_it_is_new_enough() throws Exception {
        maven();
        jdk("25", "25.0.1");
        Path chosen = jdk("21", "21.0.4");
        environment.put("JAVA_HOME", chosen.toString());
        assertThat(run().out()).startsWith("JAVA " + chosen);
    }

    @Test
    void java_on_the_path_is_followed_to_its_home() throws Exception {
        maven();
        environment.put("BIENNIEN_JDK_DIRS", "/nonexistent");
        Path home = jdk("elsewhere", "25.0.1");
        Files.createSymbolicLink(temp.resolve("alternative"), Path.of("jdks/elsewhere/bin/java"));
        Files.createSymbolicLink(path.resolve("java"), Path.of("../alternative"));
        assertThat(run().out()).startsWith("JAVA " + home);
    }

    @Test
    void builds_once_and_again_only_when_a_source_is_newer_or_gone() throws Exception {
        maven();
        jdk("25", "25.0.1");
        Result first = run();
        assertThat(first.err()).contains("building").contains("đang dựng");
        assertThat(builds()).isEqualTo(1);

        Result second = run();
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);

        Path added = source("Added");
        run();
        assertThat(builds()).isEqualTo(2);
        run();
        assertThat(builds()).isEqualTo(2);

        Files.delete(added);
        run();
        assertThat(builds()).isEqualTo(3);

        touch(tree.resolve("pom.xml"));
        environment.put("BIENNIEN_NO_BUILD", "1");
        run();
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void a_failed_build_shows_the_errors_and_is_tried_again() throws Exception {
        jdk("25", "25.0.1");
        script(
                path.resolve("mvn"),
                "#!/bin/sh\necho '[INFO] noise'\necho '[ERROR] Main.java: no such class'\nexit 1\n");
        Result result = run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no such class").contains("build.log").doesNotContain("noise");
        maven();
        assertThat(run().exit()).isZero();
    }

    @Test
    void a_lock_left_by_a_dead_process_is_taken_over() throws Exception {
        maven();
        jdk("25", "25.0.1");
        Path lock = Files.createDirectories(tree.resolve(".biennien/cli/lock"));
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(run().exit()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void arguments_and_exit_code_pass_through() throws Exception {
        maven();
        jdk("25", "25.0.1");
        environment.put("BIENNIEN_JAVA_OPTS", "-Xmx3g -Dx=y");
        environment.put("FAKE_EXIT", "7");
        Result result = run("statements", "--about", "mở rộng *", "");
        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.out().lines()).contains("[-Xmx3g]", "[-Dx=y]", "[-jar]", "[statements]", "[mở rộng *]", "[]");
    }

    @Test
    void runs_through_a_symbolic_link_from_elsewhere() throws Exception {
        maven();
        jdk("25", "25.0.1");
        Path link = Files.createSymbolicLink(tree.resolve("a link"), Path.of("biennien"));
        Result result = run(link, "--version");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("[--version]");
    }

    @Test
    void start_up_cache_is_aot_from_25_on_and_cds_below() throws Exception {
        maven();
        Path jdk21 = jdk("21", "21.0.4");
        Path jdk25 = jdk("25", "25.0.1");
        assertThat(run().out()).contains("-XX:AOTCache=").contains("start-25.0.1.aot");

        environment.put("JAVA_HOME", jdk21.toString());
        run();
        waitFor("start-21.0.4.cds");
        assertThat(run().out()).contains("-XX:SharedArchiveFile=").contains("start-21.0.4.cds");

        environment.put("JAVA_HOME", jdk25.toString());
        environment.put("BIENNIEN_START", "none");
        assertThat(run().out()).doesNotContain("-XX:AOTCache=");
    }

    @Test
    void analyze_has_a_start_up_cache_of_its_own() throws Exception {
        maven();
        jdk("25", "25.0.1");
        assertThat(run("analyze", "a.txt").out()).contains("/analyze-25.0.1.aot");
        run("ingest", "a.txt");
        waitFor("start-25.0.1.aot");
        assertThat(run("ingest", "a.txt").out()).contains("/start-25.0.1.aot");
    }

    @Test
    void serve_has_one_too() throws Exception {
        maven();
        jdk("25", "25.0.1");
        assertThat(run("serve").out()).contains("/serve-25.0.1.aot");
    }

    @Test
    void only_what_is_over_at_once_goes_without_the_second_compiler() throws Exception {
        maven();
        jdk("25", "25.0.1");
        String small =
                Files.writeString(temp.resolve("một bài.txt"), "Ông A nói.").toString();
        String large = Files.writeString(temp.resolve("large.jsonl"), "x".repeat(300_000))
                .toString();
        String without = "-XX:TieredStopAtLevel=1";
        assertThat(run("analyze", "--json", small).out()).contains(without);
        assertThat(run("statements", "--speaker", "Kelin").out()).contains(without);
        assertThat(run("analyze", small, large).out()).doesNotContain(without);
        assertThat(run("analyze", temp.toString()).out()).doesNotContain(without);
        assertThat(run("analyze", "-").out()).doesNotContain(without);
        assertThat(run("analyze").out()).doesNotContain(without);
        assertThat(run("ingest", small).out()).doesNotContain(without);
    }

    @Test
    void without_a_utf_8_locale_it_makes_one_and_keeps_the_language() throws Exception {
        maven();
        jdk("25", "25.0.1");
        assertThat(run().out()).contains("LC_ALL=C.UTF-8").doesNotContain("-Duser.language");
        environment.put("LANG", "vi_VN");
        assertThat(run().out()).contains("LC_ALL=C.UTF-8").contains("[-Duser.language=vi]");
        script(path.resolve("locale"), "#!/bin/sh\necho UTF-8\n");
        assertThat(run().out()).doesNotContain("LC_ALL=C.UTF-8");
    }

    @Test
    void bench_is_a_program_of_its_own() throws Exception {
        maven();
        jdk("25", "25.0.1");
        Result result = run("bench", "corpus", "--seed", "1");
        assertThat(result.out().lines()).contains("[corpus]").doesNotContain("[bench]");
        assertThat(result.out()).contains("biennien-bench.jar]");
    }

    private void waitFor(String cache) throws Exception {
        for (int i = 0; i < 100; i++) {
            try (var files = Files.walk(tree.resolve(".biennien"))) {
                if (files.anyMatch(file -> file.endsWith(cache))) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // The launcher renames its half-made file meanwhile: look again.
            }
            Thread.sleep(50);
        }
    }

    private Path source(String name) throws IOException {
        Path source = tree.resolve("cli/src/main/java/" + name + ".java");
        Files.writeString(source, "class " + name + " {}");
        touch(source);
        touch(source.getParent());
        return source;
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }

    /** A Maven that puts a jar where the real one would, another one each time. */
    private void maven() throws IOException {
        script(path.resolve("mvn"), """
                #!/bin/sh
                echo "JAVA_HOME=$JAVA_HOME $*" >> maven.log
                for name in cli bench; do
                    mkdir -p $name/target/run/lib
                    cat maven.log > $name/target/run/biennien-$name.jar
                    echo lib > $name/target/run/lib/a.jar
                done
                """);
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(tree.resolve("maven.log"))) {
            return lines.count();
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\"%s\"\nJAVA_VERSION=\"%s\"\n".formatted(version, version));
        script(home.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                    case $argument in
                        -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*) echo cache > "${argument#*=}"; exit 0 ;;
                    esac
                done
                echo "JAVA %s"
                echo "LC_ALL=$LC_ALL"
                for argument; do echo "[$argument]"; done
                exit ${FAKE_EXIT:-0}
                """.formatted(home));
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Result run(String... arguments) throws Exception {
        return run(tree.resolve("biennien"), arguments);
    }

    private Result run(Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", program.toString()));
        command.addAll(List.of(arguments));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
