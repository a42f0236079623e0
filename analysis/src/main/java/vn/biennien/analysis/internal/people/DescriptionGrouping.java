package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Lexicon.Head;
import vn.biennien.record.Actor.Gender;
import vn.biennien.record.Actor.Kind;

/** Finds whom an office or a description without a name stands for. Confined to one call. */
final class DescriptionGrouping {
    private static final String LEADER = "lãnh đạo";

    private final Company company;
    private final Salience salience;
    private List<Phrase> phrases = List.of();
    private final Map<String, Figure> unnamed = new HashMap<>();
    /** Figures in the order of their mentions so far, the latest last. */
    private final List<Figure> seen = new ArrayList<>();

    DescriptionGrouping(Company company) {
        this.company = company;
        this.salience = new Salience(company);
    }

    /** Documents with an author, by head word. */
    private final Map<String, Phrase> documents = new HashMap<>();
    /** Phrases that take over their owner's figures. */
    private final List<Phrase> waiting = new ArrayList<>();

    void group(List<Phrase> phrases) {
        resolve(phrases);
        for (Phrase p : waiting) {
            if (p.owner != null) {
                p.figures.addAll(p.owner.figures);
            }
            if (p.figures.isEmpty()) {
                p.figures.add(described(p));
            }
        }
    }

    private void resolve(List<Phrase> all) {
        this.phrases = all;
        for (Phrase p : all) {
            if (p.figures.isEmpty() && p.name == null && p.pronoun == null && p.head != null) {
                resolve(p);
            }
            if (!p.figures.isEmpty()) {
                seen.add(p.figures.get(0));
            }
        }
    }

    private void resolve(Phrase p) {
        Lexicon.HeadWord head = p.head;
        if (head == null) {
            return;
        }
        if (owned(p, head)) {
            return;
        }
        List<Figure> candidates = List.of();
        boolean owned =
                p.owner != null && (p.owner.isPerson() || p.owner.head != null && p.owner.head.head() != Head.BODY);
        if (!p.indefinite && !p.plural && !owned) {
            candidates = switch (head.head()) {
                case OFFICE, RANK, PERSON -> holders(p);
                case BODY -> bodies(p, head);
                default -> List.of();
            };
        }
        if (candidates.isEmpty()) {
            p.figures.add(described(p));
            return;
        }
        candidates.get(0).reasons.add("office: " + company.text(p.from, p.core));
        candidates.get(0).gendered(p.gender);
        p.figures.addAll(candidates);
    }

    /** A report speaks for those who made it, {@code phía Nga} for Russia. */
    private boolean owned(Phrase p, Lexicon.HeadWord head) {
        boolean speaks = head.head() == Head.DOCUMENT || head.head() == Head.SIDE;
        if (speaks && p.owner != null) {
            waiting.add(p);
            documents.put(head.words(), p.owner);
            return true;
        }
        Phrase earlier = head.head() == Head.DOCUMENT && !p.indefinite ? documents.get(head.words()) : null;
        if (earlier != null) {
            p.owner = earlier;
            waiting.add(p);
            return true;
        }
        return false;
    }

    /** Persons who hold the office, the likeliest first. */
    private List<Figure> holders(Phrase p) {
        Map<Figure, Integer> scores = new HashMap<>();
        Lexicon.Party house = p.body == null ? null : company.lexicon.party(company.text(p.body));
        boolean master = house != null
                && house.house()
                && p.head != null
                && p.head.group().equals(LEADER);
        String body = p.body == null ? null : Lexicon.key(String.valueOf(company.body(p.body)));
        if (master && house != null) {
            body = Lexicon.key(String.valueOf(house.state()));
        }
        boolean state = p.body != null && p.body.kind() == vn.biennien.text.Name.Kind.STATE;
        String office = master && house != null ? Lexicon.key(house.office()) : Company.expand(p);
        String group = master || p.head == null ? "" : p.head.group();
        for (Figure f : company.figures) {
            if (!f.human || f.clashes(p.gender)) {
                continue;
            }
            int best = 0;
            for (Figure.Office o : f.offices) {
                best = Math.max(best, score(o, office, group, body, master || state));
            }
            if (f.kind == Kind.UNNAMED && best % 4 != 0) {
                best = 0;
            }
            if (best == 0 && body != null && f.kind == Kind.PERSON && definite(p)) {
                String of = body;
                best = f.offices.stream().anyMatch(o -> of.equals(o.body())) ? 1 : 0;
            }
            if (best > 0) {
                scores.put(f, best * 1000);
            }
        }
        if (scores.size() > 1) {
            scores.replaceAll((f, score) -> score + (int) (100 * Math.min(9, salience.sum(f, phrases, p.from))));
        }
        List<Figure> out = new ArrayList<>(scores.keySet());
        out.sort(Comparator.comparingInt((Figure f) -> -scores.getOrDefault(f, 0))
                .thenComparingInt(f -> f.number));
        if (out.size() > 1) {
            int top = scores.getOrDefault(out.get(0), 0) / 1000;
            out.removeIf(f -> scores.getOrDefault(f, 0) / 1000 < top);
        }
        return out;
    }

