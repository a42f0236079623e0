package vn.biennien.text.internal.times;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a compiled pattern. Steps are chained; each tries its own part at an atom and hands on to the next, so that
 * a step can be tried again another way where the rest fails. Patterns hold no repetition: a match looks at a bounded
 * number of atoms, and tagging is linear.
 */
abstract class Step {
    /** Among the first ids: a match can begin with any atom. */
    static final int ANY = -1;

    /** Whether this step and all that follow match at atom {@code i}. */
    abstract boolean at(Match m, int i);

    /**
     * Adds the ids of the atoms that a match can begin with.
     *
     * @return whether the step can match nothing, so that the next step's first atoms count too
     */
    abstract boolean first(Set<Integer> ids);

    /** Adds the ids of the atoms that can come second in a match that begins with {@code id}; {@link #ANY} for any. */
    abstract void second(int id, Set<Integer> ids);

    /** Adds the ids that this step and what follows can begin with, as those that come second. */
    final void firstAsSecond(Set<Integer> ids) {
        if (first(ids)) {
            ids.add(ANY);
        }
    }

    /** The end of a rule's pattern. It notes the match and asks for another: the longest counts. */
    static final class Longest extends Step {
        @Override
        boolean at(Match m, int i) {
            m.note(i);
            return false;
        }

        @Override
        boolean first(Set<Integer> ids) {
            return true;
        }

        @Override
        void second(int id, Set<Integer> ids) {
            ids.add(ANY);
        }
    }

    /** The end of what must stand before, or behind. */
    static final class End extends Step {
        @Override
        boolean at(Match m, int i) {
            return m.target < 0 || i == m.target;
        }

        @Override
        boolean first(Set<Integer> ids) {
            return true;
        }

        @Override
        void second(int id, Set<Integer> ids) {
            ids.add(ANY);
        }
    }

    /** A step with another behind it. */
    abstract static class Chained extends Step {
        final Step next;

        Chained(Step next) {
            this.next = next;
        }

        @Override
        void second(int id, Set<Integer> ids) {
            next.second(id, ids);
        }
    }

    /** One word or sign. */
    static final class Literal extends Chained {
        private final int id;

        Literal(int id, Step next) {
            super(next);
            this.id = id;
        }

        @Override
        boolean at(Match m, int i) {
            return i < m.limit && m.atoms.id(i) == id && next.at(m, i + 1);
        }

        @Override
        boolean first(Set<Integer> ids) {
            ids.add(id);
            return false;
        }

        @Override
        void second(int first, Set<Integer> ids) {
            if (first == id) {
                next.firstAsSecond(ids);
            }
        }
    }

    /** No white space before the next atom. */
    static final class Glue extends Chained {
        Glue(Step next) {
            super(next);
        }

        @Override
        boolean at(Match m, int i) {
            return m.atoms.glued(i) && next.at(m, i);
        }

        @Override
        boolean first(Set<Integer> ids) {
            return next.first(ids);
        }
    }

    /** The first of several ways that leads on; each is a chain that ends in what follows the group. */
    static final class Choice extends Step {
        private final Step[] ways;
        /** The ids that a way can begin with; null where it can begin with any. */
        private final @Nullable BitSet[] firsts;

        Choice(List<Step> ways) {
            this.ways = ways.toArray(new Step[0]);
            this.firsts = new @Nullable BitSet[this.ways.length];
            for (int k = 0; k < firsts.length; k++) {
                Set<Integer> ids = new HashSet<>();
                if (!this.ways[k].first(ids) && !ids.contains(ANY)) {
                    BitSet bits = new BitSet();
                    ids.forEach(bits::set);
                    firsts[k] = bits;
                }
            }
        }

