package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.analysis.internal.people.Lexicon.Stand;
import vn.biennien.record.Actor.Gender;
import vn.biennien.record.Actor.Kind;

/** Finds whom pronouns stand for: recency, subjects, those who speak, gender. Confined to one call. */
final class PronounGrouping {
    private static final int FAR = 8;
    private static final int CANDIDATES = 3;
    private static final int NAMESAKE = 10;

    private final Company company;
    private final List<Phrase> phrases;
    private final Salience salience;

    PronounGrouping(Company company, List<Phrase> phrases) {
        this.company = company;
        this.phrases = phrases;
        this.salience = new Salience(company);
    }

    void group() {
        for (int i = 0; i < phrases.size(); i++) {
            Phrase p = phrases.get(i);
            if (p.pronoun != null && p.figures.isEmpty()) {
                resolve(p, i, p.pronoun.stand());
            } else if (p.demonstrative && p.head != null && isOpen(p, i)) {
                p.figures.clear();
                resolve(p, i, DescriptionGrouping.isHuman(p.head.head()) ? Stand.PERSON : Stand.ORGANISATION);
            }
        }
    }

    /** {@code nhà ngoại giao này} for whom no office and no earlier description was found. */
    private boolean isOpen(Phrase p, int index) {
        if (p.plural || p.figures.size() != 1 || p.figures.get(0).kind != Kind.UNNAMED) {
            return false;
        }
        Figure f = p.figures.get(0);
        for (int j = 0; j < index; j++) {
            if (phrases.get(j).figures.contains(f)) {
                return false;
            }
        }
        return p.head != null && DescriptionGrouping.isHuman(p.head.head());
    }

    private void resolve(Phrase p, int index, Stand stand) {
        Map<Figure, Double> scores = new LinkedHashMap<>();
        int here = company.document.sentenceOf(p.from);
        for (int j = index - 1; j >= 0; j--) {
            Phrase q = phrases.get(j);
            if (q.to > p.from || q.figures.isEmpty()) {
                continue;
            }
            if (here - company.document.sentenceOf(q.from) > FAR && !scores.isEmpty()) {
                break;
            }
            List<Figure> meant = q.joint ? q.figures : q.figures.subList(0, 1);
            for (Figure f : meant) {
                if (fits(p, f, stand)) {
                    scores.merge(f, salience.weight(q, p.from) * likeness(p, f, stand), Double::sum);
                }
            }
        }
        List<Figure> out = new ArrayList<>(scores.keySet());
        out.sort(Comparator.comparingDouble((Figure f) -> -scores.getOrDefault(f, 0.0)));
        boolean pair = stand == Stand.PAIR;
        p.joint = pair && out.size() > 1;
        p.figures.addAll(out.subList(0, Math.min(pair ? 2 : CANDIDATES, out.size())));
    }

    /** {@code ủy ban này} is most likely a body whose name begins with {@code Ủy ban}. */
    private double likeness(Phrase p, Figure f, Stand stand) {
        if (stand == Stand.GROUP) {
            return f.kind == Kind.STATE ? 0.3 : f.plural ? 1.5 : 1;
        }
        if (stand != Stand.ORGANISATION) {
            return address(p, f);
        }
        String first = company.key(p.from, p.to - 1);
        return f.keys.keySet().stream().anyMatch(k -> Lexicon.goesOn(k, first)) ? NAMESAKE : 1;
    }

    /** Whom the article calls {@code ông} elsewhere is meant by {@code ông} rather than others. */
    private double address(Phrase p, Figure f) {
        double weight = f.kind == Kind.UNNAMED ? 0.5 : 1;
        if (p.gender != Gender.UNKNOWN && (f.gender == p.gender || f.guess == p.gender)) {
            weight *= 1.6;
        }
        if (f.addresses.isEmpty()) {
            boolean plain = f.roles.isEmpty() && f.kind == Kind.PERSON && f.keys.size() < 2;
            return plain ? weight * 0.5 : weight;
        }
        String word = company.key(p.from, p.from + 1);
        return f.addresses.contains(word) ? weight * 1.5 : weight;
    }

    private static boolean isYoung(Phrase p) {
        return p.pronoun != null && p.pronoun.young();
    }

    private static boolean isElder(Figure f) {
        return f.addresses.contains("ông") || f.addresses.contains("bà");
    }

    private static boolean fits(Phrase p, Figure f, Stand stand) {
        return switch (stand) {
            case PERSON, PAIR -> f.human && !f.clashes(p.gender) && !(isYoung(p) && isElder(f));
            case STATE -> f.kind == Kind.STATE;
            case ORGANISATION -> f.kind == Kind.ORGANISATION || f.kind == Kind.MEDIA;
            case MEDIA -> f.kind == Kind.MEDIA;
            case GROUP -> f.plural || f.kind == Kind.ORGANISATION || f.kind == Kind.STATE;
            case SPEAKER, NONE -> false;
        };
    }
}
