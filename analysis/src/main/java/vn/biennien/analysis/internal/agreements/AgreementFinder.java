package vn.biennien.analysis.internal.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.biennien.analysis.internal.events.Parties;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Agreement;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;
import vn.biennien.text.Sentence;

/** Finds what an article tells of treaties and accords. Immutable and thread-safe. */
public final class AgreementFinder {
    private final AgreementWords words;
    private final Register register;

    /** A finder with this knowledge. */
    public AgreementFinder(Knowledge knowledge) {
        words = new AgreementWords(knowledge);
        register = new Register(knowledge);
    }

    /**
     * What is told of agreements, in text order: each status with who says it; and the first place of those that are only
     * named.
     *
     * @param sha256 what the article's text is known by
     * @param parties who does what in the article; asked for only where an agreement is named
     * @param statements the article's statements
     */
    public List<Agreement> agreements(
            Article article, String sha256, Document document, Supplier<Parties> parties, List<Statement> statements) {
        List<Named> named = Names.in(document, words, register);
        if (named.isEmpty()) {
            return List.of();
        }
        Telling telling = new Telling(words, article, document, parties.get(), statements, named);
        List<Agreement> told = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Told one : telling.find()) {
            Agreement agreement = agreement(sha256, document, one);
            if (!isFurniture(article, agreement.telling()) && seen.add(same(agreement, statements))) {
                told.add(agreement);
            }
            keys.add(one.named().key());
        }
        for (Named n : named) {
            Span words = document.span(n.from(), n.to());
            if (!n.weak() && !isFurniture(article, words) && keys.add(n.key())) {
                told.add(agreement(sha256, document, telling.only(n)));
            }
        }
        told.sort(Comparator.comparing((Agreement a) -> a.telling().start()).thenComparing(Agreement::key));
        return told;
    }

    private static Agreement agreement(String sha256, Document document, Told told) {
        Named n = told.named();
        Span telling = document.span(told.from(), told.to());
        Sentence sentence = document.sentences().get(document.sentenceOf(told.from()));
        Statement teller = told.teller();
        return new Agreement(
                Agreement.id(sha256, n.key(), telling),
                n.key(),
                n.name(),
                told.status(),
                told.parties(),
                told.when(),
                document.span(n.from(), n.to()),
                telling,
                sentence.span(),
                teller == null ? null : teller.id());
    }

    /** What makes two tellings one: headline and body say the same. */
    private static List<Object> same(Agreement a, List<Statement> statements) {
        List<String> speakers = statements.stream()
                .filter(s -> s.id().equals(a.statementId()))
                .findFirst()
                .map(Statement::speakers)
                .orElse(List.of());
        return List.of(a.key(), String.valueOf(a.status()), a.parties(), a.when(), speakers);
    }

    private static boolean isFurniture(Article article, Span span) {
        for (Block block : article.blocks()) {
            if (block.span().contains(span.start())) {
                return block.kind() == Block.Kind.CREDIT || block.kind() == Block.Kind.FURNITURE;
            }
        }
        return false;
    }
}
