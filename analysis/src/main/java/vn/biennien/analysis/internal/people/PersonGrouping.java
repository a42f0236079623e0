package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor.Gender;
import vn.biennien.record.Actor.Kind;

/** Groups named persons: full names first, then surnames and given names alone. Stateless. */
final class PersonGrouping {
    private PersonGrouping() {}

    private static final int GOOD = 6;

    static void group(Company company, List<Phrase> phrases) {
        Map<String, List<Phrase>> byKey = new LinkedHashMap<>();
        for (Phrase p : phrases) {
            if (p.isPerson() && p.name != null) {
                byKey.computeIfAbsent(Lexicon.key(company.written(p)), k -> new ArrayList<>())
                        .add(p);
            }
        }
        List<String> keys = new ArrayList<>(byKey.keySet());
        keys.sort(Comparator.comparingInt((String k) -> -Lexicon.length(k)));
        List<Figure> persons = new ArrayList<>();
        List<String> singles = new ArrayList<>();
        for (String key : keys) {
            List<Phrase> named = byKey.getOrDefault(key, List.of());
            if (key.indexOf(' ') < 0) {
                singles.add(key);
                continue;
            }
            Figure figure = best(persons, key, gender(named));
            if (figure == null) {
                figure = company.create(Kind.PERSON, company.written(named.get(0)));
                figure.human = true;
                persons.add(figure);
            } else {
                figure.reasons.add("name: " + company.written(named.get(0)));
            }
            if (figure.guess == Gender.UNKNOWN) {
                figure.guess = company.lexicon.gender(key);
            }
            for (Phrase p : named) {
                take(company, figure, p);
            }
        }
        persons.forEach(Figure::settleName);
        singles(company, singles, byKey, persons);
    }

    private static Gender gender(List<Phrase> phrases) {
        for (Phrase p : phrases) {
            if (p.gender != Gender.UNKNOWN) {
                return p.gender;
            }
        }
        return Gender.UNKNOWN;
    }

    private static @Nullable Figure best(List<Figure> persons, String key, Gender gender) {
        Figure best = null;
        int score = GOOD - 1;
        for (Figure f : persons) {
            if (f.clashes(gender)) {
                continue;
            }
            for (String other : f.keys.keySet()) {
                int fit = PersonNames.fit(other, key);
                if (fit > score) {
                    score = fit;
                    best = f;
                }
            }
        }
        return best;
    }

    private static void take(Company company, Figure figure, Phrase p) {
        figure.named(company.written(p));
        figure.gendered(p.gender);
        company.appoint(figure, p);
        p.figures.add(figure);
    }

    /** Surnames and given names alone: for each mention the figures that bear it, the likeliest first. */
    private static void singles(
            Company company, List<String> singles, Map<String, List<Phrase>> byKey, List<Figure> persons) {
        List<Figure> made = new ArrayList<>();
        for (String key : singles) {
            List<Phrase> phrases = byKey.getOrDefault(key, List.of());
            Map<Figure, Integer> usual = new HashMap<>();
            // With a title the surname is plainer than without: what is settled there helps the rest.
            List<Phrase> order = new ArrayList<>(phrases);
            order.sort(Comparator.comparing((Phrase p) -> p.head == null));
            for (Phrase p : order) {
                List<Figure> candidates = candidates(persons, key, p, company, usual);
                if (candidates.isEmpty()) {
                    candidates = candidates(made, key, p, company, usual);
                }
                if (candidates.isEmpty()) {
                    Figure figure = company.create(Kind.PERSON, company.written(p));
                    figure.human = true;
                    made.add(figure);
                    take(company, figure, p);
                } else {
                    Figure figure = candidates.get(0);
                    usual.merge(figure, p.head == null ? 0 : 1, Integer::sum);
                    figure.reasons.add("part of the name: " + company.written(p));
                    figure.gendered(p.gender);
                    company.appoint(figure, p);
                    p.figures.addAll(candidates);
                }
            }
        }
    }

    private static List<Figure> candidates(
            List<Figure> persons, String key, Phrase p, Company company, Map<Figure, Integer> usual) {
        Map<Figure, Integer> fits = new LinkedHashMap<>();
        for (Figure f : persons) {
            if (f.clashes(p.gender)) {
                continue;
            }
            int fit = PersonNames.fit(f.nameKey(), key);
            for (String other : f.keys.keySet()) {
                fit = Math.max(fit, PersonNames.fit(other, key));
            }
            if (fit > 0) {
                fits.put(
                        f,
                        100 * rank(fit)
                                + agreement(company, f, p)
                                + (usual.getOrDefault(f, 0) > 0 ? 40 : 0)
                                + (f.offices.isEmpty() ? 0 : 15)
                                + Math.min(
                                        20,
                                        f.keys.values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()));
            }
        }
        List<Figure> out = new ArrayList<>(fits.keySet());
        out.sort(Comparator.comparingInt((Figure f) -> -fits.getOrDefault(f, 0)));
        return out;
    }

    /** The last and the first word of a name are equally likely to be used alone; a middle one or a slip is not. */
    private static int rank(int fit) {
        return fit >= 4 ? 3 : fit;
    }

    /** Gender told and the same, and the same office, speak for a figure. */
    private static int agreement(Company company, Figure f, Phrase p) {
        int score = p.gender != Gender.UNKNOWN && p.gender == f.gender ? 30 : 0;
        if (p.head != null && p.head.head() == Lexicon.Head.OFFICE) {
            String office = Company.expand(p);
            score += f.offices.stream().anyMatch(o -> o.office().startsWith(office)) ? 60 : 0;
        }
        return score;
    }
}
