package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.biennien.store.Samples.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Rights;
import vn.biennien.record.Statement;

class RecordStoreTest {

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

    @Nested
    class Articles {

        @Test
        void comeOutAsTheyWentIn() {
            Entry entry = article("a")
                    .url("https://x.vn/a")
                    .says("Jens Stoltenberg", "NATO sẽ không thỏa hiệp")
                    .entry();
            assertThat(store.put(entry)).isEqualTo(Outcome.ADDED);
            ArticleRow row = articles().get(0);
            assertThat(row.article()).isEqualTo(entry.article());
            assertThat(row.statements().get(0).statement())
                    .isEqualTo(entry.findings().statements().get(0));
            assertThat(row.actors()).isEqualTo(entry.findings().actors());
            assertThat(row.times()).isEqualTo(entry.findings().times());
            assertThat(store.analysed(entry.article(), "f1")).contains(entry);
        }

        @Test
        void areTakenInOnce() {
            Entry entry = article("a").says("A", "một hai ba").entry();
            store.put(entry);
            assertThat(store.check(List.of(entry.article()), "f1")).containsExactly(new Check(Outcome.KNOWN, true));
            assertThat(store.put(entry)).isEqualTo(Outcome.KNOWN);
            assertThat(store.figures().statements()).isEqualTo(1);
        }

        @Test
        void ofTwoOutletsAreTwoPublicationsOfOneText() {
            store.put(article("a").outlet("Báo Sáng").says("A", "một hai ba").entry());
            store.put(article("b").outlet("Báo Chiều").says("A", "một hai ba").entry());
            assertThat(store.figures().publications()).isEqualTo(2);
            assertThat(store.figures().texts()).isEqualTo(1);
        }

        @Test
        void ofOneOutletAndDayShareTheirFindings() {
            store.put(article("a").url("https://x.vn/1").says("A", "một hai ba").entry());
            Entry again =
                    article("b").url("https://x.vn/2").says("A", "một hai ba").entry();
            assertThat(store.check(List.of(again.article()), "f1")).containsExactly(new Check(Outcome.ADDED, true));
            store.put(again);
            assertThat(store.figures().statements()).isEqualTo(1);
            assertThat(articles().get(0).publications())
                    .extracting(ArticleRow.Published::articleId)
                    .containsExactly("a", "b");
        }

        @Test
        void thatGetAnotherDateAreAnalysedForIt() {
            store.put(article("a")
                    .published("2022-01-27")
                    .saysSometime("A", "một hai ba")
                    .entry());
            Entry mended = article("a")
                    .published("2022-02-01")
                    .saysSometime("A", "một hai ba")
                    .entry();
            assertThat(store.put(mended)).isEqualTo(Outcome.REPLACED);
            assertThat(articles()).hasSize(1);
            assertThat(articles().get(0).article()).isEqualTo(mended.article());
            assertThat(statements()).isEqualTo(mended.findings().statements());
        }

        @Test
        void thatGetOtherRightsKeepTheirFindings() {
            store.put(article("a").says("A", "một hai ba").entry());
            assertThat(store.put(article("a")
                            .rights(Rights.METADATA)
                            .says("A", "một hai ba")
                            .entry()))
                    .isEqualTo(Outcome.REPLACED);
            assertThat(articles().get(0).article().publication().rights()).isEqualTo(Rights.METADATA);
        }

        @Test
        void goInAllOrNoneOfATransaction() {
            Entry good = article("a").says("A", "một hai ba").entry();
            List<Entry> broken = new ArrayList<>(List.of(good));
            broken.add(null);
            assertThatThrownBy(() -> store.put(broken)).isInstanceOf(NullPointerException.class);
            assertThat(store.figures().publications()).isZero();
            assertThat(store.put(good)).isEqualTo(Outcome.ADDED);
        }

