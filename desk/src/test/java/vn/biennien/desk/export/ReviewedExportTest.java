package vn.biennien.desk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.desk.Samples;
import vn.biennien.desk.Utterances;
import vn.biennien.desk.evaluation.Evaluation;
import vn.biennien.desk.export.ReviewedExport.Format;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Rights;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.Entry;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** What people have reviewed, read back by readers that know nothing of this program. */
class ReviewedExportTest {
    private static final Path GOLD = Path.of("../../shared/gold");
    private static final int LONGEST_SECONDS = 60;

    @TempDir
    Path folder;

    private RecordStore store;

    @BeforeEach
    void fill() {
        store = RecordStore.create(folder.resolve("r.record"));
        put(
                "a.1",
                Rights.FULL,
                "Nga nói: hòa bình 😀",
                "Mỹ nói: hòa bình",
                "Nga nói: hòa bình 😀",
                "Một câu ai cũng biết");
        put("b/2", Rights.EXCERPT, "Sauli Niimistö nói: an ninh phía đông", "Chẳng ai nói gì về chuyện này cả");
        put("c", Rights.METADATA, "Andrey Kolin nói: thỏa hiệp");
        put("d", Rights.FULL, "Andrey Kolin nói: chưa ai xem");
        for (StatementRow row : rows("a.1")) {
            if (row.content().startsWith("hòa bình")
                    && row.statement().speakers().contains("Mỹ")) {
                continue; // nobody has looked at this one
            }
            store.correct(row.statement().id(), Map.of(Field.CONFIRMED, List.of()), "Lan", "đúng");
        }
        for (String article : List.of("b/2", "c")) {
            String id = rows(article).get(0).statement().id();
            store.correct(
                    id, Map.of(Field.ACT, List.of("REQUEST"), Field.TARGETS, List.of("NATO")), "Minh", "ông yêu cầu");
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(String id, Rights rights, String... lines) {
        Article article = Samples.article(id, false, rights, lines);
        Findings findings = Samples.analyze(article);
        store.put(new Entry(article, findings, Utterances.group(article, findings)));
    }

    private List<StatementRow> rows(String article) {
        return store.articles(article).get(0).statements();
    }

    private Path gold() {
        Path to = folder.resolve("gold");
        ReviewedExport.of(store).to(to, Format.GOLD);
        return to;
    }

    @Test
    void annotatedArticlesAreReadByOurOwnReader() {
        Evaluation evaluation = Evaluation.of(gold(), Samples::analyze);

        assertThat(evaluation.toString()).isNotBlank();
    }

    @Test
    void annotatedArticlesAreReadByTheCheckerAndTheScorer() throws Exception {
        assumeTrue(Files.exists(GOLD.resolve("check.py")), "the checker is not here");
        assumeTrue(run("python3", "--version").startsWith("0 "), "no python3 here");
        Path gold = gold();

        assertThat(run("python3", GOLD.resolve("check.py").toString(), gold.toString()))
                .isEqualTo("0 2 files checked, 0 with problems\n");
        assertThat(run("python3", GOLD.resolve("score.py").toString(), gold.toString(), gold.toString(), "--json"))
                .startsWith("0 ")
                .contains("1.0");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue() + " " + out;
        } catch (IOException e) {
            return "-1 " + e.getMessage();
        }
    }

    @Test
    void whatNobodyHasLookedAtIsOptionalAndWhatIsRejectedIsLeftOut() throws IOException {
        String id = rows("a.1").get(2).statement().id();
        store.correct(id, Map.of(Field.NO_STATEMENT, List.of()), "Lan", "lặp lại");
        String json = Files.readString(gold().resolve("a-1.json"));

        assertThat(json).containsOnlyOnce("[ \"Nga\" ]").containsOnlyOnce("\"optional\" : true");
        assertThat(json).contains("\"at\" : 1");
    }

    @Test
    void textsGoAsFarAsTheirRightsAllow() throws IOException {
        Path gold = gold();

        assertThat(Files.readString(gold.resolve("a-1.txt"))).contains("Một câu ai cũng biết");
        String excerpt = Files.readString(gold.resolve("b-2.txt"));
        assertThat(excerpt)
                .contains("Sauli Niimistö nói: an ninh phía đông")
                .doesNotContain("Chẳng ai")
                .hasSameSizeAs(store.articles("b/2").get(0).article().text());
        assertThat(gold.resolve("c.txt")).doesNotExist();

        ReviewedExport.of(store).withText(TextLevel.FULL).to(gold, Format.GOLD);
        assertThat(Files.readString(gold.resolve("b-2.txt"))).contains("Chẳng ai nói gì");
        assertThat(gold.resolve("c.txt")).exists();
        assertThat(gold.resolve("d.txt")).as("nobody has looked at it").doesNotExist();
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("gold")).resolve("thư.txt"), "của tôi");