        @Override
        boolean at(Match m, int i) {
            int id = i < m.limit ? m.atoms.id(i) : Integer.MAX_VALUE;
            for (int k = 0; k < ways.length; k++) {
                BitSet first = firsts[k];
                if ((first == null || first.get(id)) && ways[k].at(m, i)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        boolean first(Set<Integer> ids) {
            boolean empty = false;
            for (Step way : ways) {
                empty |= way.first(ids);
            }
            return empty;
        }

        @Override
        void second(int id, Set<Integer> ids) {
            for (Step way : ways) {
                way.second(id, ids);
            }
        }
    }

    /** What must follow, or must not, without being part of the match. */
    static final class Look extends Chained {
        private final Step what;
        private final boolean wanted;

        Look(Step what, boolean wanted, Step next) {
            super(next);
            this.what = what;
            this.wanted = wanted;
        }

        @Override
        boolean at(Match m, int i) {
            int target = m.target;
            m.target = -1;
            Caught before = wanted ? null : m.keep();
            boolean found = what.at(m, i);
            m.target = target;
            if (found && before != null) {
                m.restore(before);
            } else if (found) {
                m.looked();
            }
            return found == wanted && next.at(m, i);
        }

        @Override
        boolean first(Set<Integer> ids) {
            return next.first(ids);
        }
    }

    /** A word of a class, the longest first; its value goes into a slot. */
    static final class OfClass extends Chained {
        private final WordClass words;
        private final @Nullable Slot slot;

        OfClass(WordClass words, @Nullable Slot slot, Step next) {
            super(next);
            this.words = words;
            this.slot = slot;
        }

        @Override
        boolean at(Match m, int i) {
            return walk(words, m, i);
        }

        private boolean walk(WordClass node, Match m, int i) {
            if (i < m.limit) {
                WordClass deeper = node.next(m.atoms.id(i));
                if (deeper != null && walk(deeper, m, i + 1)) {
                    return true;
                }
            }
            if (node.value == null) {
                return false;
            }
            if (slot == null) {
                return next.at(m, i);
            }
            String before = m.get(slot);
            m.set(slot, node.value);
            if (next.at(m, i)) {
                return true;
            }
            m.set(slot, before);
            return false;
        }

        @Override
        boolean first(Set<Integer> ids) {
            words.forEachFirst(ids::add);
            return false;
        }

        @Override
        void second(int id, Set<Integer> ids) {
            WordClass node = words.next(id);
            if (node != null) {
                node.forEachFirst(ids::add);
                if (node.value != null) {
                    next.firstAsSecond(ids);
                }
            }
        }
    }

    /** A run of digits within bounds; its value goes into a slot. */
    static final class Digits extends Chained {
        static final String[] TEXTS = new String[2300];

        static {
            for (int i = 0; i < TEXTS.length; i++) {
                TEXTS[i] = Integer.toString(i);
            }
        }

        private final int least;
        private final int most;
        private final int length;
        private final int less;
        private final Slot slot;

        /**
         * @param length most digits
         * @param less what to take off the number: {@code thứ 2} is the first day of the week
         */
        Digits(int least, int most, int length, int less, Slot slot, Step next) {
            super(next);
            this.least = least;
            this.most = most;
            this.length = length;
            this.less = less;
            this.slot = slot;
        }

        @Override
        boolean at(Match m, int i) {
            if (i >= m.limit || m.atoms.id(i) != Atoms.NUMBER) {
                return false;
            }
            int value = m.atoms.number(i);
            if (value < least || value > most || m.atoms.length(i) > length) {
                return false;
            }
            String before = m.get(slot);
            m.set(slot, TEXTS[value - less]);
            if (next.at(m, i + 1)) {
                return true;
            }
            m.set(slot, before);
            return false;
        }

        @Override
        boolean first(Set<Integer> ids) {
            ids.add(Atoms.NUMBER);
            return false;
        }

        @Override
        void second(int id, Set<Integer> ids) {
            if (id == Atoms.NUMBER) {
                next.firstAsSecond(ids);
            }
        }
    }

    /** A test of a place that uses up nothing, or one atom. */
    static final class Test extends Chained {
        /** What is tested. */
        enum Kind {
            SENTENCE_START,
            SENTENCE_END,
            /** The last expression ended here. */
            AFTER_TIME,
            CAPITAL,
            LETTERS,
            NUMBER,
            /** A sign, or the end. */
            STOP
        }

        private final Kind kind;

        Test(Kind kind, Step next) {
            super(next);
            this.kind = kind;
        }

        @Override
        boolean at(Match m, int i) {
            return switch (kind) {
                case SENTENCE_START -> i == m.from && next.at(m, i);
                case SENTENCE_END -> i == m.limit && next.at(m, i);
                case AFTER_TIME -> i == m.lastEnd && next.at(m, i);
                case CAPITAL -> i < m.limit && m.atoms.isCapital(i) && next.at(m, i + 1);
                case LETTERS -> i < m.limit && m.atoms.isLetter(i) && next.at(m, i + 1);
                case NUMBER -> i < m.limit && m.atoms.id(i) == Atoms.NUMBER && next.at(m, i + 1);
                case STOP -> i >= m.limit ? next.at(m, i) : !m.atoms.isLetter(i) && next.at(m, i + 1);
            };
        }

        @Override
        boolean first(Set<Integer> ids) {
            return switch (kind) {
                case NUMBER -> {
                    ids.add(Atoms.NUMBER);
                    yield false;
                }
                case CAPITAL, LETTERS, STOP -> {
                    ids.add(ANY);
                    yield false;
                }
                default -> next.first(ids);
            };
        }

        @Override
        void second(int id, Set<Integer> ids) {
            switch (kind) {
                case CAPITAL, LETTERS, STOP, NUMBER -> next.firstAsSecond(ids);
                default -> next.second(id, ids);
            }
        }
    }
}