        @Test
        void thatReportOneUtteranceTwiceCountItOnce() {
            store.put(article("a")
                    .says("A", "một hai ba bốn")
                    .says("A", "một hai ba bốn năm")
                    .says("B", "sáu bảy")
                    .entry(1, 1, 2));
            StatementPage page = store.find(StatementFilter.ALL, 0, 10);
            assertThat(page.dated().reports()).isEqualTo(3);
            assertThat(page.dated().utterances()).isEqualTo(2);
            String head = statements().get(1).id();
            assertThat(page.dated().rows()).extracting(StatementRow::utterance).startsWith(head, head);
        }
    }

    @Nested
    class Reanalysis {

        private final Entry old = article("a")
                .says("A", "một hai ba")
                .says("B", "bốn năm sáu")
                .says("C", "bảy tám")
                .entry();

        @BeforeEach
        void ingest() {
            store.put(old);
            store.put(article("other").says("A", "chín mười").entry());
        }

        @Test
        void replacesWhatTheOldFingerprintFoundAndNothingElse() {
            Entry young = reanalysed(0, 1);
            assertThat(store.put(young)).isEqualTo(Outcome.REPLACED);
            assertThat(statements()).containsAll(young.findings().statements()).hasSize(3);
            assertThat(store.find(StatementFilter.ALL.withAbout("bay tam"), 0, 10)
                            .dated()
                            .reports())
                    .isZero();
            assertThat(store.find(StatementFilter.ALL.withAbout("chin muoi"), 0, 10)
                            .dated()
                            .reports())
                    .isOne();
        }

        @Test
        void leadsFromOldIdsToNewOnesAndSaysWhichAreGone() {
            Statement whole = old.findings().statements().get(0);
            Statement shorter = Shorten.byOneWord(old.article(), whole);
            store.put(withStatements(
                    "f2", List.of(shorter, old.findings().statements().get(1))));
            Lookup moved = store.show(whole.id());
            assertThat(moved.rows()).extracting(r -> r.statement().id()).containsExactly(shorter.id());
            assertThat(moved.moves()).containsExactly(new Lookup.Move(whole.id(), shorter.id(), "REANALYSED"));
            String gone = old.findings().statements().get(2).id();
            assertThat(store.show(gone).moves()).containsExactly(new Lookup.Move(gone, null, "REANALYSED"));
            assertThat(store.show(gone).rows()).isEmpty();
        }

        @Test
        void thatComesBackToAnIdMakesItAliveAgain() {
            store.put(reanalysed(0, 1));
            store.put(withStatements("f3", old.findings().statements()));
            String back = old.findings().statements().get(2).id();
            assertThat(store.show(back).rows()).hasSize(1);
            assertThat(store.show(back).moves()).isEmpty();
        }

        private Entry reanalysed(int... kept) {
            List<Statement> statements = new ArrayList<>();
            for (int i : kept) {
                statements.add(old.findings().statements().get(i));
            }
            return withStatements("f2", statements);
        }

        private Entry withStatements(String fingerprint, List<Statement> statements) {
            return Shorten.entry(old, fingerprint, statements);
        }
    }

    @Nested
    class Forgetting {

        @Test
        void leavesNoWordOfTheArticleInTheFile() throws IOException {
            store.put(article("secret")
                    .says("Hoàng Bí Mật", "điều khôngaiđượcbiết nữa")
                    .entry());
            store.put(article("kept").says("A", "một hai ba").entry());
            assertThat(store.forget("secret", "court order")).isEqualTo(1);
            for (String suffix : List.of("", "-wal")) {
                Path file = store.file().resolveSibling(store.file().getFileName() + suffix);
                String bytes = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
                for (String word : List.of("khôngaiđượcbiết", "khongaiduocbiet", "Hoàng Bí Mật", "hoang bi mat")) {
                    String raw = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                    assertThat(bytes.contains(raw)).as("%s in %s", word, file).isFalse();
                }
            }
            assertThat(articles()).extracting(a -> a.article().id()).containsExactly("kept");
        }

