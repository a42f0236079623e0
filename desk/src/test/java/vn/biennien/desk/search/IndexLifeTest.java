package vn.biennien.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.desk.search.Newsroom.says;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.search.RecordIndex;
import vn.biennien.store.Entry;
import vn.biennien.store.RecordStore;

/** How an index comes into being, is left half done, is shared, spoilt and made again. */
class IndexLifeTest {
    private static final int LONGEST_SECONDS = 120;

    @TempDir
    Path folder;

    private Path file;
    private Newsroom room;

    @BeforeEach
    void open() {
        file = folder.resolve("r.biennien");
        room = new Newsroom(file);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void nothing_is_found_before_anybody_has_looked() {
        room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "đê đã xong"));
        try (Finder finder = Finder.open(room.store)) {
            SearchAnswer<StatementHit> answer = finder.statements(SearchRequest.of("đê"));
            assertThat(answer.total()).isZero();
            assertThat(answer.upToDate()).isFalse();
            assertThat(finder.state().step()).isEqualTo(IndexState.Step.NOT_STARTED);
        }
    }

    @Test
    void an_index_that_was_left_half_done_is_gone_on_with() throws InterruptedException {
        many(1000);
        Finder first = Finder.open(room.store);
        Thread closer = new Thread(first::close);
        first.catchUp(state -> {
            if (closer.getState() == Thread.State.NEW) {
                closer.start();
                while (closer.getState() != Thread.State.BLOCKED) { // it has said so, and waits for the batch
                    Thread.onSpinWait();
                }
            }
        });
        closer.join();
        List<Long> done = new ArrayList<>();
        try (Finder again = Finder.open(room.store)) {
            assertThat(again.upToDate()).isFalse();
            again.catchUp(state -> done.add(state.done()));
            assertThat(done.get(0)).as("articles that need not be read again").isGreaterThan(256);
            assertThat(again.statements(SearchRequest.of("đê")).total()).isEqualTo(1000);
            assertThat(again.articles(SearchRequest.of("đê")).total()).isEqualTo(1000);
        }
    }

    @Test
    void a_killed_process_leaves_an_index_that_is_completed() throws Exception {
        many(1000);
        Process child = child();
        try (BufferedReader out = reader(child)) {
            assertThat(out.readLine()).startsWith("BUILDING");
            child.destroyForcibly();
            assertThat(child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        room.put("new", "Báo Sáng", "Tin", says("Đỗ Quang", "đê mới"));
        try (Finder finder = Finder.open(room.store)) {
            finder.catchUp();
            assertThat(finder.upToDate()).isTrue();
            assertThat(finder.statements(SearchRequest.of("đê")).total()).isEqualTo(1001);
        }
    }

    @Test
    void a_second_process_reads_while_the_first_writes_and_takes_over() throws Exception {
        room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "đê đã xong"));
        Process child = child();
        try (BufferedReader out = reader(child);
                PrintStream in = new PrintStream(child.getOutputStream(), true, StandardCharsets.UTF_8);
                Finder finder = Finder.open(room.store)) {
            await(out, "UP_TO_DATE");
            assertThat(finder.catchUp().step()).isEqualTo(IndexState.Step.READING);
            assertThat(finder.upToDate()).isTrue();
            assertThat(finder.statements(SearchRequest.of("đê")).total()).isOne();

            room.put("b", "Báo Sáng", "Tin nữa", says("Đỗ Quang", "đê còn thấp"));
            finder.catchUp();
            assertThat(finder.statements(SearchRequest.of("đê")).upToDate()).isFalse();
            in.println("again");
            await(out, "UP_TO_DATE");
            assertThat(finder.catchUp().step()).isEqualTo(IndexState.Step.READING);
            assertThat(finder.statements(SearchRequest.of("đê")).total()).isEqualTo(2);

            in.println("end");
            assertThat(child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(finder.catchUp().step()).isEqualTo(IndexState.Step.UP_TO_DATE);
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void an_index_of_another_version_is_made_anew() {
        room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "đê đã xong"));
        Path index = Finder.folderOf(file);
        assertThat(steps()).contains(IndexState.Step.BUILDING);
        assertThat(steps()).as("nothing to do").containsExactly(IndexState.Step.UP_TO_DATE);
        try (RecordIndex raw = RecordIndex.open(index)) {
            assertThat(raw.tryWriting()).isTrue();
            Map<String, String> note = new TreeMap<>(raw.note());
            note.put("version", "0." + note.get("version"));
            raw.commit(note);
        }
        assertThat(steps()).contains(IndexState.Step.BUILDING);
    }

    @Test
    void an_index_of_another_record_or_of_its_future_is_made_anew() throws IOException {
        room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "đê đã xong"));
        Path copy = folder.resolve("copy.biennien");
        room.store.backup(copy);
        room.put("b", "Báo Sáng", "Tin nữa", says("Đỗ Quang", "đê còn thấp"));
        assertThat(steps()).contains(IndexState.Step.BUILDING);
        room.close();
        Files.delete(file);
        Files.move(copy, file); // and goes another way from there
        room = new Newsroom(file);
        room.put("c", "Báo Sáng", "Tin khác", says("Đỗ Quang", "cầu đã gãy"));
        assertThat(steps()).contains(IndexState.Step.BUILDING);
        try (Finder finder = Finder.open(room.store)) {
            assertThat(finder.statements(SearchRequest.of("thấp")).total()).isZero();
            assertThat(finder.statements(SearchRequest.of("gãy")).total()).isOne();
        }
    }

    @Test
    void a_broken_index_is_thrown_away() throws IOException {
        many(300);
        assertThat(steps()).contains(IndexState.Step.BUILDING);
        try (Stream<Path> files = Files.list(Finder.folderOf(file))) {
            for (Path part : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(part, "spoilt".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(steps()).contains(IndexState.Step.BUILDING);
        try (Finder finder = Finder.open(room.store)) {
            assertThat(finder.statements(SearchRequest.of("đê")).total()).isEqualTo(300);
        }
    }

    @Test
    void it_follows_in_the_background() throws InterruptedException {
        try (Finder finder = Finder.open(room.store)) {
            finder.follow(Duration.ofMillis(5));
            room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "đê đã xong"));
            awaitTrue(() -> finder.upToDate()
                    && finder.statements(SearchRequest.of("đê")).total() == 1);
            room.store.forget("a", "withdrawn");
            awaitTrue(() -> finder.upToDate()
                    && finder.statements(SearchRequest.of("đê")).total() == 0);
        }
    }

    @Test
    void what_is_forgotten_is_not_shown_even_before_the_index_knows() {
        room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "đê đã xong"));
        try (Finder finder = Finder.open(room.store)) {
            finder.catchUp();
            room.store.forget("a", "withdrawn");
            assertThat(finder.statements(SearchRequest.of("đê")).hits()).isEmpty();
            assertThat(finder.articles(SearchRequest.of("đê")).hits()).isEmpty();
            assertThat(finder.actors(SearchRequest.of("quang")).hits()).isEmpty();
        }
    }

    @Test
    void the_words_of_what_is_forgotten_are_gone_from_the_files() throws IOException {
        many(20);
        room.put("secret", "Báo Sáng", "Tin", says("Đỗ Quang", "qwxzjkvqwx sẽ đến"));
        steps();
        assertThat(filesHold("qwxzjkvqwx")).as("a test that can fail").isTrue();
        room.store.forget("secret", "withdrawn");
        steps();
        assertThat(filesHold("qwxzjkvqwx")).isFalse();
    }

    private boolean filesHold(String word) throws IOException {
        boolean held = false;
        try (Stream<Path> files = Files.list(Finder.folderOf(file))) {
            for (Path part : files.toList()) {
                held |= Files.readString(part, StandardCharsets.ISO_8859_1).contains(word);
            }
        }
        return held;
    }

    private List<IndexState.Step> steps() {
        List<IndexState.Step> steps = new ArrayList<>();
        try (Finder finder = Finder.open(room.store)) {
            finder.catchUp(state -> steps.add(state.step()));
        }
        return steps;
    }

    private void many(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(Newsroom.entry(
                    "m" + i,
                    "Báo Sáng",
                    Newsroom.DAY,
                    "f1",
                    "Tin " + i,
                    List.of(),
                    says("Đỗ Quang", "đê số " + i + " đã xong")));
        }
        room.store.put(entries);
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void await(BufferedReader out, String step) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(step)) {
            line = out.readLine();
        }
        assertThat(line).as("the other process ended").isNotNull();
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void awaitTrue(Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            assertThat(never.await(2, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /** Another process: brings the index up to date, tells each step, and does so again for every line that it reads. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            try (RecordStore store = RecordStore.open(Path.of(args[0]));
                    Finder finder = Finder.open(store);
                    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                String line = "begin";
                while (line != null && !line.equals("end")) {
                    finder.catchUp(state -> System.out.println(state.step()));
                    line = in.readLine();
                }
            }
        }
    }
}