    private static int score(Figure.Office o, String office, String group, @Nullable String body, boolean state) {
        int score;
        if (o.office().equals(office)) {
            score = 4;
        } else if (Lexicon.goesOn(o.office(), office)
                || Lexicon.goesOn(office, o.office())
                || o.office().endsWith(office) && o.office().endsWith(" " + office)) {
            score = 3;
        } else if (group.equals(o.group()) && !isRank(o)) {
            score = 2;
        } else if (group.equals(LEADER) && (state || !office.equals(LEADER)) && body != null && body.equals(o.body())) {
            score = 1;
        } else {
            return 0;
        }
        if (body != null && o.body() != null) {
            boolean same = body.equals(o.body())
                    || o.body().startsWith("ubnd ") && o.body().endsWith(" " + body)
                    || Lexicon.goesOn(body, o.body())
                    || Lexicon.goesOn(o.body(), body);
            return same ? score + 4 : 0;
        }
        return score;
    }

    /** {@code nhà ngoại giao Nga}, {@code vị quan chức Nhà Trắng}: one of those known, by whatever office. */
    private static boolean definite(Phrase p) {
        return p.head != null && p.head.official() && !p.indefinite && !p.plural;
    }

    private static boolean isRank(Figure.Office o) {
        return o.group().equals("đại tướng") || o.group().equals("giáo sư");
    }

    /** {@code Bộ}, {@code sở}: the latest organisation whose name begins so. */
    private List<Figure> bodies(Phrase p, Lexicon.HeadWord head) {
        List<Figure> authorities = authorities(p, head);
        if (!authorities.isEmpty()) {
            return authorities;
        }
        if (p.to - p.from > 2 || p.body != null) {
            return List.of();
        }
        for (int i = seen.size() - 1; i >= 0; i--) {
            Figure f = seen.get(i);
            if (f.kind == Kind.ORGANISATION && Lexicon.goesOn(f.nameKey(), head.words())) {
                return List.of(f);
            }
        }
        return List.of();
    }

    /** {@code huyện}, {@code thành phố}: the latest {@code UBND huyện …}. */
    private List<Figure> authorities(Phrase p, Lexicon.HeadWord head) {
        if (p.core - p.from > Lexicon.length(head.words())) {
            return List.of();
        }
        String authority = "ubnd " + head.words();
        for (int i = seen.size() - 1; i >= 0; i--) {
            Figure f = seen.get(i);
            if (f.kind == Kind.ORGANISATION && Lexicon.goesOn(f.nameKey(), authority)) {
                return List.of(f);
            }
        }
        return List.of();
    }

    /** Somebody without a name: the same words mean the same one. */
    private Figure described(Phrase p) {
        String words = company.text(p.from, p.core);
        String key = company.key(p.from, p.core);
        Figure known = unnamed.get(key);
        String noun = p.noun == p.from ? key : company.key(p.noun, p.core);
        if (known == null && !p.plural && !p.indefinite) {
            known = unnamed.get(noun);
        }
        String owned = p.owner == null || p.owner.figures.isEmpty() || !p.owner.isPerson() || p.head == null
                ? ""
                : p.head.words() + " # " + p.owner.figures.get(0).number;
        if (known == null && !owned.isEmpty() && !p.indefinite) {
            known = unnamed.get(owned);
            if (known != null) {
                known.named(words);
            }
        }
        boolean bare = isBare(p) && p.head != null && p.head.head() != Head.DOCUMENT;
        if (known == null && p.head != null && (p.demonstrative || bare) && !p.plural) {
            for (int i = seen.size() - 1; i >= 0 && known == null; i--) {
                Figure f = seen.get(i);
                known = f.kind == Kind.UNNAMED && p.head.words().equals(f.head) ? f : null;
            }
        }
        if (known != null) {
            return known;
        }
        boolean document = p.head != null && p.head.head() == Head.DOCUMENT;
        Figure f = company.create(document ? Kind.DOCUMENT : Kind.UNNAMED, words);
        f.plural = p.plural || p.head != null && p.head.head() == Head.GROUP;
        f.head = p.head == null ? null : p.head.words();
        f.human = p.head != null && !f.plural && isHuman(p.head.head());
        if (p.gender != Gender.UNKNOWN) {
            f.gendered(p.gender);
        }
        unnamed.put(key, f);
        if (!p.plural) {
            unnamed.putIfAbsent(noun, f);
        }
        if (!owned.isEmpty()) {
            unnamed.put(owned, f);
        }
        if (f.human) {
            company.appoint(f, p);
        }
        return f;
    }

    static boolean isHuman(Head head) {
        return switch (head) {
            case OFFICE, RANK, PERSON, ANYONE, KIN, ADDRESS, PREFIX -> true;
            case MEDIA, SIDE, GROUP, BODY, DOCUMENT, SOURCE -> false;
        };
    }

    private static boolean isBare(Phrase p) {
        return p.body == null && p.head != null && Lexicon.length(p.head.words()) >= p.core - p.from;
    }
}
