package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;

/** What pages ask of a record: the latest without counts, days with counts, an actor's profile, who relays whom. */
class ViewsInRecordTest {
    private static final TimelineFilter ALL = new TimelineFilter(null, null, Set.of(), Set.of(), null, null);

    @TempDir
    private Path folder;

    private RecordStore store;

    @BeforeEach
    void create() {
        store = RecordStore.create(folder.resolve("r.record"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void several() {
        store.put(List.of(
                article("a")
                        .says("Lê Văn Tám", "mùa mưa năm nay tới sớm", "2022-01-20")
                        .says("Hoàng Thị Vân", "chợ cá mở lại vào tuần sau", "2022-01-21")
                        .entry(),
                article("b")
                        .outlet("Báo Chiều")
                        .says("Lê Văn Tám", "nước sông đã rút được hai gang", "2022-01-25")
                        .saysSometime("Lê Văn Tám", "con đê còn phải đắp thêm")
                        .entry(),
                article("c")
                        .outlet("Báo Chiều")
                        .actor("Nguyễn Tám", Actor.Kind.PERSON, new Role("Chủ tịch", "Hà Yên"))
                        .actor("Hà Yên", Actor.Kind.PLACE)
                        .says("Nguyễn Tám", "tỉnh không thiếu gạo", "2022-01-26")
                        .says("Hà Yên", "mọi con đường đã thông", "2022-01-26")
                        .entry()));
    }

    @Test
    void theLatestAreThoseThatAreFoundFirst() {
        several();
        for (StatementFilter filter : List.of(
                StatementFilter.ALL,
                StatementFilter.ALL.withSpeaker("Tám"),
                StatementFilter.ALL.withSpeaker("Lê Văn Tám"),
                StatementFilter.ALL.withAbout("sông"),
                StatementFilter.ALL.withSpeaker("Tám").withDays(LocalDate.of(2022, 1, 25), null))) {
            StatementPage found = store.find(filter, 0, 2);
            List<StatementRow> both = new ArrayList<>(found.dated().rows());
            both.addAll(found.open().rows());

            assertThat(ids(store.latest(filter, 2))).as("%s", filter).isEqualTo(ids(both));
        }
    }

    @Test
    void namesAreFoundByTheirWordsAlsoAfterTheyHaveComeAndGone() {
        several();
        assertThat(store.actors("tam", 9)).extracting(ActorRow::name).contains("Lê Văn Tám", "Nguyễn Tám");
        assertThat(store.actors("Hoàng Vân", 9)).extracting(ActorRow::name).containsExactly("Hoàng Thị Vân");

        store.forget("a", "đã rút");

        assertThat(store.actors("Hoàng Vân", 9)).isEmpty();
        assertThat(store.actors("tam", 9)).extracting(ActorRow::name).contains("Lê Văn Tám");
    }

    @Test
    void anActorIsFoundByExactlyItsName() {
        several();
        assertThat(store.actor("Lê Văn Tám"))
                .hasValueSatisfying(actor -> assertThat(actor.statements()).isEqualTo(3));
        assertThat(store.actor("Tám")).isEmpty();
    }

    @Test
    void daysCountWhatHasADayAndWhoeverSpeaksForTheActor() {
        several();
        assertThat(store.timelineDays(ALL).days())
                .extracting(d -> d.day() + " " + d.statements())
                .containsExactly("2022-01-20 1", "2022-01-21 1", "2022-01-25 1", "2022-01-26 2");
        TimelineFilter place = new TimelineFilter("Hà Yên", null, Set.of(), Set.of(), null, null);
        assertThat(store.timelineDays(place).days())
                .as("itself, and who holds an office of it")
                .extracting(TimelineDays.Day::total)
                .containsExactly(2L);
        TimelineFilter outlet = new TimelineFilter(null, null, Set.of(), Set.of(), null, null, "báo chiều");
        assertThat(store.timelineDays(outlet).days())
                .extracting(d -> d.day().toString())
                .containsExactly("2022-01-25", "2022-01-26");
        assertThat(store.timeline(outlet, 10).dated())
                .extracting(m -> m.article().id())
                .containsOnly("b", "c");
    }

    @Test
    void daysCountNoStatementThatPeopleHaveStruck() {
        several();
        StatementRow row = store.find(StatementFilter.ALL.withSpeaker("Hoàng Thị Vân"), 0, 1)
                .dated()
                .rows()
                .get(0);
        store.correct(
                row.statement().id(),
                java.util.Map.of(Correction.Field.NO_STATEMENT, List.of()),
                "Lan",
                "không phải phát ngôn");

        assertThat(store.timelineDays(ALL).days())
                .extracting(d -> d.day().toString())
                .doesNotContain("2022-01-21");
        assertThat(store.sameUtterance(row.statement().id())).isEmpty();
    }

    @Test
    void aProfileTellsMonthsOfficesSourcesAndWhoSpeaksBeside() {
        several();
        ActorProfile profile = store.profile(List.of("Lê Văn Tám"));

        assertThat(profile.shares())
                .extracting(s -> s.month() + " " + s.statements())
                .containsExactlyInAnyOrder("2022-01 2", "null 1");
        assertThat(profile.outlets()).extracting(ActorProfile.Count::name).containsExactly("Báo Chiều", "Báo Sáng");
        assertThat(profile.sources()).containsExactly(new ActorProfile.Count("RT", 3));
        assertThat(profile.tenures())
                .containsExactly(new ActorProfile.Tenure("Bộ trưởng", "2022-01-20", "2022-01-25", 3));
        assertThat(profile.coSpeakers()).containsExactly(new ActorProfile.Count("Hoàng Thị Vân", 1));
        assertThat(profile.heldBack()).isZero();
    }

    @Test
    void relaysTellWhoCarriesWhom() {
        several();
        assertThat(store.relays()).containsExactly(new Relay("RT", "Báo Chiều", 4), new Relay("RT", "Báo Sáng", 2));
    }

    @Test
    void oneUtteranceHasAllItsReports() {
        store.put(rain("a").entry());
        store.put(rain("b").outlet("Báo Chiều").published("2022-01-28").entry());
        StatementRow row = store.find(StatementFilter.ALL, 0, 1).dated().rows().get(0);

        assertThat(store.sameUtterance(row.statement().id()))
                .extracting(r -> r.article().id())
                .containsExactly("a", "b");
    }

    /** Long enough to be known as one text in several outlets. */
    private static Samples rain(String id) {
        return article(id)
                .says("Lê Văn Tám", "mùa mưa năm nay tới rất sớm ở các tỉnh phía tây, sớm hơn mọi năm chừng ba tuần")
                .says("Lê Văn Tám", "hai hồ chứa trên thượng nguồn đã đầy và phải mở cửa xả từ tối hôm trước")
                .says("Hoàng Thị Vân", "các xã ven sông đã đưa người già và trẻ nhỏ lên trường học trên đồi")
                .says("Hoàng Thị Vân", "chợ cá sẽ đóng cửa cho tới khi nước rút khỏi con đường liên xã");
    }

    private static List<String> ids(List<StatementRow> rows) {
        return rows.stream().map(r -> r.statement().id()).toList();
    }
}
