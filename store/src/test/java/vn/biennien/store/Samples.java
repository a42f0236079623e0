package vn.biennien.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Explanation;
import vn.biennien.record.Findings;
import vn.biennien.record.Occasion;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.record.Role;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/** Builds articles with findings, one statement a line. */
final class Samples {

    private final String id;
    private @Nullable String outlet = "Báo Sáng";
    private @Nullable String url;
    private PublishedDate published = PublishedDate.given(LocalDate.of(2022, 1, 27));
    private Rights rights = Rights.EXCERPT;
    private String fingerprint = "f1";
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    private record Line(
            String speaker,
            String cue,
            String content,
            SpeechAct act,
            SpeechMode mode,
            Said said,
            List<String> targets) {}

    private Samples(String id) {
        this.id = id;
    }

    static Samples article(String id) {
        return new Samples(id);
    }

    Samples outlet(@Nullable String name) {
        outlet = name;
        return this;
    }

    Samples url(String address) {
        url = address;
        return this;
    }

    Samples published(String day) {
        published = PublishedDate.given(LocalDate.parse(day));
        return this;
    }

    Samples rights(Rights value) {
        rights = value;
        return this;
    }

    Samples fingerprint(String value) {
        fingerprint = value;
        return this;
    }

    /** Somebody with an office; without one, {@link #says} makes persons of its own. */
    Samples actor(String name, Actor.Kind kind, Role... roles) {
        actors.put(
                name,
                new Actor(
                        name,
                        kind,
                        Actor.Gender.UNKNOWN,
                        List.of(roles),
                        List.of(name, "ông " + name.substring(name.lastIndexOf(' ') + 1)),
                        List.of(new Span(0, 1)),
                        "surname"));
        return this;
    }

    Samples says(String speaker, String content) {
        return says(speaker, content, "2022-01-26");
    }

    Samples says(String speaker, String content, String day) {
        LocalDate said = LocalDate.parse(day);
        return line(speaker, content, SpeechAct.ASSERT, new Said(said, said, Said.Basis.RESOLVED, null));
    }

    Samples saysSometime(String speaker, String content) {
        return line(
                speaker,
                content,
                SpeechAct.ASSERT,
                Said.notAfter(published.day().orElse(null)));
    }

    Samples line(String speaker, String content, SpeechAct act, Said said, String... targets) {
        lines.add(new Line(speaker, "cho biết", content, act, SpeechMode.INDIRECT, said, List.of(targets)));
        return this;
    }

    Entry entry() {
        int[] alone = IntStream.range(0, lines.size()).toArray();
        return entry(alone);
    }

    /** @param utterances for each line the index of the line that stands for its utterance */
    Entry entry(int... utterances) {
        StringBuilder text = new StringBuilder();
        for (Line l : lines) {
            text.append(l.speaker)
                    .append(' ')
                    .append(l.cue)
                    .append(' ')
                    .append(l.content)
                    .append(".\n");
        }
        Article plain = Article.of(id, text.toString());
        Article article = new Article(
                id, plain.text(), plain.blocks(), new Publication(outlet, url, published, List.of("Theo RT"), rights));
        List<Statement> statements = new ArrayList<>();
        int at = 0;
        for (Line l : lines) {
            statements.add(statement(article, l, at));
            actors.computeIfAbsent(l.speaker, name -> person(name));
            at = article.text().indexOf('\n', at) + 1;
        }
        List<TimeExpression> times =
                List.of(new TimeExpression(new Span(0, 2), new TimeValue(TimeType.DATE, "2022-01-26", null)));
        Findings findings = new Findings(
                id, article.sha256(), fingerprint, statements, List.of(), times, List.copyOf(actors.values()));
        return new Entry(article, findings, IntStream.of(utterances).boxed().toList());
    }

    private static Actor person(String name) {
        return new Actor(
                name, Actor.Kind.PERSON, Actor.Gender.MALE, List.of(), List.of(name), List.of(new Span(0, 1)), null);
    }

    private static Statement statement(Article article, Line l, int at) {
        int cue = at + l.speaker.length() + 1;
        int start = cue + l.cue.length() + 1;
        int end = start + l.content.length();
        Span span = new Span(start, end);
        return new Statement(
                Statement.id(article.sha256(), List.of(span)),
                List.of(span),
                new Span(at, end + 1),
                List.of(l.speaker),
                List.of(),
                "Bộ trưởng",
                new Span(at, cue - 1),
                l.mode,
                l.act,
                new Span(cue, start - 1),
                List.of(),
                l.targets,
                List.of(),
                List.of("RT"),
                l.said,
                new Occasion(Occasion.Kind.SPEECH, new Span(at, at + 1)),
                0.93,
                new Explanation("verb-before-clause", List.of("verb: cho biết"), List.of("speaker: RT")));
    }
}
