package vn.biennien.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.desk.search.Newsroom.DAY;
import static vn.biennien.desk.search.Newsroom.says;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Correction;

/** What people find in a record, and how it is counted and marked. */
class FinderTest {
    @TempDir
    Path folder;

    private Newsroom room;
    private Finder finder;

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
    void accents_may_be_left_out_and_count_where_they_are_typed() {
        room.put(
                "a",
                "Báo Sáng",
                "Tin trong ngày",
                says("Trần Văn Bách", "ngoại trưởng sẽ đến"),
                says("Lê Thị Hoa", "ngoài trường có chợ"),
                says("Đỗ Quang", "bảng ghi ngoai truong bằng chữ không dấu"));
        finder.catchUp();
        assertThat(speakers("ngoai truong")).hasSize(3).first().isEqualTo("Đỗ Quang");
        assertThat(speakers("ngoại trưởng")).containsExactly("Trần Văn Bách");
        assertThat(speakers("ngoại truong")).containsExactly("Trần Văn Bách");
        assertThat(speakers("NGOAI   truong")).hasSize(3);
        SearchAnswer<StatementHit> slip = finder.statements(SearchRequest.of("ngoại trướng"));
        assertThat(slip.accentsCount()).as("nothing is written so").isFalse();
        assertThat(slip.total()).isEqualTo(3);
    }

    @Test
    void phrases_stand_together_and_unwanted_words_do_not_stand_at_all() {
        room.put(
                "a",
                "Báo Sáng",
                "Tin",
                says("Trần Văn Bách", "hòa bình ở phía đông"),
                says("Lê Thị Hoa", "bình thường và hài hòa"),
                says("Đỗ Quang", "hoà bình rất gần"));
        finder.catchUp();
        assertThat(speakers("\"hoa binh\"")).containsExactlyInAnyOrder("Trần Văn Bách", "Đỗ Quang");
        assertThat(speakers("“hòa bình” -\"rất gần\"")).containsExactly("Trần Văn Bách");
        assertThat(speakers("-hòa")).as("nothing but what is unwanted").isEmpty();
        assertThat(speakers("hoa binh")).hasSize(3);
        assertThat(speakers("hoa -dong -gan")).containsExactly("Lê Thị Hoa");
    }

    @Test
    void speaker_cue_and_sentence_find_a_statement_too_but_its_own_words_come_first() {
        room.put(
                "a",
                "Báo Sáng",
                "Tin",
                says("Trần Văn Bách", "cầu sẽ xong"),
                says("Lê Thị Hoa", "ông Bách đã nói sai"));
        finder.catchUp();
        assertThat(speakers("bách")).containsExactly("Lê Thị Hoa", "Trần Văn Bách");
        assertThat(speakers("\"cho biết cầu\" theo bản tin")).containsExactly("Trần Văn Bách");
        assertThat(finder.statements(SearchRequest.words("bách").ownWords(true).build())
                        .total())
                .isOne();
    }

    @Test
    void answers_while_a_word_is_being_typed() {
        room.put("a", "Báo Sáng", "Tin", says("Trần Văn Bách", "ngoại trưởng sẽ đến"));
        finder.catchUp();
        for (String typed : List.of("n", "ng", "ngoa", "ngoại tr", "ngoại trương", "ngoai TRU", "\"ngoại trưởng\" s")) {
            assertThat(finder.statements(SearchRequest.words(typed).typing(true).build())
                            .total())
                    .as(typed)
                    .isOne();
        }
        assertThat(speakers("ngoại tr")).as("a finished query").isEmpty();
        assertThat(finder.suggest("ba", 5)).containsExactly("Trần Văn Bách");
        assertThat(finder.suggest("trần văn b", 5)).containsExactly("Trần Văn Bách");
        assertThat(finder.suggest("", 5)).isEmpty();
    }

