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
    private static final int HEADS = 5;

    private final Lexicon lexicon;
    private final Scan scan;
    private final Tokens t;
    private final PhraseTail tail;
    private final Address address;

    PhraseReader(Lexicon lexicon, Document document) {
        this.lexicon = lexicon;
        this.scan = new Scan(lexicon, document);
        this.t = scan.t;
        this.tail = new PhraseTail(scan, this);
        this.address = new Address(scan);
    }

    /** All phrases, in text order, the outer before the inner. */
    List<Phrase> read() {
        List<Phrase> out = new ArrayList<>();
        for (Sentence sentence : scan.document.sentences()) {
            int i = sentence.from();
            while (i < sentence.to()) {
                Phrase p = phrase(i, sentence.to());
                Name name = scan.name(i);
                if (p == null && name != null) {
                    p = bare(name, sentence.to());
                }
                if (p != null) {
                    address.add(p, sentence.to());
                    out.add(p);
                    inner(p, out);
                }
                i = p == null ? i + 1 : Math.max(p.to, i + 1);
            }
        }
        return out;
    }

    /** Names inside a phrase stand for somebody too: {@code NATO} in {@code Tổng thư ký NATO}. */
    private void inner(Phrase outer, List<Phrase> out) {
        Phrase owner = outer.owner;
        if (owner != null && owner.to - owner.from < outer.to - outer.from) {
            out.add(owner);
            inner(owner, out);
        }
        for (Name name : namesWithin(outer.from, outer.to)) {
            boolean owned = owner != null && name.from() >= owner.from && name.to() <= owner.to;
            if (!owned && name != outer.name && name.to() - name.from() < outer.to - outer.from) {
                Phrase p = new Phrase(name.from(), name.to());
                p.name = name;
                out.add(p);
            }
        }
    }

    private List<Name> namesWithin(int from, int to) {
        List<Name> all = scan.document.names();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Name> out = new ArrayList<>();
        for (int i = low; i < all.size() && all.get(i).from() < to; i++) {
            if (all.get(i).to() <= to) {
                out.add(all.get(i));
            }
        }
        return out;
    }

    private Phrase bare(Name name, int limit) {
        Phrase p = new Phrase(name.from(), name.to());
        p.name = name;
        if (name.kind() == Name.Kind.PERSON) {
            tail.apposition(p, limit);
        }
        return p;
    }

    /** The phrase with a head word or a pronoun that begins at {@code i}, or null. */
    @Nullable
    Phrase phrase(int i, int limit) {
        if (i >= limit || t.kind(i) != TokenKind.NUMBER && !lexicon.opensPhrase(t, i)) {
            return null;
        }
        Phrase p = new Phrase(i, i);
        Match<Pronoun> pronoun = i < limit ? lexicon.pronouns.longest(t, i, limit) : null;
        if (pronoun != null && scan.name(i) instanceof Name name && name.to() >= pronoun.to()) {
            pronoun = null;
        }
        int k = quantifiers(p, i, limit);
        boolean quantified = k > i;
        Match<HeadWord> head = scan.head(k, limit);
        boolean none = pronoun != null && pronoun.value().stand() == Lexicon.Stand.NONE;
        boolean longer = pronoun != null
                && (head == null
                        || pronoun.to() > head.to()
                        || pronoun.to() == head.to() && !none && head.value().head() != Head.ADDRESS);
        if (longer || head == null) {
            return pronoun == null ? null : pronoun(pronoun, i);
        }
        if (headed(p, k, head, limit)) {
            return p;
        }
        return pronoun == null || quantified ? null : pronoun(pronoun, i);
    }

    /** Past {@code một}, {@code các}, {@code 3}: what tells how many. */
    int quantifiers(Phrase p, int i, int limit) {
        int k = i;
        for (int n = 0; n < 3 && k < limit; n++) {
            Match<Small> m = scan.small(k, limit);
            if (m != null && (m.value() == Small.ONE || m.value() == Small.MANY)) {
                Match<HeadWord> head = scan.head(k, limit);
                if (head != null && head.to() > m.to()) {
                    return k;
                }
                p.plural |= m.value() == Small.MANY;
                p.indefinite |= t.is(k, "một") || m.value() == Small.MANY;
                k = m.to();
            } else if (t.kind(k) == TokenKind.NUMBER && isCount(k) && scan.isLowerWord(k + 1, limit)) {
                p.plural = true;
                p.indefinite = true;
                k++;
            } else {
                return k;
            }
        }
        return k;
    }

    private boolean isCount(int k) {
        return t.norm(k).chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static @Nullable Phrase pronoun(Match<Pronoun> m, int from) {
        if (m.value().stand() == Lexicon.Stand.NONE) {
            return null;
        }
        Phrase p = new Phrase(from, m.to());
        p.pronoun = m.value();
        p.gender = m.value().gender();
        return p;
    }

    /** Reads head words, body and name from {@code k} on; false where no phrase comes of it. */
    boolean headed(Phrase p, int k, Match<HeadWord> first, int limit) {
        Match<HeadWord> head = first;
        int at = k;
        p.noun = k;
        for (int n = 0; head != null && n < HEADS; n++) {
            boolean taken = take(p, head);
            at = head.to();
            if (taken && isOffice(head)) {
                at = fields(at, limit);
                p.office = scan.text(head.from(), at);
                p.officeKey = Lexicon.key(p.office);
            }
            p.to = at;
            head = next(head, at, limit);
            if (head != null) {
                at = head.from();
            }
        }
        return finish(p, at, limit);
    }

    private static boolean isOffice(Match<HeadWord> head) {
        return head.value().head() == Head.OFFICE || head.value().head() == Head.PERSON;
    }

    /** The head word that goes on the same phrase: {@code GS} + {@code bác sĩ}, {@code cựu} + {@code tổng thống}. */
    private @Nullable Match<HeadWord> next(Match<HeadWord> head, int at, int limit) {
        Head kind = head.value().head();
        boolean comma = kind == Head.RANK && at + 1 < limit && t.is(at, ",");
        Match<HeadWord> next = scan.head(comma ? at + 1 : at, limit);
        if (next == null) {
            return null;
        }
        boolean titled = next.value().head() == Head.OFFICE || next.value().head() == Head.RANK;
        boolean goes =
                switch (kind) {
                    case PREFIX -> true;
                    case RANK, ADDRESS -> titled || !comma && next.value().head() == Head.ADDRESS;
                    case OFFICE, PERSON ->
                        next.value().head() == Head.RANK
                                || next.value().head() == Head.ADDRESS && scan.isPerson(next.to());
                    default -> false;
                };
        return goes && !(comma && next.value().head() != Head.OFFICE) ? next : null;
    }

    private boolean take(Phrase p, Match<HeadWord> head) {
        HeadWord word = head.value();
        if (word.gender() != Gender.UNKNOWN) {
            p.gender = word.gender();
        }
        if (word.head() == Head.PREFIX) {
            p.former |= t.is(head.from(), "cựu") || t.is(head.from(), "nguyên");
        }
        if (word.head() == Head.ADDRESS) {
            p.address = word.words();
        }
        // The office says more than the rank or the address beside it.
        HeadWord old = p.head;
        boolean more = old == null
                || old.head() == Head.PREFIX
                || old.head() == Head.ADDRESS
                || old.head() == Head.RANK && word.head() != Head.ADDRESS;
        if (more) {
            p.head = word;
            p.officeKey = word.words();
            p.office = scan.text(head.from(), head.to());
        }
        return more;
    }

    private boolean finish(Phrase p, int from, int limit) {
        HeadWord head = p.head;
        if (head == null) {
            return false;
        }
        boolean deputy = head.head() == Head.PREFIX && !p.former && scan.isBody(from); // Phó Công an huyện X
        if (head.head() == Head.ADDRESS || head.head() == Head.PREFIX && !deputy) {
            return from < limit && scan.isPerson(from) && !p.plural && name(p, from, limit);
        }
        if (head.head() == Head.MEDIA) {
            return tail.media(p, from, limit);
        }
        if (head.head() == Head.KIN || head.head() == Head.ANYONE) {
            return scan.isPerson(from) && !p.plural && head.head() == Head.KIN
                    ? name(p, from, limit)
                    : tail.description(p, limit);
        }
        boolean person = deputy || head.head() == Head.OFFICE || head.head() == Head.RANK || head.head() == Head.PERSON;
        int at = tail.bodies(p, from, limit);
        if (person) {
            int named = tail.holder(p, at, limit);
            boolean followers = p.plural
                    && head.head() == Head.PERSON
                    && named >= 0
                    && scan.name(named) instanceof Name n
                    && n.to() - n.from() == 1;
            if (named >= 0 && !followers) {
                return !p.plural && name(p, named, limit);
            }
        }
        if ((head.head() == Head.SIDE || head.head() == Head.DOCUMENT) && p.body != null && p.owner == null) {
            p.owner = new Phrase(p.body.from(), p.body.to());
            p.owner.name = p.body;
        }
        p.to = at;
        p.core = at;
        if (person && at + 2 < limit && t.is(at, ",")) {
            joinNamed(p, at + 1, limit);
            if (p.name != null) {
                return true;
            }
        }
        return tail.description(p, limit);
    }

    /** {@code Bộ trưởng Nông nghiệp Peru, bà Rosa Quispe}; {@code Bộ trưởng, Chủ nhiệm Văn phòng … Lê Hữu Khải}. */
    private void joinNamed(Phrase p, int k, int limit) {
        Match<HeadWord> next = scan.head(k, limit);
        HeadWord head = p.head;
        if (next == null || p.plural || head == null) {
            return;
        }
        boolean address = next.value().head() == Head.ADDRESS || next.value().head() == Head.RANK;
        boolean office = next.value().head() == Head.OFFICE && head.head() == Head.OFFICE && p.body == null;
        if (!address && !office) {
            return;
        }
        Phrase q = new Phrase(k, k);
        if (!headed(q, k, next, limit) || !q.isPerson() || q.name == null) {
            return;
        }
        if (q.name.to() - q.name.from() < 2) {
            // "Sau khi gặp Tổng thống Nga, bà Merkel …" are two: who is introduced is named in full.
            return;
        }
        p.name = q.name;
        p.to = q.to;
        p.core = q.core;
        if (q.gender != Gender.UNKNOWN) {
            p.gender = q.gender;
        }
        p.address = q.address;
        p.additions.addAll(q.additions);
        if (office) {
            p.additions.add(q);
        }
    }

    private boolean name(Phrase p, int at, int limit) {
        Name name = scan.name(at);
        if (name == null) {
            return false;
        }
        p.name = name;
        p.to = name.to();
        p.core = p.to;
        tail.apposition(p, limit);
        return true;
    }

    /** Past {@code Ngoại giao}, {@code Giao thông Vận tải}, {@code Năng lượng, Khoa học và Môi trường}. */
    private int fields(int from, int limit) {
        int end = from;
        int k = from;
        while (k < limit) {
            boolean joined = end > from && (t.is(k, ",") || t.is(k, "và") || t.is(k, "-") || t.is(k, "&"));
            int f = joined ? k + 1 : k;
            if (f >= limit || scan.name(f) != null || t.is(k, ",") && !t.isCapital(f)) {
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
}
