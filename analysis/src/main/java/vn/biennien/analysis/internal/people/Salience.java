package vn.biennien.analysis.internal.people;

import java.util.List;
import vn.biennien.analysis.internal.people.Lexicon.Small;
import vn.biennien.text.Phrases.Match;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** How much a mention puts its figure before the reader's eyes. Confined to one call. */
final class Salience {
    /** What a mention loses from one sentence to the next. */
    private static final double NEXT = 0.6;

    private static final double[] DISTANT = new double[64];

    static {
        for (int n = 0; n < DISTANT.length; n++) {
            DISTANT[n] = Math.pow(NEXT, n);
        }
    }

    private final Lexicon lexicon;
    private final Company company;
    private final Tokens t;
    /** Whether a token stands within quotation marks. */
    private final boolean[] quoted;

    Salience(Company company) {
        this.company = company;
        this.lexicon = company.lexicon;
        this.t = company.t;
        this.quoted = new boolean[t.size()];
        boolean open = false;
        for (int i = 0; i < t.size(); i++) {
            if (t.kind(i) == TokenKind.QUOTE_OPEN) {
                open = true;
            } else if (t.kind(i) == TokenKind.QUOTE_CLOSE) {
                open = false;
            }
            quoted[i] = open;
        }
    }

    boolean isQuoted(int token) {
        return quoted[token];
    }

    /** The weight of mention {@code q} for a pronoun at token {@code at}. */
    double weight(Phrase q, int at) {
        List<Sentence> sentences = company.document.sentences();
        int here = company.document.sentenceOf(at);
        int there = company.document.sentenceOf(q.from);
        double weight = distant(here - there);
        Sentence sentence = sentences.get(there);
        if (isSubject(q, sentence)) {
            weight *= 2;
        }
        if (speaks(q, sentence.to())) {
            weight *= 1.5;
        }
        if (quoted[q.from] && !quoted[at]) {
            weight *= 0.3;
        }
        return weight;
    }

    private static double distant(int sentences) {
        return sentences >= 0 && sentences < DISTANT.length ? DISTANT[sentences] : Math.pow(NEXT, sentences);
    }

    /** The weight of all mentions of {@code f} before token {@code at}. */
    double sum(Figure f, List<Phrase> phrases, int at) {
        double sum = 0;
        for (Phrase q : phrases) {
            if (q.from >= at) {
                break;
            }
            if (q.to <= at && !q.figures.isEmpty() && q.figures.get(0) == f) {
                sum += weight(q, at);
            }
        }
        return sum;
    }

    /** The first words of a sentence or clause, not behind a preposition. */
    private boolean isSubject(Phrase q, Sentence sentence) {
        int from = q.from;
        if (from <= sentence.from() + 1) {
            return true;
        }
        boolean clause = t.is(from - 1, ",") || t.is(from - 1, ":") || t.kind(from - 1) == TokenKind.QUOTE_CLOSE;
        return clause && !quoted[from] || t.is(from - 1, "theo") || t.is(from - 1, "lời");
    }

    /** Whether a reporting verb or an auxiliary stands right behind. */
    private boolean speaks(Phrase q, int limit) {
        int next = q.to;
        if (next < limit && t.is(next, ",")) {
            next++;
        }
        Match<Small> m = next < limit ? lexicon.small.longest(t, next, limit) : null;
        return m != null && m.value() == Small.END;
    }
}