    @Test
    void filters_and_counts_agree() {
        LocalDate later = LocalDate.of(2023, 5, 1);
        room.put(
                "a",
                "Báo Sáng",
                "Tin",
                says("Trần Văn Bách", "đê cần đắp").act(SpeechAct.REQUEST),
                says("Lê Thị Hoa", "đê đã xong").mode(SpeechMode.DIRECT),
                says("Lê Thị Hoa", "đê bền lắm").days(null, DAY));
        room.put(
                "b",
                "Báo Chiều",
                later,
                "f1",
                "Tin sau",
                says("Lê Thị Hoa", "đê còn tốt").days(later, later));
        finder.catchUp();
        SearchAnswer<StatementHit> all = finder.statements(SearchRequest.of("đê"));
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.open()).isOne();
        assertThat(all.facets().get(SearchAnswer.By.SPEAKER))
                .containsExactly(new SearchAnswer.Value("Lê Thị Hoa", 3), new SearchAnswer.Value("Trần Văn Bách", 1));
        assertThat(all.facets().get(SearchAnswer.By.ACT))
                .containsExactly(new SearchAnswer.Value("ASSERT", 3), new SearchAnswer.Value("REQUEST", 1));
        assertThat(all.facets().get(SearchAnswer.By.MODE))
                .containsExactly(new SearchAnswer.Value("INDIRECT", 3), new SearchAnswer.Value("DIRECT", 1));
        assertThat(all.facets().get(SearchAnswer.By.OUTLET))
                .containsExactly(new SearchAnswer.Value("Báo Sáng", 3), new SearchAnswer.Value("Báo Chiều", 1));
        assertThat(all.facets().get(SearchAnswer.By.YEAR))
                .as("open days are in no year")
                .containsExactly(new SearchAnswer.Value("2022", 2), new SearchAnswer.Value("2023", 1));
        assertThat(all.facets().get(SearchAnswer.By.ISSUE)).isEmpty();
        SearchRequest.Builder de = SearchRequest.words("đê");
        assertThat(total(de.speakers(Set.of("le thi hoa")))).isEqualTo(3);
        assertThat(total(de.speakers(Set.of("Hoa")))).isEqualTo(3);
        assertThat(total(de.modes(Set.of(SpeechMode.DIRECT)))).isOne();
        assertThat(total(de.modes(Set.of()).outlets(Set.of("bao chieu")))).isOne();
        assertThat(total(de.outlets(Set.of()).years(Set.of(2022)))).isOne();
        assertThat(total(de.years(Set.of()).dates(SearchRequest.Dates.OPEN))).isOne();
        assertThat(total(de.dates(SearchRequest.Dates.KNOWN))).isEqualTo(2);
        assertThat(total(de.speakers(Set.of("Nobody")))).isZero();
        assertThat(total(SearchRequest.words("").acts(Set.of(SpeechAct.REQUEST))))
                .isOne();
        assertThat(total(SearchRequest.words("").issues(Set.of("biển")))).isZero();
        assertThat(total(SearchRequest.words("").days(DAY.plusDays(1), null))).isOne();
        assertThat(total(SearchRequest.words("").days(null, DAY.minusDays(1))))
                .as("it may have been said long before")
                .isOne();
    }

    @Test
    void pages_by_day_hold_each_once() {
        for (int i = 0; i < 30; i++) {
            LocalDate day = DAY.plusDays(i % 7);
            room.put(
                    "a" + i,
                    "Báo Sáng",
                    "Tin " + i,
                    says("Người " + i, "câu số " + i).days(day, day));
        }
        finder.catchUp();
        List<LocalDate> days = new java.util.ArrayList<>();
        Set<String> ids = new java.util.HashSet<>();
        for (int from = 0; from < 30; from += 7) {
            SearchRequest page = SearchRequest.words("câu")
                    .sort(SearchRequest.Sort.DAY)
                    .page(from, 7)
                    .build();
            for (StatementHit hit : finder.statements(page).hits()) {
                days.add(hit.row().statement().said().to());
                ids.add(hit.row().statement().id());
            }
        }
        assertThat(ids).hasSize(30);
        assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void marks_are_where_the_words_stand_in_the_article() {
        room.put("a", "Báo Sáng", "Họp về hoà bình", says("Đỗ Quang 😀", "hoà bình và HÒA giải, không phải hoa quả"));
        finder.catchUp();
        StatementHit hit =
                finder.statements(SearchRequest.of("\"hoa binh\" hòa")).hits().get(0);
        assertThat(words(hit.row().article(), hit.marks())).containsExactly("hoà bình", "HÒA");
        ArticleHit article =
                finder.articles(SearchRequest.of("\"hoà bình\"")).hits().get(0);
        assertThat(words(article.article(), article.marks())).containsExactly("hoà bình", "hoà bình");
        assertThat(article.headline()).isNotNull();
        assertThat(article.passage().in(article.article().text())).startsWith("Đỗ Quang");
        assertThat(finder.statements(SearchRequest.of("")).hits().get(0).marks())
                .isEmpty();
    }

    @Test
    void what_many_outlets_carry_is_one_hit() {
        String longer =
                "chúng tôi sẽ xây lại cây cầu bắc qua sông trước mùa mưa năm sau bằng tiền của tỉnh và không xin "
                        + "thêm một đồng nào từ trung ương dù giá thép và giá xi măng đã tăng gấp đôi so với hồi đầu năm ngoái";
        for (int i = 0; i < 4; i++) {
            room.put("a" + i, "Báo " + i, "Tỉnh xây lại cầu", says("Trần Văn Bách", longer));
        }
        room.put("z", "Báo 9", "Việc khác", says("Lê Thị Hoa", "cây cầu đẹp"));
        finder.catchUp();
        SearchAnswer<StatementHit> answer = finder.statements(SearchRequest.of("cây cầu"));
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.reports()).isEqualTo(5);
        StatementHit carried = answer.hits().stream()
                .filter(h -> h.row().statement().speakers().contains("Trần Văn Bách"))
                .findFirst()
                .orElseThrow();
        assertThat(carried.reports()).isEqualTo(4);
        assertThat(carried.outlets()).isEqualTo(4);
        assertThat(answer.facets().get(SearchAnswer.By.SPEAKER)).allMatch(v -> v.count() == 1);
        assertThat(answer.facets().get(SearchAnswer.By.OUTLET)).hasSize(5);
        SearchAnswer<ArticleHit> texts = finder.articles(SearchRequest.of("xây lại cầu"));
        assertThat(texts.total()).isOne();
        assertThat(texts.hits().get(0).reports()).isEqualTo(4);
    }

    @Test
    void what_is_uncertain_is_held_back_unless_people_have_looked_at_it() {
        var entry = room.put(
                "a",
                "Báo Sáng",
                "Tin",
                says("Trần Văn Bách", "đê cần đắp").confidence(0.5),
                says("Lê Thị Hoa", "đê đã xong").confidence(0.95));
        finder.catchUp();
        SearchRequest sure = SearchRequest.words("đê").minConfidence(0.8).build();
        assertThat(finder.statements(sure).total()).isOne();
        assertThat(finder.statements(sure).heldBack()).isOne();
        String id = entry.findings().statements().get(0).id();
        room.store.correct(id, Map.of(Correction.Field.ACT, List.of("deny")), "Lan", "misread");
        finder.catchUp();
        assertThat(finder.statements(sure).total()).isEqualTo(2);
        assertThat(finder.statements(sure).heldBack()).isZero();
    }

    @Test
    void actors_are_found_under_all_their_names() {
        room.put("a", "Báo Sáng", "Tin", says("Andrey Kolin", "một hai"), says("Lê Thị Nga", "ba bốn"));
        room.put("b", "Báo Sáng", "Tin khác", says("Nga", "năm sáu").kind(Actor.Kind.STATE));
        room.put(
                "c",
                "Báo Sáng",
                "Tin nữa",
                says("Andrei Kolin", "bảy tám"),
                says("Nga", "chín mười").kind(Actor.Kind.STATE));
        finder.catchUp();
        assertThat(finder.actors(SearchRequest.of("kolin")).hits())
                .singleElement()
                .satisfies(
                        h -> assertThat(h.row().spellings()).containsExactlyInAnyOrder("Andrey Kolin", "Andrei Kolin"));
        assertThat(finder.actors(SearchRequest.of("nga")).hits())
                .extracting(h -> h.row().name())
                .containsExactly("Nga", "Lê Thị Nga");
        assertThat(finder.statements(SearchRequest.words("")
                                .speakers(Set.of("Andrey Kolin"))
                                .build())
                        .total())
                .isEqualTo(2);
        assertThat(finder.statements(SearchRequest.of("")).facets().get(SearchAnswer.By.SPEAKER))
                .extracting(SearchAnswer.Value::count)
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void events_are_found_by_their_parties() {
        room.visit("a", "Thăm", "Sanmira", "Velmora", says("Đỗ Quang", "đoàn Sanmira đã tới Velmora"));
        room.visit("b", "Thăm nữa", "Sanmira", "Velmora", says("Đỗ Hà", "đoàn ấy đã tới"));
        finder.catchUp();
        SearchAnswer<EventHit> found = finder.events(SearchRequest.of("velmora"));
        assertThat(found.total()).as("one happening").isOne();
        assertThat(found.hits().get(0).reports()).isEqualTo(2);
        assertThat(found.facets().get(SearchAnswer.By.EVENT_STATUS))
                .containsExactly(new SearchAnswer.Value("HAPPENED", 1));
    }

    @Test
    void any_string_is_a_query() {
        room.put("a", "Báo Sáng", "Tin", says("Đỗ Quang", "câu AND chữ"));
        finder.catchUp();
        Random random = new Random(5);
        String letters = "a-\"“” \t\n:*?~^()[]{}\\/+&|!AND OR \ud83d\ude00\ud800\u0301\u200bđĐẾ'0F-16,.…";
        for (int i = 0; i < 400; i++) {
            StringBuilder typed = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            SearchRequest request = SearchRequest.words(typed.toString())
                    .typing(random.nextBoolean())
                    .build();
            assertThat(finder.statements(request).total()).as(typed.toString()).isBetween(0L, 1L);
            finder.articles(request);
            finder.actors(request);
            finder.suggest(typed.toString(), 3);
        }
        assertThat(finder.statements(SearchRequest.of("chữ ".repeat(100_000))).total())
                .isOne();
    }

    private List<String> speakers(String words) {
        return finder.statements(SearchRequest.of(words)).hits().stream()
                .map(h -> h.row().statement().speakers().get(0))
                .toList();
    }

    private long total(SearchRequest.Builder request) {
        return finder.statements(request.build()).total();
    }

    private static List<String> words(Article article, List<Span> spans) {
        return spans.stream().map(s -> s.in(article.text())).toList();
    }
}
