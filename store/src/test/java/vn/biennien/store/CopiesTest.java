package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Notice;
import vn.biennien.record.Span;

class CopiesTest {

    private static final String LEVEE = "đê bao xã Đồng Ngà đã vỡ một đoạn dài hai mươi mét vào rạng sáng";
    private static final String HOUSES = "ba trăm hộ dân ven sông phải dời lên trường học trước khi nước về đến nơi";
    private static final String RICE = "cánh đồng lúa phía bắc kênh Mười ngập sâu và khó cứu được trong tuần này";
    private static final String HELP = "huyện sẽ đưa gạo, thuốc và nước sạch đến từng nhà chậm nhất là tối mai";
    private static final String SCHOOL = "trường tiểu học thị trấn Núi Mây mở lớp bơi miễn phí cho học sinh từ lớp ba";
    private static final String POOL = "bể bơi mới có mái che, phòng thay đồ và hai huấn luyện viên trực cả ngày";
    private static final String FEES = "phụ huynh chỉ phải nộp tiền khám sức khỏe cho con một lần vào đầu năm học";

    @TempDir
    Path folder;

    private RecordStore store;

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneTextInThreeOutletsIsOneUtteranceWithThreeCarriers() {
        store.put(flood("a").outlet("Báo Sáng").entry());
        store.put(flood("b").outlet("Báo Trưa").entry());
        store.put(flood("c").outlet("Báo Chiều").entry());
        StatementPage.Part found = store.find(StatementFilter.ALL, 0, 50).dated();
        assertThat(found.reports()).isEqualTo(12);
        assertThat(found.utterances()).isEqualTo(4);
        assertThat(found.rows().get(0).carriedBy()).containsExactlyInAnyOrder("Báo Sáng", "Báo Trưa", "Báo Chiều");
        assertThat(kinds()).containsExactlyInAnyOrder("ORIGIN", "EXACT", "EXACT");
    }

    @Test
    void aRewordedCopyIsPutTogetherWithItsOriginal() {
        store.put(flood("a").outlet("Báo Sáng").published("2022-01-27").entry());
        store.put(Samples.article("b")
                .outlet("Báo Chiều")
                .published("2022-01-28")
                .says("Lê Hà", LEVEE.replace("rạng sáng", "sáng sớm"))
                .says("Lê Hà", HOUSES)
                .says("Trần Phong", RICE.replace("khó cứu được", "khó lòng cứu được"))
                .says("Trần Phong", HELP)
                .entry());
        store.put(swimming("c").entry());
        assertThat(store.copies()).hasSize(1);
        CopyGroup group = store.copies().get(0);
        assertThat(group.reason()).isEqualTo(CopyGroup.Reason.CREDITED_ELSEWHERE);
        assertThat(group.source()).isEqualTo("Theo RT");
        assertThat(group.members())
                .extracting(m -> m.published().articleId() + " " + m.kind())
                .containsExactly("a ORIGIN", "b COPY");
        StatementPage.Part found = store.find(StatementFilter.ALL, 0, 50).dated();
        assertThat(found.utterances()).isEqualTo(4 + 3);
        assertThat(store.actors("Lê Hà", 1).get(0).statements())
                .as("told twice, said once")
                .isEqualTo(2);
        assertThat(store.figures().utterances()).isEqualTo(7);
    }

    @Test
    void theReportOfTheArticleThatCameFirstStandsForTheUtterance() {
        store.put(flood("late").outlet("Báo Chiều").published("2022-01-28").entry());
        Entry early = flood("early")
                .outlet("Báo Sáng")
                .published("2022-01-26")
                .says("Lê Hà", SCHOOL)
                .entry();
        store.put(early);
        String first = early.findings().statements().get(0).id();
        assertThat(store.find(StatementFilter.ALL.withOutlet("Báo Chiều"), 0, 50)
                        .dated()
                        .rows())
                .extracting(StatementRow::utterance)
                .contains(first);
    }

