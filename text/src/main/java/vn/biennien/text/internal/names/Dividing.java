package vn.biennien.text.internal.names;

import org.jspecify.annotations.Nullable;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/**
 * Parts what stands in one run of capitals behind an office: the state or body, and who holds the office. No file knows
 * either; the article does, where it uses the one or the other by itself. Immutable and thread-safe.
 */
final class Dividing {
    private static final int SOME = 2;
    private static final int MUCH = 3;
    private static final int LONGEST_BODY = 4;
    /** No holder's name has more tokens; without a limit, work would grow with the square of a run of capitals. */
    private static final int LONGEST_HOLDER = 12;

    private final Lexicon lexicon;
    private final PersonReader persons;

    Dividing(Lexicon lexicon, PersonReader persons) {
        this.lexicon = lexicon;
        this.persons = persons;
    }

    /** The bodies and holders that the article tells; null where it tells none. */
    @Nullable
    OwnNames divide(Search s) {
        if (s.runs.isEmpty()) {
            return null;
        }
        OwnNames own = new OwnNames();
        Evidence evidence = new Evidence(s.t, lexicon);
        for (Search.Run run : s.runs) {
            if (run.body()) {
                behindBody(s.t, evidence, run, own);
            } else {
                person(s.t, evidence, run, own);
            }
        }
        return own.isEmpty() ? null : own;
    }

    /** {@code Tổng thống [Talkeria Ilse Brannok]}. */
    private void person(Tokens t, Evidence evidence, Search.Run run, OwnNames own) {
        int from = isTail(t, evidence, run.from()) ? run.from() - 1 : run.from();
        int best = -1;
        int most = 0;
        Evidence.@Nullable Use use = null;
        for (int k = run.from() + 1; k < run.to() && k - from <= LONGEST_BODY; k++) {
            if (evidence.isCapitalBeside(k) && isBodyLike(t, from, k)) {
                Evidence.Use u = evidence.use(from, k, run.to());
                int weight = u.weight();
                if (weight >= most && parts(t, evidence, run, u, k)) {
                    best = k;
                    most = weight;
                    use = u;
                }
            }
        }
        if (use != null) {
            own.body(t, from, best, use.kind(run.state()));
        }
    }

    /** Whether the word before {@code from} belongs to what begins there: {@code Thổ} always stands before {@code Khir}. */
    private boolean isTail(Tokens t, Evidence evidence, int from) {
        if (from == 0) {
            return false;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, from - 1, from);
        return evidence.isCapitalBeside(from)
                && t.isCapital(from - 1)
                && (known == null || known.value().clipped())
                && !Shapes.isAcronym(t, from - 1)
                && evidence.isNeverWithout(from - 1, from);
    }

    /** A given name, where what stands before it is none: {@code Ngoại trưởng Belmark [Douglas Keane]}. */
    private boolean opensName(Tokens t, int from, int k) {
        return k == from + 1 && lexicon.isFirstName(t, k) && !lexicon.isFirstName(t, from);
    }

    /** Whether so much speaks for a body before {@code from} that the rest is a person of its own. */
    private boolean parts(Tokens t, Evidence evidence, Search.Run run, Evidence.Use use, int from) {
        int to = run.to();
        int words = words(t, evidence, from, to);
        boolean first = from == run.from() + 1 && lexicon.isFirstName(t, run.from()) && use.isVague();
        if (first || use.personal() || words == 0 || !use.occurs() || !run.office() && use.isVague()) {
            return false;
        }
        int weight = use.weight();
        if (words == 1) {
            return weight > MUCH && evidence.isAddressed(from, to);
        }
        boolean vietnamese = isVietnamese(t, from, to);
        boolean whole = lexicon.syllables.isCommonFamily(t, from) && persons.vietnamese(t, from, to, false) == to;
        if (vietnamese) {
            return whole && weight > 0;
        }
        boolean begins = run.state() && words == 2 && opensName(t, run.from(), from);
        return begins
                || !use.isVague() && weight >= SOME
                || weight >= SOME && (use.held() == 0 || evidence.isAlone(from, to))
                || weight + use.held() > 0 && evidence.isAddressed(from, to);
    }

    private static boolean isVietnamese(Tokens t, int from, int to) {
        boolean accented = false;
        for (int k = from; k < to; k++) {
            if (PersonReader.isForeign(t, k) || t.is(k, "-")) {
                return false;
            }
            accented |= Surroundings.isAccented(t.norm(k));
        }
        return accented;
    }

    /** {@code Kim}, {@code Nguyễn} alone are family names, whoever is called so. */
    private static boolean isBodyLike(Tokens t, int from, int to) {
        boolean foreign = false;
        for (int k = from; k < to; k++) {
            foreign |= PersonReader.isForeign(t, k);
        }
        return foreign || to - from > 1;
    }

    /** How many words, hyphenated ones as one, a name has; 0 if it does not look like one. */
    private int words(Tokens t, Evidence evidence, int from, int to) {
        int words = 1;
        for (int k = from + 1; k < to; k++) {
            words += evidence.isCapitalBeside(k) ? 1 : 0;
        }
        boolean other = false;
        for (int k = from; k < to && words > 1; k++) {
            // "Pullman Hà Nội", "Air France": a known place ends no person's name.
            Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, k, to);
            other |= known != null && known.to() == to && !known.value().clipped();
        }
        return other || PersonReader.isParticle(t, from) || Shapes.isAcronym(t, from) ? 0 : words;
    }

    /** {@code Người phát ngôn [Bộ Ngoại giao Ostravia Danuta Weil]}. */
    private void behindBody(Tokens t, Evidence evidence, Search.Run run, OwnNames own) {
        int first = Math.max(run.from() + 1, run.to() - 1 - LONGEST_HOLDER);
        for (int k = run.to() - 1; k > first && evidence.isCapitalBeside(k); k--) {
            if (words(t, evidence, k, run.to()) < 2) {
                continue;
            }
            boolean addressed = evidence.isAddressed(k, run.to());
            Evidence.Use use = evidence.use(k - 1, k, run.to());
            boolean foreign = PersonReader.isForeign(t, k - 1) && !use.personal();
            boolean begins = opensName(t, k - 1, k) && words(t, evidence, k, run.to()) == 2;
            if (foreign && (begins || use.weight() >= (addressed ? 1 : SOME))) {
                own.body(t, k - 1, k, use.kind(evidence.isBehindField(k - 1, run.from() + 1)));
                return;
            }
            boolean alone = lexicon.isFirstName(t, k) && evidence.isAlone(run.to() - 1, run.to());
            if ((addressed || alone) && isHolder(t, k, run.to())) {
                own.holder(t, k, run.to());
                return;
            }
        }
    }

    /** Foreign words behind Vietnamese ones. */
    private boolean isHolder(Tokens t, int from, int to) {
        if (PersonReader.isForeign(t, from - 1) || lexicon.isBodyTail(t, to - 1)) {
            return false;
        }
        boolean foreign = true;
        for (int k = from; k < to; k++) {
            foreign &= PersonReader.isForeign(t, k) || !t.isCapital(k);
        }
        return foreign;
    }
}
