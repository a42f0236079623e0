package vn.biennien.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.desk.search.Newsroom.DAY;
import static vn.biennien.desk.search.Newsroom.says;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Correction;
import vn.biennien.store.Entry;
import vn.biennien.store.StatementFilter;
import vn.biennien.store.StatementPage;
import vn.biennien.store.StatementRow;

/** From a seed: whatever happens to a record, the index that follows it agrees with the record, and with one made anew. */
class AgreementTest {
    private static final List<String> SPEAKERS =
            List.of("Trần Văn Bách", "Lê Thị Hoa", "Đỗ Quang Huy", "Phan Ngọc Ẩn", "Andrey Kolin", "Andrei Kolin");
    private static final List<String> OUTLETS = List.of("Báo Sáng", "Báo Chiều", "Tin Nhanh");
    private static final List<String> WORDS = List.of(
            "hòa", "hoà", "hoa", "bình", "binh", "Đông", "đồng", "dong", "ý", "cầu", "đê", "ngoại", "ngoai", "trưởng",
            "trường", "truong", "thuế", "quân", "rút", "F-16", "26/1");
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> corrections = new ArrayList<>();
    private Newsroom room;
    private Finder finder;
    private int made;

    @BeforeEach
    void open() {
        room = new Newsroom(folder.resolve("r.biennien"));
        finder = Finder.open(room.store);
    }

    @AfterEach
    void close() {
        finder.close();
        room.close();
    }

