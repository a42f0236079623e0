package vn.biennien.desk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.Alliances;
import vn.biennien.desk.internal.CodePoints;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Event;
import vn.biennien.record.Occasion;
import vn.biennien.record.Party;
import vn.biennien.record.Position;
import vn.biennien.record.Role;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.CopyGroup;
import vn.biennien.store.MonthCount;
import vn.biennien.store.Revision;
import vn.biennien.store.StatementRow;

/** Turns articles into rows of the export's tables. For one thread. */
final class ExportRows implements AutoCloseable {

    /** Events in the layout of POLECAT. */
    static final String POLECAT = "events_polecat.tsv";

    private final TextLevel level;
    private final List<Table<?>> tables = new ArrayList<>();
    private final Table<ExportTables.StatementsFlat> flat;
    private final Table<ExportTables.Statements> statements;
    private final Table<ExportTables.StatementSpans> spans;
    private final Table<ExportTables.StatementNames> names;
    private final Table<ExportTables.Publications> publications;
    private final Table<ExportTables.Texts> texts;
    private final Table<ExportTables.Actors> actors;
    private final Table<ExportTables.Times> times;
    private final Table<ExportTables.Copies> copies;
    private final Table<ExportTables.Events> events;
    private final Table<ExportTables.EventParties> parties;
    private final Table<ExportTables.Positions> positions;
    private final AgreementRows agreements;
    private final Writer polecat;
    private final Alliances alliances = new Alliances(Knowledge.shipped());
    private final Table<ExportTables.ArticlesPerMonth> months;
    private final TreeSet<String> fingerprints = new TreeSet<>();

    /** The text that is to be written once the articles that share it have passed. */
    private ExportTables.@Nullable Texts waiting;

    ExportRows(Path folder, TextLevel level, boolean bom) throws IOException {
        this.level = level;
        flat = open(folder, ExportTables.StatementsFlat.class, bom);
        statements = open(folder, ExportTables.Statements.class, bom);
        spans = open(folder, ExportTables.StatementSpans.class, bom);
        names = open(folder, ExportTables.StatementNames.class, bom);
        publications = open(folder, ExportTables.Publications.class, bom);
        texts = open(folder, ExportTables.Texts.class, bom);
        actors = open(folder, ExportTables.Actors.class, bom);
        times = open(folder, ExportTables.Times.class, bom);
        copies = open(folder, ExportTables.Copies.class, bom);
        events = open(folder, ExportTables.Events.class, bom);
        parties = open(folder, ExportTables.EventParties.class, bom);
        positions = open(folder, ExportTables.Positions.class, bom);
        agreements = new AgreementRows(open(folder, ExportTables.Agreements.class, bom));
        months = open(folder, ExportTables.ArticlesPerMonth.class, bom);
        polecat = Files.newBufferedWriter(folder.resolve(POLECAT));
        polecat.write(Polecat.header() + "\n");
    }

    private <T extends Record> Table<T> open(Path folder, Class<T> type, boolean bom) throws IOException {
        Table<T> table = new Table<>(folder, type, bom);
        tables.add(table);
        return table;
    }

    List<Table<?>> tables() {
        return tables;
    }

    /** What found the statements, in alphabetical order. */
    List<String> fingerprints() {
        return List.copyOf(fingerprints);
    }

