package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.biennien.store.Samples.article;
import static vn.biennien.store.StatementFilter.ALL;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.record.Said;
import vn.biennien.record.SpeechAct;

class StatementFilterTest {

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
    void aSurnameFindsThePerson() {
        put("a", "Andrey Kolin", "Nga phản đối");
        put("b", "Kolin Nguyễn", "một hai");
        put("c", "Sergei Lavrov", "ba bốn");
        assertThat(speakers(ALL.withSpeaker("kolin"))).containsExactlyInAnyOrder("Andrey Kolin", "Kolin Nguyễn");
        assertThat(speakers(ALL.withSpeaker("Andrey Kolin"))).containsExactly("Andrey Kolin");
        assertThat(speakers(ALL.withSpeaker("nobody"))).isEmpty();
    }

    @Test
    void aNameIsFoundUnderItsSpellings() {
        put("a", "Andrey Kolin", "một hai");
        put("b", "Andrei Kolin", "ba bốn");
        assertThat(speakers(ALL.withSpeaker("Andrei Kolin"))).containsExactlyInAnyOrder("Andrey Kolin", "Andrei Kolin");
        assertThat(store.actors("Kolin", 10)).singleElement().satisfies(a -> {
            assertThat(a.spellings()).containsExactly("Andrei Kolin", "Andrey Kolin");
            assertThat(a.statements()).isEqualTo(2);
            assertThat(a.reason()).contains("y/i");
        });
    }

    @Test
    void accentsCountWhereTheyAreTyped() {
        put("a", "Nguyễn Văn Hùng", "một hai");
        put("b", "Nguyễn Văn Hưng", "ba bốn");
        assertThat(speakers(ALL.withSpeaker("nguyen van hung"))).hasSize(2);
        assertThat(speakers(ALL.withSpeaker("Văn Hùng"))).containsExactly("Nguyễn Văn Hùng");
    }

    @Test
    void aSlipOfThePenNeedsTheSameOffice() {
        Role president = new Role("Tổng thống", "Phần Lan");
        put(article("a").actor("Sauli Niimistö", Actor.Kind.PERSON, president).says("Sauli Niimistö", "một hai"));
        put(article("b").actor("Sauli Niimsto", Actor.Kind.PERSON, president).says("Sauli Niimsto", "ba bốn"));
        put(article("c").actor("Sauli Niimista", Actor.Kind.PERSON).says("Sauli Niimista", "năm sáu"));
        assertThat(store.actors("Niimistö", 10))
                .singleElement()
                .satisfies(a -> assertThat(a.spellings()).containsExactlyInAnyOrder("Sauli Niimistö", "Sauli Niimsto"));
    }

    @Test
    void peopleJoinAndPartActors() {
        put("a", "Vương Nghị", "một hai");
        put("b", "Wang Yi", "ba bốn");
        assertThat(speakers(ALL.withSpeaker("Wang Yi"))).containsExactly("Wang Yi");
        Correction joined = store.correctActors(true, "Vương Nghị", "Wang Yi", "Lan", "one man");
        assertThat(speakers(ALL.withSpeaker("Wang Yi"))).containsExactlyInAnyOrder("Vương Nghị", "Wang Yi");
        store.undo(joined.id(), "Minh", "no");
        assertThat(speakers(ALL.withSpeaker("Wang Yi"))).containsExactly("Wang Yi");
    }

    @Test
    void aStateIsNotEverybodyOfItsName() {
        put(article("a").actor("Nga", Actor.Kind.STATE).says("Nga", "một hai"));
        put("b", "Nguyễn Thị Nga", "ba bốn");
        assertThat(speakers(ALL.withSpeaker("Nga"))).containsExactly("Nga");
    }

    @Test
    void targetsAreNotAddressees() {
        LocalDate day = LocalDate.of(2022, 1, 26);
        Said said = new Said(day, day, Said.Basis.STATED, null);
        put(article("a").line("Nga", "NATO rút quân", SpeechAct.REQUEST, said, "NATO"));
        assertThat(speakers(ALL.withTarget("nato"))).containsExactly("Nga");
        assertThat(speakers(ALL.withTo("nato"))).isEmpty();
        assertThat(speakers(ALL.withAct(SpeechAct.REQUEST))).containsExactly("Nga");
        assertThat(speakers(ALL.withAct(SpeechAct.DENY))).isEmpty();
    }

    @Test
    void wordsAreFoundWithoutAccentsAndWithThem() {
        put("a", "A", "hoà bình ở Đông Âu");
        put("b", "B", "hoa bình minh");
        assertThat(speakers(ALL.withAbout("hoa binh"))).containsExactlyInAnyOrder("A", "B");
        assertThat(speakers(ALL.withAbout("hòa binh")))
                .as("tone mark in either place")
                .containsExactly("A");
        assertThat(speakers(ALL.withAbout("DONG au"))).containsExactly("A");
        assertThat(speakers(ALL.withAbout("đông minh"))).isEmpty();
        assertThat(speakers(ALL.withAbout(" … "))).as("no words, no condition").hasSize(2);
        assertThat(speakers(ALL.withAbout("\"hoa\" AND (x")))
                .as("nobody's syntax")
                .isEmpty();
    }

    @Test
    void daysMatchByOverlapAndOpenOnesStandApart() {
        put(article("a")
                .published("2022-01-27")
                .says("A", "một hai", "2022-01-20")
                .saysSometime("B", "ba bốn"));
        StatementPage january = store.find(ALL.withDays(day("2022-01-15"), day("2022-01-25")), 0, 10);
        assertThat(january.dated().rows())
                .extracting(r -> r.statement().speakers())
                .containsExactly(List.of("A"));
        assertThat(january.open().rows())
                .extracting(r -> r.statement().speakers())
                .containsExactly(List.of("B"));
        StatementPage february = store.find(ALL.withDays(day("2022-02-01"), null), 0, 10);
        assertThat(february.dated().reports()).isZero();
        assertThat(february.open().reports()).as("it was said by 27 January").isZero();
        assertThat(store.find(ALL.withDays(null, day("2020-01-01")), 0, 10)
                        .open()
                        .reports())
                .as("it may have been said long before")
                .isOne();
    }

