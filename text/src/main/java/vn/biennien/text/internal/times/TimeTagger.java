package vn.biennien.text.internal.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Span;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/** Finds time expressions and what they mean. Immutable and thread-safe. */
public final class TimeTagger {
    /** Atoms that an expression may have at most; what rules need is looked for among so many. */
    private static final int LONGEST = 16;

    private final Grammar grammar;
    private final Tense tense;

    private TimeTagger(Grammar grammar) {
        this.grammar = grammar;
        this.tense = new Tense(grammar);
    }

    /** A tagger with the grammar of {@code knowledge}. */
    public static TimeTagger of(Knowledge knowledge) {
        return new TimeTagger(new Grammar(knowledge));
    }

    /**
     * The time expressions of a text, in order; they do not overlap.
     *
     * @param created the document's date, against which relative times are resolved; null where it is unknown
     */
    public List<TimeExpression> tag(Tokens tokens, List<Sentence> sentences, @Nullable LocalDate created) {
        Atoms atoms = new Atoms(tokens, grammar.vocabulary(), grammar.words());
        Run run = new Run(atoms, created);
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            run.sentence(s, atoms.at(span.start()), atoms.at(span.end()));
        }
        return run.found;
    }

    /** One text's tagging. */
    private final class Run {
        private final Atoms atoms;
        private final Match match;
        private final Values values;
        private final List<TimeExpression> found = new ArrayList<>();

        private @Nullable Rule best;
        private @Nullable Caught caught;
        private int bestEnd;

        Run(Atoms atoms, @Nullable LocalDate created) {
            this.atoms = atoms;
            this.match = new Match(atoms);
            this.values = new Values(new Story(created), grammar, tense);
        }

        void sentence(int number, int from, int to) {
            match.from = from;
            match.limit = to;
            for (int i = from; i < to; ) {
                Grammar.Candidate[] candidates = grammar.beginning(atoms.id(i));
                if (candidates.length == 0 || !mayBegin(i)) {
                    i++;
                    continue;
                }
                choose(candidates, i);
                Rule rule = best;
                if (rule == null) {
                    i++;
                    continue;
                }
                TimeType type = rule.type();
                if (type != null && caught != null) {
                    keep(rule, type, caught, new Place(atoms, i, bestEnd, number, from, to));
                }
                i = bestEnd;
            }
        }

        /** Finds the rule with the longest match at atom {@code i}. */
        private void choose(Grammar.Candidate[] candidates, int i) {
            best = null;
            bestEnd = i;
            int second = i + 1 < match.limit ? atoms.id(i + 1) : Atoms.UNKNOWN;
            long met = 0;
            for (int k = i; k < Math.min(match.limit, i + LONGEST); k++) {
                met |= grammar.marks(atoms.id(k));
            }
            for (Grammar.Candidate candidate : candidates) {
                if (!candidate.may(second, met)) {
                    continue;
                }
                Rule rule = candidate.rule();
                int end = rule.end(match, i);
                if (end > bestEnd) {
                    best = rule;
                    bestEnd = end;
                    caught = match.longest();
                }
            }
        }

        private void keep(Rule rule, TimeType type, Caught c, Place place) {
            TimeValue value = values.of(rule, type, c, place);
            if (value != null) {
                found.add(new TimeExpression(new Span(atoms.start(place.from()), atoms.end(place.to() - 1)), value));
                match.lastEnd = place.to();
            }
        }

        /** Whether atom {@code i} is no piece of a greater number or a name: {@code F-16}, {@code G20}, {@code 1.500}. */
        private boolean mayBegin(int i) {
            if (atoms.id(i) != Atoms.NUMBER || !atoms.glued(i)) {
                return true;
            }
            if (atoms.isLetter(i - 1)) {
                return false;
            }
            boolean inside = atoms.glued(i - 1);
            return switch (atoms.first(i - 1)) {
                case '.', ',', '/', ':' -> !(inside && atoms.id(i - 2) == Atoms.NUMBER);
                case '-' -> !(inside && atoms.isLetter(i - 2));
                default -> true;
            };
        }
    }
}
