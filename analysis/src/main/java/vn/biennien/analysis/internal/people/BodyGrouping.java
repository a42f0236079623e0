package vn.biennien.analysis.internal.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.record.Actor.Kind;
import vn.biennien.record.Role;
import vn.biennien.text.Name;
import vn.biennien.text.Tokens;

/** Groups states, organisations, media and places by their names. Stateless. */
final class BodyGrouping {
    private BodyGrouping() {}

    static void group(Company company, List<Phrase> phrases) {
        Map<String, Figure> byKey = new LinkedHashMap<>();
        Map<String, String> aliases = brackets(company, phrases);
        for (Phrase p : phrases) {
            Name name = p.name;
            if (name == null || p.isPerson() || name.kind() == Name.Kind.PRODUCT) {
                continue;
            }
            String written = company.text(name);
            Lexicon.Party party = company.lexicon.party(written);
            boolean place = party != null && party.capital() && isPlace(company, name.from());
            if (party != null && !place) {
                Kind kind = party.house() ? Kind.ORGANISATION : Kind.STATE;
                Figure f = byKey.computeIfAbsent("party " + party.actor(), k -> company.create(kind, party.actor()));
                f.spellings.merge(party.capital() ? party.actor() : party.shown(), 1, Integer::sum);
                if (party.house() && party.state() != null) {
                    f.roles.add(new Role(party.actor(), party.state()));
                }
                if (party.capital()) {
                    f.reasons.add("capital for state: " + written);
                }
                p.figures.add(f);
                continue;
            }
            String key = company.lexicon.organisation(written);
            key = aliases.getOrDefault(key, key);
            String id = name.kind() == Name.Kind.PLACE ? "place " + key : "body " + key;
            Figure f = byKey.computeIfAbsent(id, k -> company.create(kind(name.kind()), written));
            f.named(written);
            p.figures.add(f);
        }
        byKey.values().forEach(Figure::keepToSpelling);
        prefixes(phrases, byKey);
    }

    private static Kind kind(Name.Kind kind) {
        return switch (kind) {
            case PERSON -> Kind.PERSON;
            case STATE -> Kind.STATE;
            case MEDIA -> Kind.MEDIA;
            case PLACE -> Kind.PLACE;
            case LAW -> Kind.DOCUMENT;
            case ORGANISATION, PRODUCT -> Kind.ORGANISATION;
        };
    }

    private static boolean isPlace(Company company, int i) {
        return i > 0 && company.lexicon.isBeforePlace(company.t.norm(i - 1));
    }

    /** {@code Tổng công ty … (TSC)}: the acronym in brackets means the name before them. */
    private static Map<String, String> brackets(Company company, List<Phrase> phrases) {
        Map<String, String> aliases = new HashMap<>();
        Tokens t = company.t;
        for (Phrase p : phrases) {
            Name name = p.name;
            if (name == null
                    || p.isPerson()
                    || name.kind() == Name.Kind.STATE
                    || name.to() + 2 >= t.size()
                    || !t.is(name.to(), "(")) {
                continue;
            }
            int close = name.to() + 1;
            while (close < t.size() && close < name.to() + 5 && !t.is(close, ")")) {
                close++;
            }
            if (close < t.size() && t.is(close, ")") && close > name.to() + 1) {
                String inside = company.text(name.to() + 1, close);
                boolean acronym = inside.chars().filter(Character::isUpperCase).count() >= 2
                        && inside.chars().noneMatch(Character::isLowerCase);
                if (acronym) {
                    aliases.put(company.lexicon.organisation(inside), company.lexicon.organisation(company.text(name)));
                }
            }
        }
        return aliases;
    }

    /** {@code Sở Xây dựng} is {@code Sở Xây dựng Hà Nội} where the article names just one such. */
    private static void prefixes(List<Phrase> phrases, Map<String, Figure> byKey) {
        Map<Figure, Figure> merged = new HashMap<>();
        for (Figure small : byKey.values()) {
            if (small.kind != Kind.ORGANISATION || small.nameKey().indexOf(' ') < 0) {
                continue;
            }
            Figure longer = null;
            int count = 0;
            for (Figure other : byKey.values()) {
                if (other != small && other.kind == Kind.ORGANISATION && isPrefix(small, other)) {
                    longer = other;
                    count++;
                }
            }
            if (longer != null && count == 1) {
                merged.put(small, longer);
                longer.reasons.add("short for the only one named: " + small.name);
            }
        }
        for (Phrase p : phrases) {
            p.figures.replaceAll(f -> {
                Figure to = f;
                for (int n = 0; n < 3 && merged.containsKey(to); n++) {
                    to = merged.getOrDefault(to, to);
                }
                return to;
            });
        }
    }

    private static boolean isPrefix(Figure small, Figure other) {
        for (String k : other.keys.keySet()) {
            for (String s : small.keys.keySet()) {
                if (Lexicon.goesOn(k, s)) {
                    return true;
                }
            }
        }
        return false;
    }
}
