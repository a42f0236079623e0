package vn.biennien.store;

import java.util.List;
import java.util.stream.IntStream;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;

/** What a later version of the program might find in the same text. */
final class Shorten {

    private Shorten() {}

    /** The same statement without the last word of its content. */
    static Statement byOneWord(Article article, Statement s) {
        Span whole = s.spans().get(0);
        String words = whole.in(article.text());
        List<Span> spans = List.of(new Span(whole.start(), whole.start() + words.lastIndexOf(' ')));
        return new Statement(
                Statement.id(article.sha256(), spans),
                spans,
                s.sentence(),
                s.speakers(),
                s.alternatives(),
                s.role(),
                s.mention(),
                s.mode(),
                s.act(),
                s.cue(),
                s.addressees(),
                s.targets(),
                s.via(),
                s.origin(),
                s.said(),
                s.occasion(),
                s.confidence(),
                s.explanation());
    }

    /** The same article with other findings. */
    static Entry entry(Entry old, String fingerprint, List<Statement> statements) {
        Findings f = old.findings();
        return new Entry(
                old.article(),
                new Findings(f.articleId(), f.textSha256(), fingerprint, statements, f.events(), f.times(), f.actors()),
                IntStream.range(0, statements.size()).boxed().toList());
    }
}