    @Test
    void the_index_follows_the_record_whatever_happens() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < 12; i++) {
                change();
            }
            finder.catchUp();
            assertThat(finder.upToDate()).isTrue();
            try (Finder anew = Finder.open(room.store, folder.resolve("anew" + round))) {
                anew.catchUp();
                for (int i = 0; i < 25; i++) {
                    agree(anew, filter());
                }
                assertThat(everything(finder)).isEqualTo(everything(anew));
            }
        }
    }

    private void change() {
        int dice = random.nextInt(10);
        if (dice < 5 || entries.isEmpty()) {
            write("f1");
        } else if (dice == 5) { // the same words in another outlet
            Entry old = any(entries);
            entries.add(room.put(Newsroom.copy(old, "c" + made++, any(OUTLETS))));
        } else if (dice == 6) {
            reanalyse();
        } else if (dice == 7) {
            Entry gone = entries.remove(random.nextInt(entries.size()));
            room.store.forget(gone.article().id(), "withdrawn");
        } else {
            correct();
        }
    }

    private void write(String fingerprint) {
        Newsroom.Line[] lines = new Newsroom.Line[1 + random.nextInt(4)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line();
        }
        LocalDate day = DAY.plusDays(random.nextInt(500));
        entries.add(room.put("a" + made++, any(OUTLETS), day, fingerprint, "Tin " + any(WORDS), lines));
    }

    private Newsroom.Line line() {
        StringBuilder content = new StringBuilder();
        for (int w = 2 + random.nextInt(5); w > 0; w--) {
            content.append(any(WORDS)).append(w == 1 ? "" : " ");
        }
        LocalDate day = DAY.plusDays(random.nextInt(800));
        Newsroom.Line line = says(any(SPEAKERS), content.toString())
                .act(any(List.of(SpeechAct.values())))
                .mode(any(List.of(SpeechMode.values())))
                .confidence(random.nextInt(101) / 100.0);
        return switch (random.nextInt(5)) {
            case 0 -> line.days(null, day);
            case 1 -> line.days(null, null);
            case 2 -> line.days(day, day.plusDays(random.nextInt(40)));
            default -> line.days(day, day);
        };
    }

    /** The same article, in which a newer program finds other things. */
    private void reanalyse() {
        Entry old = entries.remove(random.nextInt(entries.size()));
        entries.add(room.put(Newsroom.without(old, random, "f" + made++)));
    }

    private void correct() {
        if (!corrections.isEmpty() && random.nextInt(3) == 0) {
            room.store.undo(corrections.remove(random.nextInt(corrections.size())), "Minh", "it was right");
            return;
        }
        List<StatementRow> rows =
                room.store.find(StatementFilter.ALL, 0, 500).dated().rows();
        if (!rows.isEmpty()) {
            String id = any(rows).statement().id();
            Map<Correction.Field, List<String>> right =
                    switch (random.nextInt(4)) {
                        case 0 -> Map.of(Correction.Field.SPEAKERS, List.of(any(SPEAKERS)));
                        case 1 -> Map.of(Correction.Field.ACT, List.of("deny"));
                        case 2 -> Map.of(Correction.Field.SAID, List.of("", DAY.toString()));
                        default -> Map.of(Correction.Field.NO_STATEMENT, List.of());
                    };
            room.store.correct(id, right, "Lan", "misread").forEach(c -> corrections.add(c.id()));
        }
    }

    private StatementFilter filter() {
        StatementFilter f = StatementFilter.ALL;
        f = random.nextInt(3) == 0 ? f.withSpeaker(any(SPEAKERS)) : f;
        f = random.nextInt(4) == 0 ? f.withSpeaker(any(List.of("kolin", "hoa", "Quang", "huy"))) : f;
        f = random.nextInt(4) == 0 ? f.withAct(any(List.of(SpeechAct.values()))) : f;
        f = random.nextInt(4) == 0 ? f.withMode(any(List.of(SpeechMode.values()))) : f;
        f = random.nextInt(4) == 0 ? f.withOutlet(any(List.of("Báo Sáng", "bao chieu", "tin nhanh"))) : f;
        f = random.nextInt(2) == 0 ? f.withAbout(any(WORDS.subList(0, 19)) + " " + any(WORDS.subList(0, 19))) : f;
        LocalDate day = DAY.plusDays(random.nextInt(800));
        return switch (random.nextInt(5)) {
            case 0 -> f.withDays(day, null);
            case 1 -> f.withDays(null, day);
            case 2 -> f.withDays(day, day.plusDays(100));
            default -> f;
        };
    }

    private void agree(Finder anew, StatementFilter f) {
        StatementPage page = room.store.find(f, 0, 1000);
        SearchRequest.Builder request = SearchRequest.words(f.about() == null ? "" : f.about())
                .ownWords(true)
                .speakers(f.speaker() == null ? Set.of() : Set.of(f.speaker()))
                .acts(f.act() == null ? Set.of() : Set.of(f.act()))
                .modes(f.mode() == null ? Set.of() : Set.of(f.mode()))
                .outlets(f.outlet() == null ? Set.of() : Set.of(f.outlet()))
                .days(f.since(), f.until())
                .page(0, 1000);
        for (Finder any : List.of(finder, anew)) {
            agree(any, request.dates(SearchRequest.Dates.KNOWN).build(), page.dated(), f);
            agree(any, request.dates(SearchRequest.Dates.OPEN).build(), page.open(), f);
        }
    }

    private static void agree(Finder finder, SearchRequest request, StatementPage.Part part, StatementFilter f) {
        SearchAnswer<StatementHit> answer = finder.statements(request);
        if (!answer.accentsCount()) {
            assertThat(part.reports())
                    .as("overlooking accents is for want of anything else: %s", f)
                    .isZero();
            return;
        }
        assertThat(answer.reports()).as("reports: %s", f).isEqualTo(part.reports());
        assertThat(answer.total()).as("utterances: %s", f).isEqualTo(part.utterances());
        Set<String> utterances = new TreeSet<>();
        part.rows().forEach(row -> utterances.add(row.utterance()));
        assertThat(answer.hits().stream().map(h -> h.row().utterance()))
                .as("which: %s", f)
                .containsExactlyInAnyOrderElementsOf(utterances);
        long speakers = answer.facets().get(SearchAnswer.By.ACT).stream()
                .mapToLong(SearchAnswer.Value::count)
                .sum();
        assertThat(speakers).as("acts of %s", f).isGreaterThanOrEqualTo(answer.total());
        answer.facets()
                .get(SearchAnswer.By.SPEAKER)
                .forEach(value -> assertThat(finder.statements(request.with()
                                        .speakers(Set.of(value.name()))
                                        .build())
                                .total())
                        .as("%s of %s", value, f)
                        .isEqualTo(value.count()));
    }

    /** All that can be found, in a form to compare. */
    private static Map<String, Object> everything(Finder finder) {
        Map<String, Object> all = new TreeMap<>();
        SearchRequest every = SearchRequest.words("").page(0, 1000).build();
        SearchAnswer<StatementHit> statements = finder.statements(every);
        all.put("statements", statements.hits());
        all.put("counts", statements.facets());
        all.put("articles", finder.articles(every).hits());
        all.put("actors", finder.actors(every).hits());
        for (String word : WORDS) {
            all.put(word, finder.statements(SearchRequest.of(word)).total());
            all.put(
                    "articles with " + word,
                    finder.articles(SearchRequest.of(word)).total());
        }
        return all;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
