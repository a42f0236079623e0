package vn.biennien.server.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.biennien.desk.Translations;
import vn.biennien.record.Block;
import vn.biennien.record.Publication;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.review.Original;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.Correction;
import vn.biennien.store.Lookup;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;

/** One statement: its words in context, and everything known of it. */
@Controller
public final class StatementDetails {
    private final RecordStore store;
    private final Views views;
    private final Clock clock;
    private final Translations translations;

    StatementDetails(RecordStore store, Views views, Clock clock, Translations translations) {
        this.store = store;
        this.views = views;
        this.clock = clock;
        this.translations = translations;
    }

    /**
     * What the page shows.
     *
     * @param card the statement as in lists
     * @param content what was said
     * @param before words of the paragraph before the sentence
     * @param after words of the paragraph after it
     * @param basis how the day is known
     * @param occasion where it was said, with the words that name it, or null
     * @param via sources named with it
     * @param origin sources inherited
     * @param chain by whom it came here, and how others word it
     * @param translated who translated the quoted words, or null where nothing tells that somebody did
     * @param rule by which it was found
     * @param evidence of that rule
     * @param alternatives what else was possible
     * @param history corrections, the oldest first
     * @param citation for a footnote
     * @param bibtex for a bibliography
     * @param acts all acts, for the form
     * @param modes all modes, for the form
     * @param statement the statement, for the form
     * @param wording its later wording, or null
     * @param revision corrections so far: whoever saves must have seen them all
     * @param originals what was said in the language it was said in
     */
    public record Model(
            StatementCard card,
            String content,
            String before,
            String after,
            String basis,
            @Nullable String occasion,
            String via,
            String origin,
            Chain chain,
            @Nullable String translated,
            String rule,
            List<String> evidence,
            List<String> alternatives,
            List<Note> history,
            String citation,
            String bibtex,
            List<StatementsPage.Choice> acts,
            List<StatementsPage.Choice> modes,
            Statement statement,
            @Nullable String wording,
            int revision,
            List<Original> originals) {}

    /**
     * A report of the same words elsewhere.
     *
     * @param outlet who carries it
     * @param day when, empty where it is unknown
     * @param statement id of its report
     */
    public record Copy(String outlet, String day, String statement) {}

    /**
     * A correction as people read it.
     *
     * @param id its id
     * @param at when
     * @param field what was corrected
     * @param value the right value
     * @param author who says so
     * @param reason why
     * @param undone whether it has been taken back, or takes another back
     */
    public record Note(
            String id, String at, String field, String value, String author, String reason, boolean undone) {}

    @GetMapping("/statements/{id}")
    View show(@PathVariable String id, HttpServletRequest request) {
        Lookup found = store.show(id);
        if (found.rows().isEmpty()) {
            throw new NotThere();
        }
        Words words = Views.words(request);
        StatementRow row = found.rows().get(0);
        List<Correction> history = store.corrections(row.statement().id());
        return views.page("statement", model(row, history, words));
    }

    private Model model(StatementRow row, List<Correction> history, Words words) {
        Statement s = row.statement();
        String text = row.article().text();
        boolean shown = Showing.isSentence(row.article());
        Span paragraph = Showing.isWhole(row.article()) ? paragraph(row) : s.sentence();
        LocalDate today = LocalDate.now(clock);
        Publication publication = row.article().publication();
        String outlet = publication.outlet() == null ? row.article().id() : publication.outlet();
        return new Model(
                StatementCard.of(row, words),
                shown ? row.content() : "",
                text.substring(paragraph.start(), s.sentence().start()),
                text.substring(s.sentence().end(), paragraph.end()),
                words.name("said.basis", s.said().basis()),
                s.occasion() == null || !shown
                        ? null
                        : words.name("occasion", s.occasion().kind()) + ": “"
                                + s.occasion().span().in(text) + "”",
                words.list(s.via()),
                words.list(s.origin()),
                Chain.of(row, store.sameUtterance(s.id()), words),
                translations.isTranslated(s) ? outlet : null,
                s.explanation().rule(),
                shown ? s.explanation().evidence() : List.of(),
                shown ? s.explanation().alternatives() : List.of(),
                notes(history, words),
                Citation.text(row, today, words),
                Citation.bibtex(row, today),
                choices("act", SpeechAct.values(), words),
                choices("mode", SpeechMode.values(), words),
                s,
                row.revision() == null || !shown ? null : row.revision().wording(),
                history.size(),
                Original.of(history, words));
    }

    /** The block around the sentence; the sentence itself where it runs over blocks. */
    private static Span paragraph(StatementRow row) {
        Span sentence = row.statement().sentence();
        return row.article().blocks().stream()
                .map(Block::span)
                .filter(b -> b.start() <= sentence.start() && sentence.end() <= b.end())
                .findFirst()
                .orElse(sentence);
    }

    private static List<Note> notes(List<Correction> history, Words words) {
        List<Note> notes = new ArrayList<>();
        for (Correction c : history) {
            boolean undone = c.undoes() != null || history.stream().anyMatch(other -> c.id().equals(other.undoes()));
            notes.add(new Note(
                    c.id(),
                    words.date(c.at()),
                    words.name(c.undoes() == null ? "field" : "field.undone", c.field()),
                    vn.biennien.server.internal.review.Note.value(c, words),
                    c.author(),
                    c.reason(),
                    undone));
        }
        return notes;
    }

    private static List<StatementsPage.Choice> choices(String key, Enum<?>[] values, Words words) {
        List<StatementsPage.Choice> choices = new ArrayList<>();
        for (Enum<?> value : values) {
            choices.add(new StatementsPage.Choice(value.name(), words.name(key, value)));
        }
        return choices;
    }
}
