package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.store.RecordException.Reason;

/** One clear sentence each for files that are no record, or not one that can be used. */
class BadFilesTest {

    @TempDir
    Path folder;

    @Test
    void aMissingRecord() {
        fails(folder.resolve("none"), Reason.MISSING, "no record at");
    }

    @Test
    void aFolder() {
        fails(folder, Reason.NOT_A_RECORD, "is a folder");
    }

    @Test
    void anEmptyFileAndAText() throws IOException {
        Path file = folder.resolve("x");
        Files.writeString(file, "");
        fails(file, Reason.NOT_A_RECORD, "is not a record");
        Files.writeString(file, "Tổng thống nói nhiều điều. ".repeat(50));
        fails(file, Reason.NOT_A_RECORD, "is not a record");
    }

    @Test
    void somebodyElsesDatabase() throws SQLException {
        Path file = folder.resolve("x.db");
        sql(file, "create table t (x)");
        fails(file, Reason.NOT_A_RECORD, "is not a record");
    }

    @Test
    void aRecordOfANewerProgram() throws SQLException {
        Path file = folder.resolve("r.record");
        RecordStore.create(file).close();
        sql(file, "pragma user_version = 999");
        fails(file, Reason.NEWER_VERSION, "newer");
    }

    @Test
    void aRecordOfAnOlderProgramIsBroughtUpToDate() throws SQLException {
        Path file = folder.resolve("r.record");
        RecordStore.create(file).close();
        sql(file, "drop index publication_page");
        sql(file, "drop index statement_review");
        sql(file, "drop index name_role_body");
        sql(file, "alter table publication drop column page");
        sql(file, "alter table publication drop column modified");
        sql(file, "alter table statement drop column article_utterance_id");
        sql(file, "alter table findings drop column language");
        sql(file, "alter table correction drop column author");
        for (String table : List.of(
                "text_sketch",
                "text_link",
                "notice",
                "web_address",
                "event_party",
                "event",
                "stand",
                "agreement_party",
                "agreement",
                "deed",
                "name_words")) {
            sql(file, "drop table " + table);
        }
        sql(file, "delete from meta where name = 'copies'");
        sql(file, "delete from flyway_schema_history where cast(version as integer) > 2");
        sql(file, "pragma user_version = 2");
        try (RecordStore store = RecordStore.open(file)) {
            store.correctActors(true, "Vương Nghị", "Wang Yi", "Lan", "one man");
            assertThat(store.corrections()).singleElement().returns("Lan", Correction::author);
        }
    }

    @Test
    void aDamagedRecord() throws IOException {
        Path file = folder.resolve("r.record");
        RecordStore.create(file).close();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        assertThatThrownBy(() -> {
                    try (RecordStore store = RecordStore.open(file)) {
                        store.figures();
                    }
                })
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void aRecordThatIsThereAlready() {
        Path file = folder.resolve("r.record");
        RecordStore.create(file).close();
        assertThatThrownBy(() -> RecordStore.create(file))
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS));
        assertThat(folder).isDirectoryNotContaining("glob:**new-*");
    }

    private static void fails(Path file, Reason reason, String words) {
        assertThatThrownBy(() -> RecordStore.open(file)).isInstanceOfSatisfying(RecordException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.getMessage()).contains(words).contains(file.toString()).doesNotContain("\n");
        });
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute(sql);
        }
    }
}
