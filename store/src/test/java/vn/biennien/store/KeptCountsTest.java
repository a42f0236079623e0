package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.SpeechAct;

/** Counts and pages are kept until the record changes: never longer, whoever changes it. */
class KeptCountsTest {
    @TempDir
    Path folder;

    private RecordStore store;

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
        store.put(article("a").says("Trịnh Hữu Lộc", "một hai ba").entry());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewArticleIsCountedAtOnce() {
        counts(1);
        store.put(article("b").says("Đinh Thị Lài", "bốn năm sáu").entry());
        counts(2);
        assertThat(store.actors(null, 10)).extracting(ActorRow::name).contains("Đinh Thị Lài");
    }

    @Test
    void soIsOneThatAnotherProcessPutsIn() {
        counts(1);
        try (RecordStore other = RecordStore.open(store.file())) {
            other.put(article("b").says("Đinh Thị Lài", "bốn năm sáu").entry());
        }
        counts(2);
    }

    @Test
    void aCorrectionAndItsUndoingAreSeenAtOnce() {
        StatementFilter denials = StatementFilter.ALL.withAct(SpeechAct.DENY);
        String id = store.find(StatementFilter.ALL, 0, 1)
                .dated()
                .rows()
                .get(0)
                .statement()
                .id();
        assertThat(store.find(denials, 0, 10).dated().reports()).isZero();
        List<Correction> made = store.correct(id, Map.of(Correction.Field.ACT, List.of("DENY")), "Lan", "he denied");
        assertThat(store.find(denials, 0, 10).dated().rows()).hasSize(1);
        store.undo(made.get(0).id(), "Lan", "he did not");
        assertThat(store.find(denials, 0, 10).dated().rows()).isEmpty();
    }

    @Test
    void whatIsForgottenIsCountedNoMore() {
        counts(1);
        store.forget("a", "asked for");
        counts(0);
        assertThat(store.actors(null, 10)).isEmpty();
    }

    private void counts(int statements) {
        assertThat(store.figures().statements()).isEqualTo(statements);
        assertThat(store.find(StatementFilter.ALL, 0, 10).dated().reports()).isEqualTo(statements);
        assertThat(store.months().stream().mapToLong(MonthCount::statements).sum())
                .isEqualTo(statements);
        List<StatementRow> all = new ArrayList<>();
        store.forEachStatement(StatementFilter.ALL, all::add);
        assertThat(all)
                .extracting(r -> r.statement().id())
                .isEqualTo(store.find(StatementFilter.ALL, 0, 10).dated().rows().stream()
                        .map(r -> r.statement().id())
                        .toList());
    }
}
