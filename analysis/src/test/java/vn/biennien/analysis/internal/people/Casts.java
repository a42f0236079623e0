package vn.biennien.analysis.internal.people;

import java.util.List;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** A text with its cast, for tests. */
record Casts(Document document, Cast cast) {
    private static final Vietnamese VIETNAMESE = Vietnamese.create();
    private static final Casting CASTING = new Casting(Knowledge.shipped());

    static Casts of(String text) {
        Article article = Article.of("test", text);
        Document document = VIETNAMESE.read(article.text());
        return new Casts(document, CASTING.of(article, document));
    }

    /** The words of a mention, without what is added. */
    String words(Mention m) {
        return document.span(m.from(), m.core()).in(document.text());
    }

    /** A token, or the comma before it. */
    int comma(int token) {
        return document.tokens().is(token - 1, ",") ? token - 1 : token;
    }

    /** The name of whom the last mention written so means. */
    String who(String words) {
        String name = "nobody";
        for (Mention m : cast.mentions()) {
            if (words(m).equals(words)) {
                name = cast.actor(m).name();
            }
        }
        return name;
    }

    Actor actor(String name) {
        return cast.figures().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> names() {
        return cast.figures().stream().map(Actor::name).toList();
    }
}