    @Test
    void listsTheLatestFirstPageByPage() {
        Samples many = article("a");
        for (int i = 1; i <= 9; i++) {
            many.says("A", "câu số " + i, "2022-01-0" + i);
        }
        put(many);
        StatementPage second = store.find(ALL.withSpeaker("A"), 4, 3);
        assertThat(second.dated().reports()).isEqualTo(9);
        assertThat(second.dated().rows())
                .extracting(StatementRow::content)
                .containsExactly("câu số 5", "câu số 4", "câu số 3");
        assertThat(second.dated().rows().get(0).sentence()).isEqualTo("A cho biết câu số 5.");
        assertThat(second.dated().rows().get(0).cue()).isEqualTo("cho biết");
    }

    @Test
    void outletsAreFoundWithoutAccents() {
        put(article("a").outlet("Báo Sáng").says("A", "một hai"));
        put(article("b").outlet("Báo Chiều").says("B", "ba bốn"));
        assertThat(speakers(ALL.withOutlet("bao sang"))).containsExactly("A");
        assertThat(speakers(ALL.withOutlet("báo sàng"))).isEmpty();
    }

    @Test
    void correctionsLieOverFindingsAndCanBeTakenBack() {
        put("a", "Nga", "một hai ba");
        String id = store.find(ALL, 0, 1).dated().rows().get(0).statement().id();
        Correction speaker = correct(id, Correction.Field.SPEAKERS, "Mỹ");
        correct(id, Correction.Field.ACT, "deny");
        assertThat(speakers(ALL.withSpeaker("Nga"))).isEmpty();
        assertThat(speakers(ALL.withSpeaker("Mỹ").withAct(SpeechAct.DENY))).containsExactly("Mỹ");
        assertThat(store.show(id).rows()).singleElement().matches(StatementRow::corrected);
        assertThat(store.actors(null, 10)).extracting(ActorRow::name).containsExactly("Mỹ");
        store.undo(speaker.id(), "Minh", "it was right");
        assertThat(speakers(ALL.withSpeaker("Nga").withAct(SpeechAct.DENY))).containsExactly("Nga");
        assertThat(store.corrections()).hasSize(3);
        assertThat(store.corrections(id)).isEqualTo(store.corrections());
    }

    @Test
    void correctionsTellWhoMadeThemAndWhatIsNoStatement() {
        put("a", "Nga", "một hai ba");
        put("b", "Lào", "bốn năm sáu");
        String id = store.find(ALL.withSpeaker("Nga"), 0, 1)
                .dated()
                .rows()
                .get(0)
                .statement()
                .id();
        correct(id, Correction.Field.TARGETS, "Mỹ");
        assertThat(store.show(id).rows().get(0).correctors()).containsExactly("Lan");
        Correction none = correct(id, Correction.Field.NO_STATEMENT);
        assertThat(store.show(id).rows()).isEmpty();
        assertThat(store.show(id).struck()).containsExactly(none);
        store.undo(none.id(), "Minh", "it is one");
        assertThat(store.show(id).rows().get(0).statement().targets()).containsExactly("Mỹ");
        assertThat(store.show(id).struck()).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitLeavesNoCorrectionAtAll() {
        put("a", "Nga", "một hai ba");
        String id = store.find(ALL, 0, 1).dated().rows().get(0).statement().id();
        Map<Correction.Field, List<String>> values =
                Map.of(Correction.Field.SPEAKERS, List.of("Mỹ"), Correction.Field.ACT, List.of("shout"));
        assertThatThrownBy(() -> store.correct(id, values, "Lan", "x")).isInstanceOf(RecordException.class);
        assertThat(store.corrections()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotQuotedByItsCorrectionsEither() {
        put("a", "Nga", "một hai ba");
        String id = store.find(ALL, 0, 1).dated().rows().get(0).statement().id();
        assertThat(correct(id, Correction.Field.ACT, "deny").quoted()).isEqualTo("một hai ba");
        store.forget("a", "withdrawn");
        assertThat(store.corrections()).singleElement().returns("", Correction::quoted);
    }

    @Test
    void correctionsOutliveReanalysis() {
        Entry old =
                article("a").says("Nga", "một hai ba bốn").says("A", "năm sáu").entry();
        store.put(old);
        String id = old.findings().statements().get(0).id();
        correct(id, Correction.Field.SPEAKERS, "Mỹ");
        correct(old.findings().statements().get(1).id(), Correction.Field.NO_STATEMENT);
        store.put(Shorten.entry(
                old,
                "f2",
                List.of(Shorten.byOneWord(
                        old.article(), old.findings().statements().get(0)))));
        assertThat(speakers(ALL)).containsExactly("Mỹ");
    }

    private Correction correct(String id, Correction.Field field, String... value) {
        return store.correct(id, Map.of(field, List.of(value)), "Lan", "misread")
                .get(0);
    }

    private void put(String id, String speaker, String content) {
        put(article(id).says(speaker, content));
    }

    private void put(Samples samples) {
        store.put(samples.entry());
    }

    private List<String> speakers(StatementFilter filter) {
        StatementPage page = store.find(filter, 0, 100);
        assertThat(page.dated().rows()).hasSize((int) page.dated().reports());
        return page.dated().rows().stream()
                .map(r -> r.statement().speakers().get(0))
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
