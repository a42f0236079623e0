package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.analysis.internal.people.Lexicon.Stand;
import vn.biennien.record.Actor.Kind;

/** Finds whom pronouns stand for: recency, subjects, those who speak, gender. Confined to one call. */
final class PronounGrouping {
    private static final int FAR = 8;
    private static final int CANDIDATES = 3;

    private final Company company;
    private final List<Phrase> phrases;

    PronounGrouping(Company company, List<Phrase> phrases) {
        this.company = company;
        this.phrases = phrases;
    }

    void group() {
        for (int i = 0; i < phrases.size(); i++) {
            Phrase p = phrases.get(i);
            if (p.pronoun != null && p.figures.isEmpty()) {
                resolve(p, i);
            }
        }
    }

    private void resolve(Phrase p, int index) {
        Map<Figure, Double> scores = new LinkedHashMap<>();
        int here = company.document.sentenceOf(p.from);
        for (int j = index - 1; j >= 0; j--) {
            Phrase q = phrases.get(j);
            if (q.to > p.from && q.from <= p.from) {
                continue;
            }
            int distance = here - company.document.sentenceOf(q.from);
            if (distance > FAR && !scores.isEmpty()) {
                break;
            }
            for (Figure f : q.figures.subList(0, Math.min(1, q.figures.size()))) {
                if (fits(p, f)) {
                    scores.merge(f, weight(q, distance), Double::sum);
                }
            }
        }
        List<Figure> out = new ArrayList<>(scores.keySet());
        out.sort(Comparator.comparingDouble((Figure f) -> -scores.getOrDefault(f, 0.0)));
        boolean pair = p.pronoun != null && p.pronoun.stand() == Stand.PAIR;
        p.joint = pair && out.size() > 1;
        p.figures.addAll(out.subList(0, Math.min(pair ? 2 : CANDIDATES, out.size())));
    }

    private boolean fits(Phrase p, Figure f) {
        if (p.pronoun == null) {
            return false;
        }
        return switch (p.pronoun.stand()) {
            case PERSON -> (f.kind == Kind.PERSON || f.kind == Kind.UNNAMED && !f.plural) && !f.clashes(p.gender);
            case STATE -> f.kind == Kind.STATE;
            case ORGANISATION -> f.kind == Kind.ORGANISATION || f.kind == Kind.MEDIA;
            case MEDIA -> f.kind == Kind.MEDIA;
            case PAIR -> f.kind == Kind.PERSON;
            case GROUP -> f.plural || f.kind == Kind.ORGANISATION;
            case SPEAKER, NONE -> false;
        };
    }

    /** How much a mention that lies {@code distance} sentences back speaks for its figure. */
    private double weight(Phrase q, int distance) {
        double weight = Math.pow(0.5, distance);
        if (company.document.sentences().get(company.document.sentenceOf(q.from)).from() >= q.from - 3) {
            weight *= 2;
        }
        if (q.isPerson()) {
            weight *= 1.5;
        }
        return weight;
    }

}