    void article(ArticleRow row) {
        try {
            fingerprints.add(row.fingerprint());
            // What publications share may leave the machine only as far as each of them allows.
            TextLevel allowed = level;
            for (ArticleRow.Published p : row.publications()) {
                allowed = allowed.within(p.publication().rights());
                publication(row, p);
            }
            CodePoints points = CodePoints.of(row.article().text());
            text(row.article(), allowed, points);
            int position = 0;
            for (StatementRow s : row.statements()) {
                new OneStatement(row, s, allowed, points).write(position++);
            }
            actors(row);
            times(row, points);
            int place = 0;
            for (Event event : row.events()) {
                event(row, event, place++, allowed, points);
            }
            positions(row, allowed, points);
            agreements.article(row, allowed, points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what waits for its successor. */
    void end() throws IOException {
        if (waiting != null) {
            texts.write(waiting);
            waiting = null;
        }
    }

    void group(CopyGroup group) throws IOException {
        for (CopyGroup.Member m : group.members()) {
            var publication = m.published().publication();
            copies.write(new ExportTables.Copies(
                    group.id(),
                    m.published().id(),
                    m.published().articleId(),
                    m.textSha256(),
                    publication.outlet(),
                    publication.published().value(),
                    m.kind().name(),
                    m.similarity(),
                    group.source(),
                    group.reason().name(),
                    group.evidence()));
        }
    }

    void month(MonthCount m) throws IOException {
        months.write(new ExportTables.ArticlesPerMonth(m.outlet(), m.month(), m.articles(), m.statements()));
    }

    private void publication(ArticleRow row, ArticleRow.Published p) throws IOException {
        var rights = p.publication().rights();
        boolean headline = level.within(rights).includes(TextLevel.SENTENCE);
        publications.write(new ExportTables.Publications(
                p.id(),
                p.articleId(),
                row.key(),
                row.article().sha256(),
                p.publication().outlet(),
                p.publication().url(),
                p.publication().published().value(),
                p.publication().published().basis().name(),
                p.publication().published().evidence(),
                p.publication().credits(),
                rights.name(),
                headline ? row.article().headline().orElse(null) : null,
                row.language(),
                row.fingerprint(),
                p.publication().modified()));
    }

    /** One row for a text, whatever articles share it; articles come sorted by their texts. */
    private void text(Article article, TextLevel allowed, CodePoints points) throws IOException {
        String sha256 = article.sha256();
        String words = allowed.includes(TextLevel.FULL) ? article.text() : null;
        if (waiting != null && waiting.textSha256().equals(sha256)) {
            words = waiting.text() == null ? null : words;
        } else {
            end();
        }
        waiting = new ExportTables.Texts(sha256, points.of(article.text().length()), words);
    }

    private void actors(ArticleRow row) throws IOException {
        int position = 0;
        for (Actor a : row.actors()) {
            actors.write(new ExportTables.Actors(
                    row.key(),
                    position++,
                    a.name(),
                    a.kind().name(),
                    a.gender().name(),
                    a.roles().stream().map(Role::display).toList(),
                    a.forms(),
                    a.reason()));
        }
    }

    private void times(ArticleRow row, CodePoints points) throws IOException {
        int position = 0;
        for (TimeExpression t : row.times()) {
            times.write(new ExportTables.Times(
                    row.key(),
                    position++,
                    points.of(t.span().start()),
                    points.of(t.span().end()),
                    t.value().type().name(),
                    t.value().value(),
                    t.value().mod()));
        }
    }

    private void event(ArticleRow row, Event e, int position, TextLevel allowed, CodePoints points) throws IOException {
        String text = row.article().text();
        var publication = row.article().publication();
        events.write(new ExportTables.Events(
                e.id(),
                row.key(),
                row.article().id(),
                publication.outlet(),
                publication.url(),
                publication.published().value(),
                position,
                e.type().name(),
                e.type().quad().name(),
                e.mode(),
                e.contexts(),
                e.status().name(),
                e.actorNames(),
                e.recipientNames(),
                e.place(),
                day(e.when().from()),
                day(e.when().to()),
                e.when().basis().name(),
                points.of(e.trigger().start()),
                points.of(e.trigger().end()),
                allowed.includes(TextLevel.STATEMENT) ? e.trigger().in(text) : null,
                points.of(e.sentence().start()),
                points.of(e.sentence().end()),
                allowed.includes(TextLevel.SENTENCE) ? e.sentence().in(text) : null,
                e.statementId(),
                e.key(),
                e.confidence()));
        parties("ACTOR", row, e, e.actors());
        parties("RECIPIENT", row, e, e.recipients());
        if (Polecat.holds(e)) {
            polecat.write(Polecat.line(e, row.article()) + "\n");
        }
    }

    /** The positions of the statements that are asked for. */
    private void positions(ArticleRow row, TextLevel allowed, CodePoints points) throws IOException {
        Map<String, StatementRow> wanted = new HashMap<>();
        row.statements().forEach(s -> wanted.put(s.statement().id(), s));
        int place = 0;
        for (Position p : row.positions()) {
            StatementRow statement = wanted.get(p.statementId());
            if (statement != null) {
                position(row, p, statement, place++, allowed, points);
            }
        }
    }

    private void position(
            ArticleRow row, Position p, StatementRow found, int place, TextLevel allowed, CodePoints points)
            throws IOException {
        String text = row.article().text();
        var publication = row.article().publication();
        Statement s = found.statement();
        Span condition = p.condition();
        boolean words = allowed.includes(TextLevel.STATEMENT);
        positions.write(new ExportTables.Positions(
                p.statementId(),
                row.key(),
                row.article().id(),
                publication.outlet(),
                publication.url(),
                publication.published().value(),
                place,
                p.issue(),
                p.proposition(),
                p.stand().stance().name(),
                p.stand().leaning().name(),
                p.actor(),
                p.side(),
                p.country(),
                alliances.of(p.country(), s.said().isOpen() ? null : s.said().from()),
                p.asked(),
                s.act().name(),
                words ? found.cue() : null,
                words ? p.words().in(text) : null,
                points.of(p.words().start()),
                points.of(p.words().end()),
                words && condition != null ? condition.in(text) : null,
                condition == null ? null : points.of(condition.start()),
                condition == null ? null : points.of(condition.end()),
                allowed.includes(TextLevel.SENTENCE) ? found.sentence() : null,
                day(s.said().from()),
                day(s.said().to()),
                s.said().basis().name(),
                s.via(),
                s.origin(),
                p.confidence(),
                found.corrected()));
    }

    private void parties(String part, ArticleRow row, Event e, List<Party> all) throws IOException {
        int at = 0;
        for (Party p : all) {
            parties.write(new ExportTables.EventParties(
                    e.id(),
                    row.key(),
                    part,
                    at++,
                    p.name(),
                    p.written(),
                    p.country(),
                    p.sector() == null ? null : p.sector().name(),
                    alliances.of(p.country(), e.when().isTold() ? e.when().from() : null)));
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public void close() throws IOException {
        polecat.close();
        for (Table<?> table : tables) {
            table.close();
        }
    }

    /** The rows of one statement. */
    private final class OneStatement {
        private final ArticleRow row;
        private final StatementRow found;
        private final Statement s;
        private final @Nullable Revision revision;
        private final boolean revisionWords;
        private final CodePoints points;
        private final boolean words;
        private final boolean sentences;

        OneStatement(ArticleRow row, StatementRow found, TextLevel allowed, CodePoints points) {
            this.row = row;
            this.found = found;
            this.s = found.statement();
            this.revision = found.revision();
            this.revisionWords =
                    revision != null && allowed.within(revision.rights()).includes(TextLevel.STATEMENT);
            this.points = points;
            this.words = allowed.includes(TextLevel.STATEMENT);
            this.sentences = allowed.includes(TextLevel.SENTENCE);
        }

        void write(int position) throws IOException {
            flat();
            relational(position);
            int at = 0;
            for (Span span : s.spans()) {
                spans.write(new ExportTables.StatementSpans(
                        s.id(), row.key(), at++, points.of(span.start()), points.of(span.end())));
            }
            names("SPEAKER", s.speakers());
            names("ADDRESSEE", s.addressees());
            names("TARGET", s.targets());
            names("VIA", s.via());
            names("ORIGIN", s.origin());
            names("ALTERNATIVE", s.alternatives());
        }

        private void names(String part, List<String> values) throws IOException {
            int at = 0;
            for (String name : values) {
                names.write(new ExportTables.StatementNames(s.id(), row.key(), part, at++, name));
            }
        }

        private void flat() throws IOException {
            var publication = row.article().publication();
            flat.write(new ExportTables.StatementsFlat(
                    s.id(),
                    found.utterance(),
                    row.key(),
                    row.article().id(),
                    publication.outlet(),
                    publication.url(),
                    publication.published().value(),
                    sentences ? row.article().headline().orElse(null) : null,
                    s.speakers(),
                    s.role(),
                    s.act().name(),
                    s.mode().name(),
                    words ? found.cue() : null,
                    words ? found.content() : null,
                    sentences ? found.sentence() : null,
                    s.addressees(),
                    s.targets(),
                    s.via(),
                    s.origin(),
                    day(s.said().from()),
                    day(s.said().to()),
                    s.said().basis().name(),
                    s.occasion() == null ? null : s.occasion().kind().name(),
                    s.confidence(),
                    found.corrected(),
                    found.correctors(),
                    found.carriedBy(),
                    revision == null ? null : revision.kind().name(),
                    revision == null ? null : revision.date(),
                    revisionWords && revision != null ? revision.wording() : null,
                    revisionWords && revision != null ? revision.notice() : null));
        }

        private void relational(int position) throws IOException {
            Occasion occasion = s.occasion();
            statements.write(new ExportTables.Statements(
                    s.id(),
                    row.key(),
                    row.article().sha256(),
                    position,
                    found.utterance(),
                    block(),
                    s.act().name(),
                    s.mode().name(),
                    s.role(),
                    start(s.mention()),
                    end(s.mention()),
                    start(s.cue()),
                    end(s.cue()),
                    words ? found.cue() : null,
                    points.of(s.sentence().start()),
                    points.of(s.sentence().end()),
                    sentences ? found.sentence() : null,
                    words ? found.content() : null,
                    day(s.said().from()),
                    day(s.said().to()),
                    s.said().basis().name(),
                    s.said().partial(),
                    occasion == null ? null : occasion.kind().name(),
                    occasion == null ? null : start(occasion.span()),
                    occasion == null ? null : end(occasion.span()),
                    s.confidence(),
                    found.corrected(),
                    found.correctors(),
                    found.carriedBy(),
                    revision == null ? null : revision.kind().name(),
                    revision == null ? null : revision.date(),
                    revisionWords && revision != null ? revision.wording() : null,
                    revisionWords && revision != null ? revision.notice() : null));
        }

        private @Nullable String block() {
            int at = s.spans().get(0).start();
            for (Block block : row.article().blocks()) {
                if (block.span().contains(at)) {
                    return block.kind().name();
                }
            }
            return null;
        }

        private @Nullable Integer start(@Nullable Span span) {
            return span == null ? null : points.of(span.start());
        }

        private @Nullable Integer end(@Nullable Span span) {
            return span == null ? null : points.of(span.end());
        }
    }
}