    @Test
    void aPartStandsInTheGroupAndADigestDoesNotMakeItsArticlesOne() {
        store.put(flood("flood").entry());
        store.put(swimming("swim").entry());
        store.put(Samples.article("digest")
                .outlet("Báo Chiều")
                .says("Lê Hà", LEVEE)
                .says("Lê Hà", HOUSES)
                .says("Trần Phong", RICE)
                .says("Trần Phong", HELP)
                .says("Vũ An", SCHOOL)
                .says("Vũ An", POOL)
                .says("Vũ An", FEES)
                .entry());
        assertThat(store.copies()).hasSize(2);
        for (CopyGroup group : store.copies()) {
            List<String> names =
                    group.members().stream().map(m -> m.published().articleId()).toList();
            assertThat(names).contains("digest").hasSize(2);
        }
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().utterances()).isEqualTo(7);
    }

    @Test
    void aFormThatIsFilledInAnewIsNoCopy() {
        store.put(weather("monday", "Đồng Ngà", 24, 31, 65).entry());
        store.put(weather("tuesday", "Cửa Lò", 19, 27, 82).entry());
        assertThat(store.copies()).isEmpty();
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().utterances()).isEqualTo(4);
    }

    @Test
    void aForgottenArticleLeavesItsGroupAndItsUtterances() {
        store.put(flood("a").outlet("Báo Sáng").published("2022-01-26").entry());
        store.put(flood("b")
                .outlet("Báo Trưa")
                .published("2022-01-27")
                .says("Vũ An", FEES)
                .entry());
        store.put(flood("c")
                .outlet("Báo Chiều")
                .published("2022-01-28")
                .says("Vũ An", POOL)
                .entry());
        List<CopyGroup> with = store.copies();
        store.forget("a", "court order");
        assertThat(with.get(0).members()).hasSize(3);
        assertThat(store.copies().get(0).members())
                .extracting(m -> m.published().articleId())
                .containsExactly("b", "c");
        StatementPage.Part found = store.find(StatementFilter.ALL, 0, 50).dated();
        assertThat(found.utterances()).isEqualTo(6);
        assertThat(found.rows()).allSatisfy(r -> assertThat(r.carriedBy()).doesNotContain("Báo Sáng"));
        store.forget("c", "court order");
        assertThat(store.copies()).isEmpty();
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().rows())
                .allSatisfy(
                        r -> assertThat(r.utterance()).isEqualTo(r.statement().id()));
    }

    @Test
    void aNewAnalysisKeepsTheUtterancesOfCopies() {
        store.put(flood("a").outlet("Báo Sáng").entry());
        store.put(flood("b").outlet("Báo Trưa").entry());
        store.put(flood("a").outlet("Báo Sáng").fingerprint("f2").entry());
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().utterances()).isEqualTo(4);
        store.put(flood("b").outlet("Báo Trưa").fingerprint("f2").entry());
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().utterances()).isEqualTo(4);
    }

    @Test
    void aCorrectedStatementStaysInItsUtterance() {
        Entry entry = flood("a").outlet("Báo Sáng").entry();
        store.put(entry);
        String id = entry.findings().statements().get(0).id();
        Map<Correction.Field, List<String>> wrong = new EnumMap<>(Map.of(Correction.Field.ACT, List.of("DENY")));
        store.correct(id, wrong, "Mai", "misread");
        store.put(flood("b").outlet("Báo Trưa").entry());
        StatementPage.Part found = store.find(StatementFilter.ALL, 0, 50).dated();
        assertThat(found.reports()).isEqualTo(8);
        assertThat(found.utterances()).isEqualTo(4);
    }

    @Test
    void aStatementThatALaterVersionWordsOtherwiseOrDropsIsMarked() {
        Entry first = Samples.article("v1")
                .url("https://www.x.vn/lu.html?utm_source=zalo")
                .published("2022-01-26")
                .says("Lê Hà", LEVEE)
                .says("Lê Hà", HOUSES)
                .says("Trần Phong", RICE)
                .says("Trần Phong", HELP)
                .entry();
        Entry second = Samples.article("v2")
                .url("http://x.vn/lu.html")
                .published("2022-01-27")
                .says("Lê Hà", LEVEE)
                .says("Lê Hà", HOUSES.replace("ba trăm", "năm trăm"))
                .says("Trần Phong", HELP)
                .entry();
        for (List<Entry> order : List.of(List.of(first, second), List.of(second, first))) {
            try (RecordStore one =
                    RecordStore.create(folder.resolve(order.get(0).article().id()))) {
                order.forEach(one::put);
                Map<String, Revision> revisions = new java.util.HashMap<>();
                for (StatementRow row :
                        one.find(StatementFilter.ALL, 0, 50).dated().rows()) {
                    if (row.revision() != null) {
                        revisions.put(row.content(), row.revision());
                    }
                }
                assertThat(revisions.keySet()).containsExactlyInAnyOrder(HOUSES, RICE);
                assertThat(revisions.get(HOUSES).kind()).isEqualTo(Revision.Kind.ALTERED);
                assertThat(revisions.get(HOUSES).wording()).startsWith("năm trăm hộ dân");
                assertThat(revisions.get(RICE).kind()).isEqualTo(Revision.Kind.WITHDRAWN);
                assertThat(revisions.get(RICE).date()).isEqualTo("2022-01-27");
                assertThat(one.copies().get(0).members())
                        .extracting(CopyGroup.Member::kind)
                        .containsExactly(CopyGroup.Kind.ORIGIN, CopyGroup.Kind.VERSION);
            }
        }
    }

    @Test
    void ofTwoVersionsOfOneDayNoneIsHeldToBeTheLater() {
        store.put(flood("v1").url("https://x.vn/lu").entry());
        store.put(flood("v2").url("https://x.vn/lu").says("Vũ An", FEES).entry());
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().rows())
                .allSatisfy(r -> assertThat(r.revision()).isNull());
    }

    @Test
    void aNoticeMarksTheArticleThatItNames() {
        Entry article = withHeadline(flood("a").published("2022-01-26").entry());
        store.put(article);
        Entry notice = swimming("n").published("2022-01-28").entry();
        Notice retraction = new Notice(
                Notice.Kind.RETRACTION,
                new Span(0, 20),
                article.article().headline().orElseThrow());
        store.put(new Entry(notice.article(), withNotice(notice, retraction), notice.utterances()));
        store.put(withHeadline(
                flood("other").outlet("Báo Trưa").published("2022-01-26").entry()));
        for (StatementRow row : store.find(StatementFilter.ALL, 0, 50).dated().rows()) {
            if (row.article().id().equals("a")) {
                assertThat(row.revision()).isNotNull();
                assertThat(row.revision().kind()).isEqualTo(Revision.Kind.WITHDRAWN);
                assertThat(row.revision().notice())
                        .isEqualTo(notice.article().text().substring(0, 20));
            } else if (row.article().id().equals("other")) {
                assertThat(row.revision().outlet())
                        .as("Báo Trưa carries words that Báo Sáng has taken back")
                        .isEqualTo("Báo Sáng");
            } else {
                assertThat(row.revision()).as(row.article().id()).isNull();
            }
        }
    }

    @Test
    void groupsAreTheSameForAnyOrderEvenWherePhrasesAreCommon() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            // Everybody's words, and a few of one's own: fewer than would tell a copy.
            entries.add(everywhere("t" + i, words(new Random(i), 12)));
        }
        for (int i = 0; i < 20; i++) {
            entries.add(Samples.article("p" + i)
                    .says("Vũ An", words(new Random(1000 + i / 2), 80) + (i % 2 == 0 ? "" : " và thế thôi"))
                    .entry());
        }
        List<List<CopyGroup>> found = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(entries, new Random(seed));
            try (RecordStore one = RecordStore.create(folder.resolve("order" + seed))) {
                for (int from = 0; from < entries.size(); from += 64) {
                    one.put(entries.subList(from, Math.min(entries.size(), from + 64)));
                }
                found.add(one.copies());
                if (seed == 0) {
                    continue;
                }
                // What is forgotten and comes back with another name has taken nothing with it.
                assertThat(found.get(seed)).isEqualTo(found.get(0));
            }
        }
        assertThat(found.get(0)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void forgettingBringsBackWhatWasTooCommonToTell() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 121; i++) {
            entries.add(withHeadline(Samples.article("t" + i)
                    .says("Vũ An", words(new Random(i), 6))
                    .says("Lê Hà", String.join(", ", LEVEE, HOUSES, RICE, HELP))
                    .entry()));
        }
        store.put(entries);
        assertThat(store.copies())
                .as("words that stand everywhere tell nothing")
                .isEmpty();
        store.forget("t7", "court order");
        try (RecordStore fresh = RecordStore.create(folder.resolve("fresh"))) {
            entries.remove(7);
            fresh.put(entries);
            assertThat(fresh.copies()).isNotEmpty();
            assertThat(store.copies()).isEqualTo(fresh.copies());
            assertThat(store.find(StatementFilter.ALL, 0, 0).dated().utterances())
                    .isEqualTo(fresh.find(StatementFilter.ALL, 0, 0).dated().utterances());
        }
    }

    @Test
    void whatAnotherProcessWritesIsKnown() {
        try (RecordStore other = RecordStore.open(store.file())) {
            store.put(swimming("x").entry());
            other.put(flood("a").outlet("Báo Sáng").entry());
            store.put(flood("b").outlet("Báo Trưa").says("Vũ An", FEES).entry());
            assertThat(store.copies()).hasSize(1);
            other.forget("a", "court order");
            store.put(flood("c").outlet("Báo Chiều").says("Vũ An", POOL).entry());
            assertThat(other.copies().get(0).members())
                    .extracting(m -> m.published().articleId())
                    .containsExactlyInAnyOrder("b", "c");
        }
    }

    @Test
    void copiesInAnOlderRecordAreFoundWhenItIsOpened() throws SQLException {
        store.put(flood("a").outlet("Báo Sáng").url("https://x.vn/1").entry());
        store.put(flood("b").outlet("Báo Trưa").says("Vũ An", FEES).entry());
        List<CopyGroup> before = store.copies();
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement sql = connection.createStatement()) {
            // What an older program left: no trace of copies.
            sql.execute("delete from text_link");
            sql.execute("delete from text_sketch");
            sql.execute("delete from meta where name = 'copies'");
            sql.execute("update statement set utterance_id = null");
            sql.execute("update publication set page = null");
            sql.execute("pragma user_version = 3");
        }
        store = RecordStore.open(store.file());
        assertThat(store.copies()).isEqualTo(before);
        assertThat(store.find(StatementFilter.ALL, 0, 50).dated().utterances()).isEqualTo(5);
    }

    private static Samples flood(String id) {
        return Samples.article(id)
                .says("Lê Hà", LEVEE)
                .says("Lê Hà", HOUSES)
                .says("Trần Phong", RICE)
                .says("Trần Phong", HELP);
    }

    private static Entry everywhere(String id, String end) {
        return Samples.article(id)
                .says("Lê Hà", String.join(", ", LEVEE, HOUSES, RICE, HELP, end))
                .entry();
    }

    private static Samples swimming(String id) {
        return Samples.article(id).says("Vũ An", SCHOOL).says("Vũ An", POOL).says("Vũ An", FEES);
    }

    private static Samples weather(String id, String place, int low, int high, int damp) {
        return Samples.article(id)
                .says(
                        "Đài khí tượng",
                        "khu vực " + place + " nhiều mây, có mưa rào và dông rải rác, nhiệt độ thấp nhất " + low
                                + " độ, cao nhất " + high + " độ, độ ẩm trung bình " + damp + " phần trăm")
                .says(
                        "Đài khí tượng",
                        "người dân " + place + " cần đề phòng ngập úng cục bộ tại nơi trũng thấp và hạn chế ra đường "
                                + "khi gió giật cấp " + (low % 7) + ", mưa trên " + (damp - 20) + " milimét");
    }

    private static String words(Random random, int count) {
        String[] pool = ("sông núi đồng làng chợ cầu đường trường lúa ngô khoai mây gió mưa nắng trăng sao thuyền bến "
                        + "đò nhà vườn cây hoa quả chim cá tôm cua người bạn thầy cô anh em")
                .split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(pool[random.nextInt(pool.length)]);
        }
        return out.toString();
    }

    private List<String> kinds() {
        return store.copies().get(0).members().stream()
                .map(m -> m.kind().name())
                .toList();
    }

    /** The same entry whose first line is its headline. */
    private static Entry withHeadline(Entry entry) {
        var article = entry.article();
        List<vn.biennien.record.Block> blocks = new ArrayList<>(article.blocks());
        blocks.set(
                0,
                new vn.biennien.record.Block(
                        vn.biennien.record.Block.Kind.HEADLINE, blocks.get(0).span()));
        var young = new vn.biennien.record.Article(article.id(), article.text(), blocks, article.publication());
        return new Entry(young, entry.findings(), entry.utterances());
    }

    private static vn.biennien.record.Findings withNotice(Entry entry, Notice notice) {
        var f = entry.findings();
        return new vn.biennien.record.Findings(
                f.articleId(),
                f.textSha256(),
                f.fingerprint(),
                f.statements(),
                f.events(),
                f.times(),
                f.actors(),
                "vi",
                List.of(notice),
                f.positions(),
                f.agreements());
    }
}
