package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.Signature.Way;

/** Who changed the record: a deed for every change, written with it, and there for good. */
class DeedsTest {

    private static final Signature LAN = new Signature("Lan", Way.SESSION, "192.0.2.7");

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
    void whatTheProgramDoesIsDoneByWhoRunsIt() {
        store.put(List.of(
                article("a").says("A", "một hai ba").entry(),
                article("b").says("B", "bốn năm sáu").entry()));

        Deed deed = store.deeds(Integer.MAX_VALUE, 10).get(0);
        assertThat(deed.by()).isEqualTo(Signature.ofProcess());
        assertThat(deed.by().who()).isEqualTo(System.getProperty("user.name"));
        assertThat(deed.changes()).isEqualTo(Map.of("PUT", 2));
    }

    @Test
    void aThreadThatHoldsASignatureChangesInItsName() {
        store.put(article("a").says("A", "một hai ba").entry());
        String id = store.find(StatementFilter.ALL, 0, 1)
                .dated()
                .rows()
                .get(0)
                .statement()
                .id();
        Correction correction;
        try (var held = LAN.hold()) {
            correction = store.correct(id, Map.of(Field.SPEAKERS, List.of("C")), "Lan", "vì sao")
                    .get(0);
        }
        store.undo(correction.id(), "Minh", "không phải");

        List<Deed> deeds = store.deeds(Integer.MAX_VALUE, 10);
        assertThat(deeds).extracting(Deed::number).containsExactly(3, 2, 1);
        assertThat(deeds).extracting(Deed::by).containsExactly(Signature.ofProcess(), LAN, Signature.ofProcess());
        assertThat(deeds.get(1).changes()).isEqualTo(Map.of("CORRECT", 1));
        assertThat(deeds.get(1).subject()).isEqualTo(correction.id());
        assertThat(store.deeds(2, 10)).extracting(Deed::number).containsExactly(1);
    }

    @Test
    void whatChangesNothingAndWhatFailsLeavesNoDeed() {
        Entry entry = article("a").says("A", "một hai ba").entry();
        store.put(entry);
        store.put(entry);
        assertThatThrownBy(() -> store.correct("0000", Map.of(), "Lan", "vì sao"))
                .isInstanceOf(RecordException.class);

        assertThat(store.deeds(Integer.MAX_VALUE, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update deed set who = 'X'", "delete from deed"})
    void deedsAreOnlyEverAdded(String sql) throws SQLException {
        store.put(article("a").says("A", "một hai ba").entry());

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("only ever added");
        }
    }
}
