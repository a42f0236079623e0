package vn.biennien.analysis.internal.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.agreements.AgreementWords.Kind;
import vn.biennien.analysis.internal.agreements.AgreementWords.Teller;
import vn.biennien.analysis.internal.agreements.Modality.Reading;
import vn.biennien.analysis.internal.events.Parties;
import vn.biennien.analysis.internal.events.Parties.Doing;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.Article;
import vn.biennien.record.Party;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.When;
import vn.biennien.text.Document;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds what verbs tell of the agreements that an article names. Confined to one article. */
final class Telling {
    /** An agreement stands within so many tokens of the verb. */
    private static final int REACH = 9;

    /** One that what the verb is about is part of ({@code lệnh ngừng bắn theo thỏa thuận Minsk}) within so many. */
    private static final int FAR = 20;

    /** One with an everyday name within so many. */
    private static final int NEAR = 4;

    private final AgreementWords words;
    private final Document document;
    private final Parties parties;
    private final List<Statement> statements;
    private final Tokens t;
    private final Modality modality;
    private final Days days;
    /** The agreement named at a token, or null. */
    private final @Nullable Named[] at;

    Telling(
            AgreementWords words,
            Article article,
            Document document,
            Parties parties,
            List<Statement> statements,
            List<Named> named) {
        this.words = words;
        this.document = document;
        this.parties = parties;
        this.statements = statements;
        this.t = document.tokens();
        this.days = new Days(words, article, document, parties);
        this.at = new @Nullable Named[t.size()];
        this.modality = new Modality(words, t, i -> at[i] != null);
        for (Named n : named) {
            for (int i = n.from(); i < n.to(); i++) {
                at[i] = n;
            }
        }
    }

    /**
     * Which agreements a verb is about.
     *
     * @param agreements those
     * @param silent whether no subject stands before the verb but behind {@code bị} or {@code được}
     * @param which whether the verb's clause only describes them: {@code … mà Mỹ đã rút khỏi}
     */
    private record Found(List<Named> agreements, boolean silent, boolean which) {
        static final Found NONE = new Found(List.of(), false, false);

        static Found of(List<Named> agreements) {
            return new Found(agreements, false, false);
        }
    }

    /** What is told, in text order; of agreements with everyday names only where states or alliances have to do with them. */
    List<Told> find() {
        List<Told> all = all();
        Set<String> political =
                all.stream().filter(Told::powers).map(t -> t.named().key()).collect(Collectors.toSet());
        return all.stream()
                .filter(t -> !t.named().weak() || political.contains(t.named().key()))
                .toList();
    }

    private List<Told> all() {
        List<Told> told = new ArrayList<>();
        int done = -1;
        for (Named n : at) {
            int sentence = n == null ? done : document.sentenceOf(n.from());
            if (sentence != done) {
                done = sentence;
                told.addAll(sentence(document.sentences().get(sentence)));
            }
        }
        return told;
    }

    /** An agreement that is only named. */
    Told only(Named named) {
        return new Told(
                named, null, List.of(), When.OPEN, parties.saidAt(named.from()), named.from(), named.to(), false);
    }

    private List<Told> sentence(Sentence s) {
        List<Phrases.Match<Teller>> verbs = new ArrayList<>();
        for (int i = s.from(); i < s.to(); i++) {
            int skip = words.length(Kind.SKIP, t, i, s.to());
            if (skip > 0) {
                i += skip - 1;
                continue;
            }
            Phrases.Match<Teller> verb = at[i] != null || parties.isNamed(i) ? null : words.teller(t, i, s.to());
            if (verb != null) {
                verbs.add(verb);
                i = verb.to() - 1;
            }
        }
        List<Integer> starts = verbs.stream().map(Phrases.Match::from).toList();
        List<Told> told = new ArrayList<>();
        for (Phrases.Match<Teller> verb : verbs) {
            Found found = verb.value().subject() ? subject(s, verb) : object(s, verb);
            for (Named n : found.agreements()) {
                Told one = told(s, verb, n, found, starts);
                if (one != null) {
                    told.add(one);
                }
            }
        }
        return told;
    }

    private @Nullable Told told(Sentence s, Phrases.Match<Teller> verb, Named n, Found found, List<Integer> verbs) {
        Statement teller = teller(verb, n);
        Statement said = parties.saidAt(verb.from());
        if (found.which() && said != null && !isAsserted(said)) {
            teller = null; // who asks for something does not say what it is described by: the article does
            said = null;
        }
        Reading reading = modality.of(verb, s, said);
        if (reading == null) {
            return null;
        }
        Doing doing = doing(verb, found, teller, reading.status());
        boolean powers =
                doing.powers() || teller != null && parties.speakers(teller).powers();
        When when = days.of(reading.status(), verb.from(), n, teller, verbs);
        boolean told = when.basis() == When.Basis.STATED || when.basis() == When.Basis.RESOLVED;
        if (reading.dated() && !told) {
            return null;
        }
        List<Party> parties = verb.value().subject() ? List.of() : doing.parties();
        return new Told(n, reading.status(), parties, when, teller, verb.from(), verb.to(), powers);
    }

    /** Whether a speaker holds all that a statement's words tell to be so. */
    private static boolean isAsserted(Statement said) {
        return switch (said.act()) {
            case ASSERT, ACCUSE, PRAISE, ACCEPT, COMMIT -> true;
            case REQUEST, PROPOSE, REJECT, DENY, THREATEN, ASK -> false;
        };
    }

