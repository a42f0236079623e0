package vn.biennien.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.biennien.store.Samples.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.record.Actor;
import vn.biennien.record.Findings;
import vn.biennien.record.Role;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Statement;
import vn.biennien.store.Correction.Field;
import vn.biennien.store.RecordException.Reason;

/** What people say of statements and actors, whatever later analyses find. */
class ReviewInRecordTest {

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

    /** The same findings by another version, of other minds about acts, certainty and where the words end. */
    private static Entry otherwise(Entry entry, double... confidences) {
        Findings f = entry.findings();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < f.statements().size(); i++) {
            Statement s = f.statements().get(i);
            Span span = s.spans().get(0);
            boolean shorter = confidences.length == 0;
            List<Span> spans = shorter ? List.of(new Span(span.start(), span.end() - 4)) : s.spans();
            statements.add(new Statement(
                    Statement.id(entry.article().sha256(), spans),
                    spans,
                    s.sentence(),
                    s.speakers(),
                    s.alternatives(),
                    s.role(),
                    s.mention(),
                    s.mode(),
                    shorter ? SpeechAct.DENY : s.act(),
                    s.cue(),
                    s.addressees(),
                    s.targets(),
                    s.via(),
                    s.origin(),
                    s.said(),
                    s.occasion(),
                    shorter ? 0.5 : confidences[i],
                    s.explanation()));
        }
        Findings other = new Findings(
                f.articleId(),
                f.textSha256(),
                shorterFingerprint(confidences),
                statements,
                f.events(),
                f.times(),
                f.actors());
        return new Entry(entry.article(), other, entry.utterances());
    }

    private static String shorterFingerprint(double... confidences) {
        return confidences.length == 0 ? "f2" : "f1";
    }

    private List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        store.forEachArticle(StatementFilter.ALL, row -> row.statements().forEach(s -> all.add(s.statement())));
        return all;
    }

    @Nested
    class AStatement {

        @Test
        void thatIsConfirmedIsReviewedAndStaysAsItWasWhenItIsAnalysedAnew() {
            Entry entry =
                    article("a").says("Lê Văn Lộc", "cầu sẽ xong trước Tết").entry();
            store.put(entry);
            Statement was = statements().get(0);
            store.correct(was.id(), 0, Map.of(Field.CONFIRMED, List.of()), "Lan", "đúng như bài");

            assertThat(store.show(was.id()).rows().get(0).corrected()).isTrue();
            store.put(otherwise(entry));
            Statement now = statements().get(0);
            assertThat(now.act()).isEqualTo(was.act());
            assertThat(now.spans()).isEqualTo(was.spans());
            assertThat(now.said()).isEqualTo(was.said());
            assertThat(store.show(was.id()).rows().get(0).statement())
                    .as("the old id leads there")
                    .isEqualTo(now);
        }

        @Test
        void thatIsConfirmedIsKeptWhenALaterAnalysisDoesNotFindIt() {
            Entry entry = article("a")
                    .says("Lê Văn Lộc", "cầu sẽ xong trước Tết")
                    .says("Trần Thị Ngà", "đê đã vững")
                    .entry();
            store.put(entry);
            Statement was = statements().get(0);
            List<Correction> made = store.correct(
                    was.id(), 0, Map.of(Field.ACT, List.of("COMMIT"), Field.CONFIRMED, List.of()), "Lan", "ông hứa");
            for (String fingerprint : List.of("f2", "f3")) { // none of it, again and again
                Findings f = entry.findings();
                Findings none = new Findings(
                        f.articleId(), f.textSha256(), fingerprint, List.of(), f.events(), f.times(), f.actors());
                store.put(new Entry(entry.article(), none, List.of()));

                StatementRow kept = store.show(was.id()).rows().get(0);
                assertThat(statements()).hasSize(1);
                assertThat(kept.statement().act()).isEqualTo(SpeechAct.COMMIT);
                assertThat(kept.content()).isEqualTo("cầu sẽ xong trước Tết");
                assertThat(kept.statement().speakers()).containsExactly("Lê Văn Lộc");
                assertThat(kept.sentence()).isEqualTo("Lê Văn Lộc cho biết cầu sẽ xong trước Tết.");
                assertThat(kept.correctors()).containsExactly("Lan");
                assertThat(store.find(StatementFilter.ALL.withSpeaker("Lê Văn Lộc"), 0, 9)
                                .dated()
                                .rows())
                        .hasSize(1);
            }
            assertThat(store.corrections(was.id())).hasSize(2);
            store.undo(made.stream().map(Correction::id).toList(), "Lan", "nhầm");
            assertThat(statements()).isEmpty();
            store.put(entry);
            assertThat(statements()).as("found again").hasSize(2);
        }

        @Test
        void keepsTheBoundariesThatPeopleGiveIt() {
            Entry entry =
                    article("a").says("Lê Văn Lộc", "cầu sẽ xong trước Tết").entry();
            store.put(entry);
            Statement was = statements().get(0);
            Span span = was.spans().get(0);
            String stretch = span.start() + "-" + (span.end() - 10);
            store.correct(was.id(), Map.of(Field.CONTENT, List.of(stretch)), "Lan", "ngày không nằm trong lời ông");

            assertThat(statements().get(0).content(entry.article().text())).isEqualTo("cầu sẽ xong");
            assertThat(statements().get(0).id()).as("links to it hold").isEqualTo(was.id());
            store.put(otherwise(entry));
            assertThat(statements().get(0).content(entry.article().text())).isEqualTo("cầu sẽ xong");

            String now = statements().get(0).id();
            store.correct(now, Map.of(Field.ACT, List.of("COMMIT")), "Minh", "ông hứa");
            assertThat(statements().get(0).act()).isEqualTo(SpeechAct.COMMIT);
            store.undo(store.corrections(now).stream().map(Correction::id).toList(), "Minh", "nhầm");
            assertThat(statements().get(0).content(entry.article().text())).isEqualTo("cầu sẽ xong trước");
            assertThat(statements().get(0).act()).isEqualTo(SpeechAct.DENY);
        }

        @Test
        void isNotCorrectedByWhoHasNotSeenWhatOthersSaid() {
            store.put(article("a").says("Lê Văn Lộc", "cầu sẽ xong").entry());
            String id = statements().get(0).id();
            store.correct(id, 0, Map.of(Field.ACT, List.of("COMMIT")), "Lan", "ông hứa");

            assertThatThrownBy(() -> store.correct(id, 0, Map.of(Field.ACT, List.of("REJECT")), "Minh", "ông từ chối"))
                    .isInstanceOfSatisfying(
                            RecordException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED));
            assertThat(store.corrections(id)).hasSize(1);
            store.correct(id, 1, Map.of(Field.ACT, List.of("REJECT")), "Minh", "ông từ chối");
            assertThat(statements().get(0).act()).isEqualTo(SpeechAct.REJECT);
        }

        @Test
        void takesNoStretchThatIsNone() {
            store.put(article("a").says("Lê Văn Lộc", "cầu sẽ xong").entry());
            String id = statements().get(0).id();

            for (List<String> bad : List.of(
                    List.<String>of(), List.of("7-3"), List.of("3-7", "5-9"), List.of("x"), List.of("0-99999"))) {
                assertThatThrownBy(() -> store.correct(id, Map.of(Field.CONTENT, bad), "Lan", "thử"))
                        .as(bad.toString())
                        .isInstanceOfSatisfying(
                                RecordException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.BAD_VALUE));
            }
            assertThat(store.corrections(id)).isEmpty();
        }

        @Test
        void hasAnOriginalWordingThatCorrectsNothingAndReviewsNothing() {
            store.put(article("a").says("Lê Văn Lộc", "cầu sẽ xong").entry());
            String id = statements().get(0).id();
            store.correct(
                    id,
                    Map.of(Field.ORIGINAL, List.of("The bridge\nwill be finished", "en", "https://x.example/1")),
                    "Lan",
                    "bản gốc");

            assertThat(store.corrections(id).get(0).value())
                    .containsExactly("The bridge will be finished", "en", "https://x.example/1");
            assertThat(store.show(id).rows().get(0).corrected()).isFalse();
            assertThat(store.unreviewed(ReviewFilter.ALL, null, 9).left()).isEqualTo(1);
            assertThatThrownBy(() ->
                            store.correct(id, Map.of(Field.ORIGINAL, List.of("x", "tiếng Anh", "y")), "Lan", "thử"))
                    .hasMessageContaining("is no language");
        }
    }

    @Nested
    class TheQueue {

        @Test
        void beginsWithTheLeastCertainAndEndsWhenAllHaveBeenLookedAt() {
            store.put(otherwise(
                    article("a")
                            .outlet("Báo Sáng")
                            .says("Lê Văn Lộc", "cầu sẽ xong")
                            .says("Trần Thị Ngà", "đê đã vững")
                            .says("Lê Văn Lộc", "phà vẫn chạy")
                            .entry(),
                    0.9,
                    0.3,
                    0.6));
            assertThat(contents(ReviewFilter.ALL, null)).containsExactly("đê đã vững", "phà vẫn chạy", "cầu sẽ xong");

            ReviewPage page = store.unreviewed(ReviewFilter.ALL, null, 1);
            String first = page.rows().get(0).statement().id();
            assertThat(page.left()).isEqualTo(3);
            assertThat(contents(ReviewFilter.ALL, first)).containsExactly("phà vẫn chạy", "cầu sẽ xong");

            List<Correction> made =
                    store.correct(first, 0, Map.of(Field.NO_STATEMENT, List.of()), "Lan", "không phải phát ngôn");
            assertThat(contents(ReviewFilter.ALL, null)).containsExactly("phà vẫn chạy", "cầu sẽ xong");
            assertThat(contents(ReviewFilter.ALL, first))
                    .as("its place is known still")
                    .hasSize(2);
            store.undo(List.of(made.get(0).id()), "Lan", "nhầm");
            assertThat(store.unreviewed(ReviewFilter.ALL, null, 9).left()).isEqualTo(3);
        }

        @Test
        void isNarrowedDownBySpeakerOutletAndAct() {
            store.put(article("a")
                    .outlet("Báo Sáng")
                    .says("Lê Văn Lộc", "cầu sẽ xong")
                    .says("Trần Thị Ngà", "đê đã vững")
                    .entry());
            store.put(article("b")
                    .outlet("Báo Chiều")
                    .says("Lê Văn Lộc", "phà vẫn chạy")
                    .entry());

            assertThat(contents(new ReviewFilter("le van loc", null, null), null))
                    .hasSize(2);
            assertThat(contents(new ReviewFilter("le van loc", "bao chieu", null), null))
                    .containsExactly("phà vẫn chạy");
            assertThat(contents(new ReviewFilter(null, null, SpeechAct.DENY), null))
                    .isEmpty();
            assertThat(contents(new ReviewFilter("ai đó", null, null), null)).isEmpty();
        }

        private List<String> contents(ReviewFilter filter, String after) {
            return store.unreviewed(filter, after, 50).rows().stream()
                    .map(StatementRow::content)
                    .toList();
        }
    }

    @Nested
    class Actors {

        @Test
        void areOneOrTwoAsTheLatestWordHasIt() {
            Entry entry = article("a")
                    .actor("Andrei Tsygankov", Actor.Kind.PERSON, new Role("Giáo sư", null))
                    .actor("A. P. Tsygankov", Actor.Kind.PERSON)
                    .says("Andrei Tsygankov", "NATO lo ngại")
                    .says("A. P. Tsygankov", "Nga cũng lo ngại")
                    .entry();
            store.put(entry);
            assertThat(store.actors(null, 9)).hasSize(2);

            store.correctActors(true, "Andrei Tsygankov", "A. P. Tsygankov", "Lan", "một người");
            assertThat(store.actors(null, 9)).hasSize(1);
            store.put(otherwise(entry));
            assertThat(store.actors(null, 9)).as("after another ingest").hasSize(1);

            List<Correction> apart =
                    store.correctActors(false, "A. P. Tsygankov", List.of("Andrei Tsygankov"), "Minh", "hai người");
            assertThat(store.actors(null, 9)).as("the later word holds").hasSize(2);
            store.undo(List.of(apart.get(0).id()), "Minh", "nhầm");
            assertThat(store.actors(null, 9)).hasSize(1);
        }

        @Test
        void arePublicOrPrivateAsPeopleSay() {
            store.correctFigure(true, List.of("Lê Văn Lộc", "Lộc"), "Lan", "nghệ sĩ");

            assertThat(store.actorCorrections())
                    .extracting(c -> c.field() + " " + c.value().get(0))
                    .containsExactly("PUBLIC_FIGURE Lê Văn Lộc", "PUBLIC_FIGURE Lộc");
            store.undo(store.actorCorrections().get(0).id(), "Lan", "nhầm");
            assertThat(store.actorCorrections()).hasSize(1);
        }
    }
}
