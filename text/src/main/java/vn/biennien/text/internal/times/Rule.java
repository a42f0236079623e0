package vn.biennien.text.internal.times;

import org.jspecify.annotations.Nullable;
import vn.biennien.record.TimeType;

/**
 * A rule of the grammar.
 *
 * @param name its name, for messages
 * @param order its place in the file: of two matches of equal length the earlier rule's counts
 * @param before what must stand before, or null
 * @param beforeWanted false where it must not stand there
 * @param pattern what it matches
 * @param needs what a match must hold, as {@link Grammar#marks} numbers it: most rules are ruled out by that alone
 * @param type TIMEX3 type; null for what looks like a time and is none
 * @param value how its value is computed: the name of a {@link Normaliser}, or a value as it is
 * @param normaliser that normaliser; null where {@code value} is the value itself
 * @param mod TIMEX3 modifier, or null
 */
record Rule(
        String name,
        int order,
        @Nullable Step before,
        boolean beforeWanted,
        Step pattern,
        long needs,
        @Nullable TimeType type,
        String value,
        @Nullable Normaliser normaliser,
        @Nullable String mod) {

    private static final int MOST_BEFORE = 6;

    /** Tries the rule at atom {@code i}: the atom after its match, or -1. What it catches is in {@code m}. */
    int end(Match m, int i) {
        m.clear();
        pattern.at(m, i);
        int end = m.end();
        return end > i && (before == null || stands(m, i) == beforeWanted) ? end : -1;
    }

    private boolean stands(Match m, int i) {
        Step what = before;
        if (what == null) {
            return true;
        }
        m.target = i;
        try {
            for (int k = i; k >= m.from && k >= i - MOST_BEFORE; k--) {
                if (what.at(m, k)) {
                    return true;
                }
            }
            return false;
        } finally {
            m.target = -1;
        }
    }
}