    /** Whose part it is: who stands before the verb, else, where the words leave the subject out, the speaker. */
    private Doing doing(Phrases.Match<Teller> verb, Found found, @Nullable Statement teller, AgreementStatus status) {
        Doing doing = parties.before(first(verb.from()), found.silent());
        if (teller != null
                && status == AgreementStatus.VIOLATION_ALLEGED
                && doing.parties().isEmpty()) {
            return parties.only(teller, verb.from());
        }
        boolean silent = teller != null && startsAt(teller, verb.from());
        if (teller != null && silent && status != AgreementStatus.VIOLATION_ALLEGED && !doing.near()) {
            Doing speakers = parties.speakers(teller);
            return speakers.powers() ? speakers : doing;
        }
        return doing;
    }

    /** The first of verbs that stand in a row: {@code tôn trọng và tuân thủ}. */
    private int first(int verb) {
        for (int i = verb - 2; t.is(verb - 1, "và") && i >= Math.max(0, verb - 5); i--) {
            Phrases.Match<Teller> other = words.teller(t, i, verb);
            if (other != null && other.to() == verb - 1) {
                return i;
            }
        }
        return verb;
    }

    /** Whether a statement's content has no subject before a verb: nothing or only small words. */
    private boolean startsAt(Statement s, int verb) {
        int start = t.at(s.spans().get(0).start());
        return start <= verb && verb - start <= 2;
    }

    /** The statement that tells it: the one whose words hold the verb, or whose cue the verb is. */
    private @Nullable Statement teller(Phrases.Match<Teller> verb, Named n) {
        Statement said = parties.saidAt(verb.from());
        if (said != null) {
            return said;
        }
        Span words = document.span(verb.from(), verb.to());
        Statement over = parties.saidAt(n.from());
        Span cue = over == null ? null : over.cue();
        if (over != null && cue != null && cue.start() < words.end() && words.start() < cue.end()) {
            return over;
        }
        return statements.stream()
                .filter(s -> s.cue() != null
                        && Objects.requireNonNull(s.cue()).start() < words.end()
                        && words.start() < Objects.requireNonNull(s.cue()).end())
                .findFirst()
                .orElse(null);
    }

    private Found subject(Sentence s, Phrases.Match<Teller> verb) {
        for (int i = verb.from() - 1; i >= Math.max(s.from(), verb.from() - REACH); i--) {
            Named n = at[i];
            if (n != null) {
                return Found.of(rowBefore(n, s));
            }
            if (isHard(i) || t.is(i, ",")) {
                break;
            }
        }
        Named behind = verb.to() < s.to() ? at[verb.to()] : null;
        return behind == null ? Found.NONE : Found.of(List.of(behind));
    }

    private Found object(Sentence s, Phrases.Match<Teller> verb) {
        for (int i = verb.to(); i < Math.min(s.to(), verb.to() + FAR); i++) {
            Named n = at[i];
            if (n != null) {
                boolean near = i < verb.to() + (n.weak() ? NEAR : REACH);
                return near || isLinked(i, verb.to()) ? Found.of(rowBehind(n, s)) : Found.NONE;
            }
            boolean other = words.teller(t, i, s.to()) != null && !parties.isNamed(i);
            if (isHard(i) || t.is(i, ",") || other || words.length(Kind.WHICH, t, i, s.to()) > 0) {
                break;
            }
        }
        return before(s, verb);
    }

    /** Whether words before an agreement say that what stands before them is part of it. */
    private boolean isLinked(int agreement, int verb) {
        for (int from = Math.max(verb, agreement - 4); from < agreement; from++) {
            if (words.length(Kind.LINK, t, from, agreement) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The agreement before a verb: {@code … bị Nga vi phạm}, {@code … mà Mỹ đã rút khỏi}, {@code … ký năm 1994}. */
    private Found before(Sentence s, Phrases.Match<Teller> verb) {
        boolean passive = false;
        boolean which = false;
        for (int i = verb.from() - 1; i >= Math.max(s.from(), verb.from() - REACH); i--) {
            Named n = at[i];
            if (n != null) {
                boolean next = verb.value().status() == AgreementStatus.SIGNED
                        && (n.to() == verb.from()
                                || n.to() == verb.from() - 1 && words.modal(t, n.to(), s.to()) != null);
                return passive || which || next ? new Found(List.of(n), !which, which) : Found.NONE;
            }
            if (isHard(i) || t.is(i, ",")) {
                break;
            }
            if (!parties.isNamed(i)) {
                passive |= words.length(Kind.PASSIVE, t, i, s.to()) > 0;
                which |= words.length(Kind.WHICH, t, i, s.to()) > 0;
            }
        }
        return Found.NONE;
    }

    /** An agreement with those that are named along with it behind it. */
    private List<Named> rowBehind(Named first, Sentence s) {
        List<Named> row = new ArrayList<>(List.of(first));
        int i = first.to();
        while (i < s.to() && isJoint(i)) {
            int next = i + 1;
            while (next < s.to() && at[next] == null && isJoint(next)) {
                next++;
            }
            Named n = next < s.to() ? at[next] : null;
            if (n == null) {
                break;
            }
            row.add(n);
            i = n.to();
        }
        return row;
    }

    private List<Named> rowBefore(Named last, Sentence s) {
        List<Named> row = new ArrayList<>(List.of(last));
        int i = last.from() - 1;
        while (i > s.from() && isJoint(i) && at[i - 1] != null) {
            Named n = Objects.requireNonNull(at[i - 1]);
            row.add(0, n);
            i = n.from() - 1;
        }
        return row;
    }

    private boolean isJoint(int i) {
        return t.is(i, ",") || t.is(i, "và") || t.is(i, "cùng") || t.is(i, "lẫn") || t.is(i, "hay") || t.is(i, "hoặc");
    }

    private boolean isHard(int i) {
        TokenKind kind = t.kind(i);
        return t.is(i, ";") || t.is(i, ":") || kind == TokenKind.PUNCTUATION && t.is(i, ".");
    }
}
