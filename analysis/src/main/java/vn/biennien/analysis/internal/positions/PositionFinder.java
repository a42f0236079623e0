package vn.biennien.analysis.internal.positions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.Side;
import vn.biennien.analysis.internal.events.Sides;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.analysis.internal.positions.StanceWords.How;
import vn.biennien.analysis.internal.positions.StanceWords.Rule;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Position;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Stand;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;
import vn.biennien.text.Tokens;

/**
 * Finds where speakers stand, by what their statements do with what is at stake. Pure: the same statements give the same
 * positions. Immutable and thread-safe.
 */
public final class PositionFinder {
    /** Words around a thing tell less surely what is made of it than an act does. */
    private static final double BY_WORDS = 0.95;

    /** Whom the words are aimed at is named within so many tokens of the content. */
    private static final int REACH = 12;

    private final Issues issues;
    private final StanceWords words;

    /** A finder with the issues of this knowledge. */
    public PositionFinder(Knowledge knowledge) {
        this.issues = new Issues(knowledge);
        this.words = new StanceWords(knowledge);
    }

    /**
     * The positions that statements take, in the order of the statements.
     *
     * @param sides gives for whom the article's figures act; asked only where something is at stake
     */
    public List<Position> positions(Document document, Cast cast, List<Statement> statements, Supplier<Sides> sides) {
        List<Found> found = new ArrayList<>();
        for (Statement statement : statements) {
            for (Span span : statement.spans()) {
                int from = document.tokens().at(span.start());
                int to = document.tokens().at(span.end());
                for (Worded worded : issues.in(document.tokens(), from, to)) {
                    found.add(new Found(statement, from, to, worded));
                }
            }
        }
        return found.isEmpty() ? List.of() : new OneArticle(document, cast, statements, sides.get()).of(found);
    }

    /** Something at stake, in a stretch of a statement. */
    private record Found(Statement statement, int from, int to, Worded worded) {}

    /** Positions of one article. */
    private final class OneArticle {
        private final Document document;
        private final Tokens tokens;
        private final Cast cast;
        private final List<Statement> statements;
        private final Sides sides;
        private final BitSet present;

        OneArticle(Document document, Cast cast, List<Statement> statements, Sides sides) {
            this.document = document;
            this.tokens = document.tokens();
            this.cast = cast;
            this.statements = statements;
            this.sides = sides;
            this.present = issues.present(tokens);
        }

        List<Position> of(List<Found> found) {
            Map<String, Reading> best = new LinkedHashMap<>();
            for (Found f : found) {
                boolean isIn = issues.proposition(f.worded().proposition()).isIn(present);
                Reading reading = isIn ? reading(f) : null;
                if (reading != null) {
                    String key = f.statement().id() + " "
                            + issues.proposition(f.worded().proposition()).id();
                    best.merge(key, reading, (a, b) -> b.rank() > a.rank() ? b : a);
                }
            }
            List<Position> positions = new ArrayList<>();
            best.values().forEach(r -> positions(r, positions));
            return positions;
        }

        private @Nullable Reading reading(Found f) {
            Statement s = f.statement();
            Span cue = s.cue();
            String by = cue == null ? "" : cue.in(document.text());
            Rule rule = words.rule(s.act(), by);
            if (isAnothers(f, rule)) {
                return null;
            }
            Passage passage = new Passage(document, cast, sides, s, f.from(), f.to(), words);
            Surroundings around = passage.around(f.worded());
            Map<SpeechAct, Stand> byAct = new EnumMap<>(SpeechAct.class);
            for (SpeechAct act : SpeechAct.values()) {
                Rule other = words.rule(act, by);
                Stand stand = other == null ? Stand.NONE : around.stand(f.worded(), other);
                if (!stand.equals(Stand.NONE)) {
                    byAct.put(act, stand);
                }
            }
            boolean byWords = rule != null && (rule.how() == How.WORDS || rule.how() == How.REJECTION);
            Condition condition = rule == null ? null : around.conditionFor(rule);
            return new Reading(f, byAct.getOrDefault(s.act(), Stand.NONE), byAct, condition, byWords);
        }

        /**
         * Whether the words are those of a report inside the report: what somebody rejects is theirs, too, but not what
         * they only tell of.
         */
        private boolean isAnothers(Found f, @Nullable Rule rule) {
            Span span = document.span(f.worded().from(), f.worded().to());
            Statement s = f.statement();
            int length = length(s);
            for (Statement inner : statements) {
                if (inner != s && length(inner) < length && holds(inner, span) && isWithin(inner, s)) {
                    boolean same = inner.speakers().equals(s.speakers());
                    boolean turned = rule != null && rule.how() == How.TURNED;
                    if (same || !turned) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static int length(Statement s) {
            return s.spans().stream().mapToInt(Span::length).sum();
        }

        private static boolean holds(Statement s, Span span) {
            return s.spans().stream().anyMatch(own -> own.start() <= span.start() && span.end() <= own.end());
        }

        private static boolean isWithin(Statement inner, Statement outer) {
            return inner.spans().stream().allMatch(own -> holds(outer, own));
        }

        private void positions(Reading r, List<Position> positions) {
            Statement s = r.found().statement();
            Issues.Proposition at = issues.proposition(r.found().worded().proposition());
            Condition condition = r.condition();
            double confidence = r.byWords() ? Math.floor(s.confidence() * BY_WORDS * 100) / 100.0 : s.confidence();
            for (String speaker : s.speakers()) {
                Side side = side(s, speaker);
                positions.add(new Position(
                        s.id(),
                        speaker,
                        side.power() ? sides.shortName(side) : speaker,
                        side.power() ? side.country() : null,
                        at.issue(),
                        at.id(),
                        r.stand(),
                        r.byAct(),
                        document.span(
                                r.found().worded().from(), r.found().worded().to()),
                        condition == null ? null : document.span(condition.from(), condition.to()),
                        asked(r.found(), side),
                        confidence));
            }
        }

        /** For whom somebody speaks; who held an office once speaks for nobody else. */
        private Side side(Statement s, String speaker) {
            Side side = sides.whoever(speaker);
            Span mention = s.mention();
            boolean former = sides.isFormer(s.role()) || mention != null && sides.isFormer(mention.in(document.text()));
            return former && side.isRolled() ? side.alone() : side;
        }

        /** Whom the words are aimed at: those whom the statement names, else the first other power that is named in it. */
        private List<String> asked(Found f, Side own) {
            Statement s = f.statement();
            Set<String> asked = new LinkedHashSet<>();
            s.targets().forEach(t -> asked.add(sides.shortName(sides.whoever(t))));
            if (asked.isEmpty() && s.act() != SpeechAct.ASSERT) {
                s.addressees().forEach(a -> asked.add(sides.shortName(sides.whoever(a))));
            }
            for (int i = f.from(); asked.isEmpty() && i < Math.min(f.to(), f.from() + REACH); i++) {
                Mention mention = cast.mentionStartingAt(i).orElse(null);
                for (Side side : mention == null ? List.<Side>of() : sides.of(mention)) {
                    if (side.power() && !side.name().equals(own.name())) {
                        asked.add(sides.shortName(side));
                    }
                }
            }
            return List.copyOf(asked);
        }
    }

    /** What is made of something at stake. */
    private record Reading(
            Found found,
            Stand stand,
            Map<SpeechAct, Stand> byAct,
            @Nullable Condition condition,
            boolean byWords) {

        /** A position counts for more than a bare naming, one with its condition for more than one without. */
        int rank() {
            return (stand.equals(Stand.NONE) ? 0 : 2) + (condition == null ? 0 : 1);
        }
    }
}
