package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.text.Document;

/** Finds the figures of an article. Immutable and thread-safe. */
public final class Casting {
    private final Lexicon lexicon;

    /** A finder with this knowledge. */
    public Casting(Knowledge knowledge) {
        lexicon = new Lexicon(knowledge);
    }

    /** The figures of {@code article}, whose text was read as {@code document}. */
    public Cast of(Article article, Document document) {
        List<Phrase> phrases = new PhraseReader(lexicon, document).read();
        Company company = new Company(lexicon, document);
        PersonGrouping.group(company, phrases);
        BodyGrouping.group(company, phrases);
        new DescriptionGrouping(company).group(phrases);
        new PronounGrouping(company, phrases).group();
        phrases.removeIf(p -> p.figures.isEmpty());
        phrases.sort(Phrase.ORDER);
        Joints.add(company, phrases);
        phrases.sort(Phrase.ORDER);
        return cast(company, phrases);
    }

    private static Cast cast(Company company, List<Phrase> phrases) {
        Map<Figure, Integer> numbers = new HashMap<>();
        List<Figure> order = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>(phrases.size());
        for (Phrase p : phrases) {
            List<Integer> figures = new ArrayList<>(p.figures.size());
            for (Figure f : p.figures) {
                Integer number = numbers.get(f);
                if (number == null) {
                    number = order.size();
                    numbers.put(f, number);
                    order.add(f);
                }
                figures.add(number);
            }
            Figure first = p.figures.get(0);
            if (!p.joint) {
                first.forms.add(company.text(p.from, p.core));
                first.mentions.add(company.t.span(p.from, p.core));
            }
            Mention.Kind kind = p.pronoun != null
                    ? Mention.Kind.PRONOUN
                    : p.name != null ? Mention.Kind.NAME : Mention.Kind.DESCRIPTION;
            mentions.add(new Mention(p.from, p.to, p.core, kind, figures, p.joint, company.role(p)));
        }
        List<Actor> actors = new ArrayList<>(order.size());
        for (Figure f : order) {
            actors.add(f.actor());
        }
        return new Cast(actors, mentions);
    }
}