        assertThatThrownBy(this::gold).isInstanceOf(RecordException.class).hasMessageContaining("name a new folder");
    }

    @Test
    void theSameReviewsGiveTheSameBytesInAnArchive() throws IOException {
        Map<String, byte[]> once = zip();
        Map<String, byte[]> again = zip();

        assertThat(once.keySet())
                .containsExactly("a-1.json", "a-1.meta.json", "a-1.txt", "b-2.json", "b-2.meta.json", "b-2.txt");
        once.forEach((name, bytes) -> assertThat(again.get(name)).isEqualTo(bytes));
    }

    private Map<String, byte[]> zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReviewedExport.of(store).zip(out, Format.GOLD);
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Titanium, a processor of JSON-LD, makes of it what the W3C's vocabulary means. */
    @Test
    void annotationsAreReadByAReaderOfLinkedData() throws Exception {
        Path to = folder.resolve("annotations");
        ReviewedExport.of(store).to(to, Format.ANNOTATIONS);
        JsonArray expanded;
        try (InputStream in = Files.newInputStream(to.resolve("annotations.jsonld"))) {
            expanded = JsonLd.expand(JsonDocument.of(in))
                    .loader((uri, options) -> context(uri.toString()))
                    .get();
        }
        List<JsonObject> annotations = new ArrayList<>();
        for (JsonObject page : expanded.getValuesAs(JsonObject.class)) {
            page.getJsonArray("https://www.w3.org/ns/activitystreams#items")
                    .getJsonObject(0)
                    .getJsonArray("@list")
                    .getValuesAs(JsonObject.class)
                    .forEach(annotations::add);
        }
        assertThat(annotations).hasSize(4);
        Map<String, Article> texts = new TreeMap<>();
        for (String name : List.of("a.1", "b/2", "c")) {
            Article article = store.articles(name).get(0).article();
            texts.put("urn:biennien:text:" + article.sha256(), article);
            texts.put(String.valueOf(article.publication().url()), article);
        }
        int quotes = 0;
        for (JsonObject annotation : annotations) {
            assertThat(annotation.getJsonArray("@type").getString(0)).isEqualTo("http://www.w3.org/ns/oa#Annotation");
            JsonObject target = first(annotation, "hasTarget");
            Article article =
                    Objects.requireNonNull(texts.get(first(target, "hasSource").getString("@id")));
            JsonArray selectors = target.getJsonArray("http://www.w3.org/ns/oa#hasSelector");
            JsonObject position = selectors.getJsonObject(0);
            String text = article.text();
            int start = text.offsetByCodePoints(0, Integer.parseInt(value(position, "start")));
            int end = text.offsetByCodePoints(0, Integer.parseInt(value(position, "end")));
            if (selectors.size() > 1) {
                quotes++;
                JsonObject quote = selectors.getJsonObject(1);
                assertThat(value(quote, "exact")).isEqualTo(text.substring(start, end));
                assertThat(text).contains(value(quote, "prefix") + value(quote, "exact") + value(quote, "suffix"));
            }
            assertThat(first(annotation, "hasBody").containsKey("urn:biennien:act"))
                    .isTrue();
        }
        assertThat(quotes).as("the words of one article may not go").isEqualTo(3);
    }

    private static JsonObject first(JsonObject node, String property) {
        return node.getJsonArray("http://www.w3.org/ns/oa#" + property).getJsonObject(0);
    }

    private static String value(JsonObject node, String property) {
        return first(node, property).get("@value").toString().replaceAll("^\"|\"$", "");
    }

    /** The W3C's context, as far as we use it; nothing is fetched. */
    private static Document context(String address) {
        assertThat(address).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        try (InputStream in = ReviewedExportTest.class.getResourceAsStream("anno.jsonld")) {
            return JsonDocument.of(Objects.requireNonNull(in));
        } catch (IOException | com.apicatalog.jsonld.JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }
}
