package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Lexicon.Head;
import vn.biennien.analysis.internal.people.Lexicon.HeadWord;
import vn.biennien.analysis.internal.people.Lexicon.Pronoun;
import vn.biennien.analysis.internal.people.Lexicon.Small;
import vn.biennien.record.Actor.Gender;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases.Match;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Reads the noun phrases for people and bodies in one document. Confined to one call. */
final class PhraseReader {
    private static final int BODIES = 4;
    private static final int BRACKET = 14;

    private final Lexicon lexicon;
    private final Tokens t;
    private final Document document;
    /** The outermost name that begins at a token. */
    private final Name[] names;

    PhraseReader(Lexicon lexicon, Document document) {
        this.lexicon = lexicon;
        this.document = document;
        this.t = document.tokens();
        this.names = new Name[t.size()];
        for (Name name : document.names()) {
            if (names[name.from()] == null) {
                names[name.from()] = name;
            }
        }
    }

    /** All phrases, in text order, the outer before the inner. */
    List<Phrase> read() {
        List<Phrase> out = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int done = sentence.from();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Phrase p = i >= done ? phrase(i, sentence.to()) : null;
                if (p != null) {
                    out.add(p);
                    out.addAll(inner(p));
                    done = p.to;
                } else if (i >= done && names[i] != null) {
                    Phrase bare = bare(names[i], sentence.to());
                    out.add(bare);
                    out.addAll(inner(bare));
                    done = bare.to;
                }
            }
        }
        return out;
    }

    /** Names inside a phrase stand for somebody too: {@code NATO} in {@code Tổng thư ký NATO}. */
    private List<Phrase> inner(Phrase outer) {
        List<Phrase> out = new ArrayList<>();
        for (Name name : document.names()) {
            if (name.from() >= outer.from && name.to() <= outer.to && name != outer.name
                    && name.to() - name.from() < outer.to - outer.from) {
                Phrase p = new Phrase(name.from(), name.to());
                p.name = name;
                out.add(p);
            }
            if (name.from() >= outer.to) {
                break;
            }
        }
        return out;
    }

    private Phrase bare(Name name, int limit) {
        Phrase p = new Phrase(name.from(), name.to());
        p.name = name;
        if (name.kind() == Name.Kind.PERSON) {
            apposition(p, limit);
        }
        return p;
    }

    /** The phrase with a head word that begins at {@code i}, or null. */
    private @Nullable Phrase phrase(int i, int limit) {
        Phrase p = new Phrase(i, i);
        int k = quantifiers(p, i, limit);
        boolean quantified = k > i;
        Match<Pronoun> pronoun = quantified ? null : lexicon.pronouns.longest(t, i, limit);
        Match<HeadWord> head = k < limit ? lexicon.heads.longest(t, k, limit) : null;
        if (head != null && names[k] != null && names[k].to() >= head.to() && names[k].from() == k
                && (names[k].kind() != Name.Kind.PERSON || names[k].to() > head.to())) {
            head = null;
        }
        if (head == null && quantified) {
            return null;
        }
        if (head == null || pronoun != null && pronoun.to() > head.to()) {
            return pronoun == null || names[i] != null ? null : pronoun(p, pronoun, limit);
        }
        if (!headed(p, k, head, limit)) {
            return pronoun == null || names[i] != null ? null : pronoun(p, pronoun, limit);
        }
        return p;
    }

    private int quantifiers(Phrase p, int i, int limit) {
        int k = i;
        for (int n = 0; n < 3 && k < limit; n++) {
            Match<Small> m = lexicon.small.longest(t, k, limit);
            if (m != null && (m.value() == Small.ONE || m.value() == Small.MANY)) {
                Match<HeadWord> head = lexicon.heads.longest(t, k, limit);
                if (head != null && head.to() > m.to()) {
                    return k;
                }
                p.plural |= m.value() == Small.MANY;
                p.indefinite |= t.is(k, "một") || m.value() == Small.MANY;
                k = m.to();
            } else if (t.kind(k) == TokenKind.NUMBER && n < 2 && k + 1 < limit && t.kind(k + 1) == TokenKind.WORD) {
                p.plural = true;
                p.indefinite = true;
                k++;
            } else {
                return k;
            }
        }
        return k;
    }

    private @Nullable Phrase pronoun(Phrase p, Match<Pronoun> m, int limit) {
        if (m.value().stand() == Lexicon.Stand.NONE) {
            return null;
        }
        p.pronoun = m.value();
        p.gender = m.value().gender();
        p.to = m.to();
        p.core = p.to;
        return p;
    }

    /** Reads head words, body and name from {@code k} on; false where no phrase comes of it. */
    private boolean headed(Phrase p, int k, Match<HeadWord> first, int limit) {
        Match<HeadWord> head = first;
        int at = k;
        int guard = 0;
        while (head != null && guard++ < 5) {
            take(p, head, at);
            at = head.to();
            if (head.value().head() == Head.OFFICE || head.value().head() == Head.PERSON) {
                at = fields(at, limit);
                p.officeKey = Lexicon.key(text(officeFrom(p, head), at));
                p.office = text(officeFrom(p, head), at);
            }
            p.to = at;
            boolean comma = head.value().head() == Head.RANK && at + 1 < limit && t.is(at, ",");
            Match<HeadWord> next = at < limit ? lexicon.heads.longest(t, comma ? at + 1 : at, limit) : null;
            boolean named = next != null && names[next.from()] != null && names[next.from()].to() >= next.to();
            boolean goes = next != null && !named && (next.value().head() == Head.OFFICE || next.value().head() == Head.ADDRESS
                    || next.value().head() == Head.RANK || head.value().head() == Head.PREFIX)
                    && !(comma && next.value().head() != Head.OFFICE);
            if (goes && next != null) {
                at = next.from();
            }
            head = goes ? next : null;
        }
        return finish(p, at, limit);
    }

    private int officeFrom(Phrase p, Match<HeadWord> head) {
        return head.from();
    }

    private void take(Phrase p, Match<HeadWord> head, int at) {
        HeadWord word = head.value();
        if (word.gender() != Gender.UNKNOWN) {
            p.gender = word.gender();
        }
        if (word.head() == Head.PREFIX) {
            p.former |= t.is(at, "cựu") || t.is(at, "nguyên");
        }
        // The office says more than the rank or the address beside it.
        HeadWord old = p.head;
        boolean more = old == null || old.head() == Head.PREFIX || old.head() == Head.ADDRESS || old.head() == Head.RANK
                && word.head() != Head.ADDRESS;
        if (more) {
            p.head = word;
            p.officeKey = word.words();
            p.office = text(head.from(), head.to());
        }
    }

    private boolean finish(Phrase p, int from, int limit) {
        HeadWord head = p.head;
        if (head == null) {
            return false;
        }
        int at = from;
        if (head.head() == Head.ADDRESS || head.head() == Head.PREFIX) {
            if (at < limit && isPerson(at)) {
                return name(p, names[at], limit);
            }
            return false;
        }
        at = bodies(p, at, limit);
        if (at < limit && isPerson(at)) {
            return name(p, names[at], limit);
        }
        if (at + 1 < limit && lexicon.heads.longest(t, at, limit) instanceof Match<HeadWord> m
                && m.value().head() == Head.ADDRESS && m.to() < limit && isPerson(m.to())) {
            p.gender = m.value().gender();
            return name(p, names[m.to()], limit);
        }
        p.to = at;
        p.core = at;
        if (at + 2 < limit && t.is(at, ",")) {
            joinNamed(p, at + 1, limit);
            if (p.name != null) {
                return true;
            }
        }
        return description(p, limit);
    }

    /** {@code Bộ trưởng Tư pháp Nhật Bản, ông Takashi Yamashita}; {@code Bộ trưởng, Chủ nhiệm Văn phòng … Mai Tiến Dũng}. */
    private void joinNamed(Phrase p, int k, int limit) {
        Match<HeadWord> next = lexicon.heads.longest(t, k, limit);
        if (next == null || p.plural || p.head == null) {
            return;
        }
        boolean address = next.value().head() == Head.ADDRESS;
        boolean office = next.value().head() == Head.OFFICE && p.head.head() == Head.OFFICE && p.body == null;
        if (!address && !office) {
            return;
        }
        Phrase q = new Phrase(k, k);
        if (!headed(q, k, next, limit) || q.name == null || q.name.kind() != Name.Kind.PERSON) {
            return;
        }
        p.name = q.name;
        p.to = q.to;
        p.core = q.core;
        if (q.gender != Gender.UNKNOWN) {
            p.gender = q.gender;
        }
        p.additions.addAll(q.additions);
        if (office) {
            p.additions.add(q);
        }
    }

    private boolean isPerson(int i) {
        return names[i] != null && names[i].kind() == Name.Kind.PERSON;
    }

    private boolean name(Phrase p, Name name, int limit) {
        p.name = name;
        p.to = name.to();
        p.core = p.to;
        apposition(p, limit);
        return true;
    }

    /** The bodies behind an office: {@code Mỹ tại Liên Hợp Quốc}, {@code bang Ohio (Mỹ)}; returns the token after them. */
    private int bodies(Phrase p, int from, int limit) {
        int at = from;
        for (int n = 0; n < BODIES && at < limit; n++) {
            int k = at;
            if (t.is(k, "(") && k + 2 < limit && names[k + 1] != null && names[k + 1].to() < limit
                    && t.is(names[k + 1].to(), ")") && names[k + 1].kind() != Name.Kind.PERSON) {
                at = names[k + 1].to() + 1;
                continue;
            }
            k = skip(k, limit);
            if (k >= limit || names[k] == null || names[k].kind() == Name.Kind.PERSON
                    || names[k].kind() == Name.Kind.LAW || names[k].kind() == Name.Kind.PRODUCT) {
                break;
            }
            if (p.body == null) {
                p.body = names[k];
            }
            at = names[k].to();
        }
        return at;
    }

    /** Past {@code của}, {@code tại}, and a unit of places ({@code bang}) before a name. */
    private int skip(int from, int limit) {
        int k = from;
        Match<Small> link = lexicon.small.longest(t, k, limit);
        if (link != null && link.value() == Small.LINK) {
            k = link.to();
        }
        for (int n = 0; n < 3 && k + n < limit; n++) {
            if (names[k + n] != null) {
                return k + n;
            }
            if (t.kind(k + n) != TokenKind.WORD || t.isCapital(k + n) && n > 0) {
                break;
            }
            Match<Small> end = lexicon.small.longest(t, k + n, limit);
            if (end != null && (end.value() == Small.END || end.value() == Small.THIS)) {
                break;
            }
        }
        return k;
    }

    /** A description without a name: how far it goes. */
    private boolean description(Phrase p, int limit) {
        HeadWord head = p.head;
        if (head == null) {
            return false;
        }
        boolean office = head.head() == Head.OFFICE || head.head() == Head.RANK;
        int at = p.to;
        for (int n = 0; n < 10 && at < limit; n++) {
            Match<Small> m = lexicon.small.longest(t, at, limit);
            int before = at;
            if (m != null && m.value() == Small.THIS) {
                p.demonstrative = true;
                at = m.to();
                break;
            } else if (m != null && m.value() == Small.TAIL && !office) {
                at = m.to();
            } else if (m != null && m.value() == Small.LINK && !office) {
                int k = m.to();
                if (k < limit && names[k] != null) {
                    at = names[k].to();
                } else if (k < limit && lexicon.heads.longest(t, k, limit) instanceof Match<HeadWord> h) {
                    at = h.to();
                }
            } else if (names[at] != null && !office) {
                at = names[at].to();
            }
            if (at == before) {
                break;
            }
        }
        p.to = at;
        p.core = at;
        return true;
    }

    /** What is added behind a name: {@code , giám đốc sở}, {@code - phó chánh văn phòng -}, {@code (45 tuổi)}. */
    private void apposition(Phrase p, int limit) {
        int at = p.to;
        if (at + 1 >= limit) {
            return;
        }
        if (t.is(at, "(")) {
            for (int k = at + 1; k < limit && k < at + BRACKET; k++) {
                if (t.is(k, ")")) {
                    p.to = k + 1;
                    at = p.to;
                    break;
                }
            }
        }
        boolean mark = at + 1 < limit && (t.is(at, ",") || t.is(at, "-") || t.is(at, "–"));
        if (!mark) {
            return;
        }
        Phrase q = new Phrase(at + 1, at + 1);
        int k = quantifiers(q, at + 1, limit);
        Match<HeadWord> head = k < limit ? lexicon.heads.longest(t, k, limit) : null;
        if (head == null || head.value().head() == Head.ADDRESS || q.plural || !headed(q, k, head, limit) || q.isPerson()) {
            return;
        }
        boolean closed = q.to >= limit || t.kind(q.to) != TokenKind.WORD
                || lexicon.small.longest(t, q.to, limit) instanceof Match<Small> m && m.value() == Small.END;
        if (closed) {
            p.additions.add(q);
            p.to = q.to;
        }
    }

    private int fields(int from, int limit) {
        int end = from;
        int k = from;
        while (k < limit) {
            boolean joined = end > from && (t.is(k, ",") || t.is(k, "và") || t.is(k, "-") || t.is(k, "&"));
            int f = joined ? k + 1 : k;
            if (f >= limit || names[f] != null || t.is(k, ",") && !t.isCapital(f)) {
                break;
            }
            Match<Boolean> m = lexicon.fields.longest(t, f, limit);
            if (m == null) {
                break;
            }
            end = m.to();
            k = end;
        }
        return end;
    }

    String text(int from, int to) {
        return t.span(from, to).in(t.text());
    }
}
