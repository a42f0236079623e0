package vn.biennien.desk.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Event;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Explanation;
import vn.biennien.record.Findings;
import vn.biennien.record.Party;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.record.Role;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.record.When;
import vn.biennien.store.Entry;
import vn.biennien.store.RecordStore;

/** Writes articles of a headline and statements, one a line, and puts them into a record. */
final class Newsroom implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2022, 3, 10);

    final RecordStore store;

    Newsroom(Path file) {
        this.store = RecordStore.openOrCreate(file);
    }

    /** A line of an article to be. */
    record Line(
            String speaker,
            Actor.Kind kind,
            String content,
            SpeechAct act,
            SpeechMode mode,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            double confidence,
            List<String> targets) {
        Line confidence(double value) {
            return new Line(speaker, kind, content, act, mode, from, to, value, targets);
        }

        Line act(SpeechAct value) {
            return new Line(speaker, kind, content, value, mode, from, to, confidence, targets);
        }

        Line mode(SpeechMode value) {
            return new Line(speaker, kind, content, act, value, from, to, confidence, targets);
        }

        Line days(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Line(speaker, kind, content, act, mode, first, last, confidence, targets);
        }

        Line kind(Actor.Kind value) {
            return new Line(speaker, value, content, act, mode, from, to, confidence, targets);
        }

        Line targets(String... names) {
            return new Line(speaker, kind, content, act, mode, from, to, confidence, List.of(names));
        }
    }

    static Line says(String speaker, String content) {
        return new Line(
                speaker, Actor.Kind.PERSON, content, SpeechAct.ASSERT, SpeechMode.INDIRECT, DAY, DAY, 0.9, List.of());
    }

    /** Puts an article of {@value #DAY} by this outlet. */
    Entry put(String id, String outlet, String headline, Line... lines) {
        return put(id, outlet, DAY, "f1", headline, lines);
    }

    Entry put(String id, String outlet, LocalDate day, String fingerprint, String headline, Line... lines) {
        Entry entry = entry(id, outlet, day, fingerprint, headline, List.of(), lines);
        store.put(entry);
        return entry;
    }

    Entry put(Entry entry) {
        store.put(entry);
        return entry;
    }

    /** The same text on the same day, in another outlet. */
    static Entry copy(Entry old, String id, String outlet) {
        Publication publication =
                new Publication(outlet, null, old.article().publication().published(), List.of(), Rights.FULL);
        Article article = new Article(id, old.article().text(), old.article().blocks(), publication);
        Findings f = old.findings();
        return new Entry(
                article,
                new Findings(id, f.textSha256(), f.fingerprint(), f.statements(), f.events(), f.times(), f.actors()),
                old.utterances());
    }

    /** The same article as a program finds it that overlooks some of its statements. */
    static Entry without(Entry old, Random random, String fingerprint) {
        Findings f = old.findings();
        List<Statement> kept = new ArrayList<>();
        for (Statement s : f.statements()) {
            if (random.nextBoolean()) {
                kept.add(s);
            }
        }
        return new Entry(
                old.article(),
                new Findings(f.articleId(), f.textSha256(), fingerprint, kept, f.events(), f.times(), f.actors()),
                IntStream.range(0, kept.size()).boxed().toList());
    }

    /** An event of each of these parties visiting the next, on the first line. */
    Entry visit(String id, String headline, String actor, String recipient, Line line) {
        Entry plain = entry(id, "Báo Sáng", DAY, "f1", headline, List.of(), line);
        Span sentence = plain.findings().statements().get(0).sentence();
        Event event = new Event(
                Event.id(plain.article().sha256(), EventType.values()[0], sentence),
                EventType.values()[0],
                null,
                List.of(),
                List.of(new Party(actor, actor, null, null)),
                List.of(new Party(recipient, recipient, null, null)),
                null,
                new When(DAY, DAY, When.Basis.STATED),
                EventStatus.HAPPENED,
                sentence,
                sentence,
                List.of(sentence),
                null,
                0.9);
        Entry entry = entry(id, "Báo Sáng", DAY, "f1", headline, List.of(event), line);
        store.put(entry);
        return entry;
    }

    static Entry entry(
            String id,
            String outlet,
            LocalDate day,
            String fingerprint,
            String headline,
            List<Event> events,
            Line... lines) {
        StringBuilder text = new StringBuilder(headline).append('\n');
        for (Line l : lines) {
            text.append(l.speaker).append(" cho biết ").append(l.content).append(", theo bản tin.\n");
        }
        Article plain = Article.of(id, text.toString());
        List<Block> blocks = new ArrayList<>(plain.blocks());
        blocks.set(0, new Block(Block.Kind.HEADLINE, blocks.get(0).span()));
        Publication publication = new Publication(outlet, null, PublishedDate.given(day), List.of(), Rights.FULL);
        Article article = new Article(id, plain.text(), blocks, publication);
        List<Statement> statements = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        int at = headline.length() + 1;
        for (Line l : lines) {
            statements.add(statement(article, l, at));
            Span mention = new Span(at, at + l.speaker.length());
            if (actors.stream().noneMatch(a -> a.name().equals(l.speaker))) {
                actors.add(new Actor(
                        l.speaker,
                        l.kind,
                        Actor.Gender.UNKNOWN,
                        l.kind == Actor.Kind.PERSON ? List.of(new Role("Đại biểu", null)) : List.of(),
                        List.of(l.speaker, "ông " + l.speaker.substring(l.speaker.lastIndexOf(' ') + 1)),
                        List.of(mention),
                        null));
            }
            at = article.text().indexOf('\n', at) + 1;
        }
        Findings findings = new Findings(id, article.sha256(), fingerprint, statements, events, List.of(), actors);
        return new Entry(
                article, findings, IntStream.range(0, lines.length).boxed().toList());
    }

    private static Statement statement(Article article, Line l, int at) {
        int cue = at + l.speaker.length() + 1;
        int start = cue + "cho biết ".length();
        Span span = new Span(start, start + l.content.length());
        return new Statement(
                Statement.id(article.sha256(), List.of(span)),
                List.of(span),
                new Span(at, article.text().indexOf('\n', at)),
                List.of(l.speaker),
                List.of(),
                null,
                new Span(at, cue - 1),
                l.mode,
                l.act,
                new Span(cue, start - 1),
                List.of(),
                l.targets,
                List.of(),
                List.of(),
                new Said(l.from, l.to, Said.Basis.RESOLVED, null),
                null,
                l.confidence,
                new Explanation("line", List.of(), List.of()));
    }

    @Override
    public void close() {
        store.close();
    }
}
