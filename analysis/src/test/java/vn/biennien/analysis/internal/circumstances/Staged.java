package vn.biennien.analysis.internal.circumstances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.analysis.internal.learning.LinearModel;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.record.SpeechAct;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** An article whose statements are pointed out by hand: by cue, content and speaker, in text order. */
final class Staged {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final Casting CASTING = new Casting(Knowledge.shipped());

    final Article article;
    final Document document;
    final Cast cast;
    final List<Told> statements = new ArrayList<>();
    private int searched;

    Staged(String text) {
        article = Article.of("staged", text).published(LocalDate.of(2022, 5, 20));
        document = VIETNAMESE.read(article.text(), LocalDate.of(2022, 5, 20));
        cast = CASTING.of(article, document);
    }

    /** The next statement: its cue (empty where there is none) and its content, each by its next occurrence. */
    Staged says(String speaker, SpeechAct act, String cue, String content) {
        int at = article.text().indexOf(content, searched);
        int cueAt = cue.isEmpty() ? -1 : nearest(cue, at, content.length());
        Range words = range(at, content);
        var sentence = document.sentences()
                .get(document.sentenceOf(
                        cueAt < 0 ? words.from() : range(cueAt, cue).from()));
        Range passage = new Range(Math.min(sentence.from(), words.from()), Math.max(sentence.to(), words.to()));
        statements.add(
                new Told(passage, cueAt < 0 ? null : range(cueAt, cue), List.of(words), List.of(speaker), null, act));
        searched = Math.max(searched, sentence.span().start());
        return this;
    }

    private int nearest(String cue, int content, int length) {
        int before = article.text().lastIndexOf(cue, content - 1);
        int after = article.text().indexOf(cue, content + length);
        boolean here = before >= 0 && article.text().lastIndexOf('\n', content) < before;
        return here && (after < 0 || content - before <= after - content - length) ? before : after;
    }

    private Range range(int at, String words) {
        if (at < 0) {
            throw new IllegalArgumentException("Not in the text: " + words);
        }
        return new Range(document.tokens().at(at), document.tokens().at(at + words.length()));
    }

    /** The circumstances of the statements, without knowledge of days. */
    List<Circumstance> circumstances() {
        return circumstances(LinearModel.empty());
    }

    List<Circumstance> circumstances(LinearModel days) {
        return circumstances(days, LinearModel.empty());
    }

    List<Circumstance> circumstances(LinearModel days, LinearModel extents) {
        return new Circumstances(Knowledge.shipped(), days, extents).of(article, document, cast, statements);
    }
}
