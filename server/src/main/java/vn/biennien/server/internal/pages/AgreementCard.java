package vn.biennien.server.internal.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.Agreements;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Party;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.AgreementRow;

/**
 * What became of an agreement, as somebody says it.
 *
 * @param key what the agreement is known by
 * @param name what it is called
 * @param status what became of it
 * @param parties whose part it is, empty where nobody is named
 * @param when on which days
 * @param by who says it, or null where the article itself does
 * @param statement id of the statement that tells it, or null
 * @param sentence the sentence, the words that tell it marked
 * @param source outlet and day
 * @param credits whom the article credits, empty where it credits nobody
 * @param article the article's name
 * @param headline the article's headline, or its name
 * @param sure whether it is at least 0.8 sure, or people have looked at it: it is as sure as its statement
 */
public record AgreementCard(
        String key,
        String name,
        String status,
        String parties,
        String when,
        @Nullable String by,
        @Nullable String statement,
        List<Piece> sentence,
        String source,
        String credits,
        String article,
        String headline,
        boolean sure) {

    /** The card of a telling. */
    public static AgreementCard of(AgreementRow row, Agreements register, Words words) {
        Agreement a = row.agreement();
        Article article = row.article();
        Statement said = row.said();
        return new AgreementCard(
                a.key(),
                called(a.key(), a.name(), register),
                a.status() == null ? words.text("view.agreement.named") : words.name("view.agreement", a.status()),
                a.parties().stream().map(Party::name).collect(Collectors.joining(", ")),
                words.days(a.when().from(), a.when().to()),
                said == null ? null : words.either(said.speakers(), said.alternatives()),
                a.statementId(),
                Showing.isSentence(article)
                        ? Piece.of(article.text(), a.sentence(), List.of(a.telling()), List.of())
                        : List.of(),
                StatementCard.source(article, words),
                words.list(article.publication().credits()),
                article.id(),
                Showing.headline(article),
                said == null || said.confidence() >= StatementCard.SURE);
    }

    /** An agreement by its short and its full name. */
    static String called(String key, String name, Agreements register) {
        Agreements.Entry known = register.get(key);
        if (known == null) {
            return name;
        }
        return known.names().isEmpty() ? known.name() : known.names().get(0) + " · " + known.name();
    }

    /** Its address. */
    public String address() {
        return AgreementsPage.address(key);
    }
}