        @Test
        void isRespectedByLaterIngests() {
            Entry entry =
                    article("a").url("https://x.vn/a").says("A", "một hai ba").entry();
            store.put(entry);
            store.forget("a", "court order");
            assertThat(store.put(entry)).isEqualTo(Outcome.FORGOTTEN);
            Entry renamed = article("b").says("A", "một hai ba").entry();
            assertThat(store.put(renamed))
                    .as("the same text under another name")
                    .isEqualTo(Outcome.FORGOTTEN);
            Entry updated =
                    article("c").url("https://x.vn/a").says("A", "một hai bốn").entry();
            assertThat(store.put(updated)).as("another text at the address").isEqualTo(Outcome.FORGOTTEN);
            Entry elsewhere =
                    article("d").outlet("Báo Chiều").says("A", "một hai ba").entry();
            assertThat(store.put(elsewhere)).as("another outlet").isEqualTo(Outcome.ADDED);
        }

        @Test
        void ofOnePublicationLeavesTheOtherOfTheSameText() {
            store.put(article("a").url("https://x.vn/1").says("A", "một hai ba").entry());
            store.put(article("b").url("https://x.vn/2").says("A", "một hai ba").entry());
            store.forget("https://x.vn/1", "withdrawn");
            assertThat(statements()).hasSize(1);
            assertThat(articles().get(0).article().id()).isEqualTo("b");
        }

        @Test
        void tellsWhatBecameOfTheIds() {
            Entry entry = article("a").says("A", "một hai ba").entry();
            store.put(entry);
            store.forget("a", "court order");
            String id = entry.findings().statements().get(0).id();
            assertThat(store.show(id).moves()).containsExactly(new Lookup.Move(id, null, "FORGOTTEN"));
        }

        @Test
        void ofSomethingUnknownIsToldInASentence() {
            assertThatThrownBy(() -> store.forget("nothing", "why"))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("holds no article")
                    .hasMessageContaining("nothing");
        }
    }

    @Test
    void aBackupIsAWholeRecord() {
        store.put(article("a").says("A", "một hai ba").entry());
        Path copy = folder.resolve("copy.record");
        store.backup(copy);
        store.put(article("b").says("B", "bốn năm").entry());
        try (RecordStore copied = RecordStore.open(copy)) {
            assertThat(copied.figures().publications()).isEqualTo(1);
            assertThat(copied.figures().uuid()).isEqualTo(store.figures().uuid());
            assertThat(copied.put(article("b").says("B", "bốn năm").entry())).isEqualTo(Outcome.ADDED);
        }
        assertThatThrownBy(() -> store.backup(copy))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("exists");
    }

    @Test
    void anIdPrefixFindsTheStatement() {
        store.put(article("a").says("A", "một hai ba").entry());
        String id = statements().get(0).id();
        assertThat(store.show(id.substring(0, 5)).rows()).hasSize(1);
        assertThat(store.show("ffffffffffffffff0").rows()).isEmpty();
    }

    @Test
    void articlesPerOutletAndMonthAreCounted() {
        store.put(article("a").published("2022-01-05").says("A", "một hai").entry());
        store.put(article("b")
                .published("2022-01-25")
                .says("A", "ba bốn")
                .says("A", "năm sáu")
                .entry());
        store.put(article("c")
                .outlet(null)
                .published("2022-02-01")
                .says("A", "bảy tám")
                .entry());
        assertThat(store.months())
                .containsExactly(new MonthCount("Báo Sáng", "2022-01", 2, 3), new MonthCount(null, "2022-02", 1, 1));
    }

    private List<ArticleRow> articles() {
        List<ArticleRow> rows = new ArrayList<>();
        store.forEachArticle(StatementFilter.ALL, rows::add);
        return rows;
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        articles().forEach(a -> a.statements().forEach(s -> statements.add(s.statement())));
        return statements;
    }
}
