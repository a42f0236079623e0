package vn.biennien.text.internal.times;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number, in digits ({@code 3}, {@code 1.500}, {@code 2,5}) or in words ({@code hai mươi lăm}, {@code vài chục}); the
 * longest first, so that {@code năm năm} is tried as 5 years after it fails as a number.
 */
final class CountStep extends Step.Chained {
    /** Value of words that name no definite number. */
    static final String VAGUE = "X";

    private static final int MOST_WORDS = 6;

    private final WordClass numerals;
    private final int[] separators;
    private final Slot slot;

    /**
     * @param numerals number words
     * @param separators ids of the signs that stand inside numbers
     */
    CountStep(WordClass numerals, int[] separators, Slot slot, Step next) {
        super(next);
        this.separators = separators;
        this.numerals = numerals;
        this.slot = slot;
    }

    @Override
    boolean at(Match m, int i) {
        if (i >= m.limit) {
            return false;
        }
        return m.atoms.id(i) == Atoms.NUMBER ? digits(m, i) : numerals.begins(m.atoms.id(i)) && words(m, i);
    }

    private boolean digits(Match m, int i) {
        Atoms a = m.atoms;
        if (a.number(i) == Integer.MAX_VALUE) {
            return false;
        }
        if (!separated(m, i + 1, '.') && !separated(m, i + 1, ',')) {
            int number = a.number(i);
            return scaled(m, i + 1, number < Digits.TEXTS.length ? Digits.TEXTS[number] : Integer.toString(number));
        }
        StringBuilder value = new StringBuilder().append(a.number(i));
        int k = i + 1;
        while (separated(m, k, '.') && a.length(k + 1) == 3) {
            value.append(Point.digits(a.number(k + 1), 3));
            k += 2;
        }
        if (separated(m, k, ',')) {
            value.append('.').append(a.number(k + 1));
            k += 2;
        }
        return scaled(m, k, value.toString());
    }

    /** Whether {@code sign} and a run of digits follow without a gap. */
    private static boolean separated(Match m, int k, char sign) {
        return k + 1 < m.limit
                && m.atoms.first(k) == sign
                && m.atoms.glued(k)
                && m.atoms.glued(k + 1)
                && m.atoms.id(k + 1) == Atoms.NUMBER
                && m.atoms.length(k + 1) <= 3;
    }

    /** {@code 3 nghìn}, {@code 1,5 triệu}: digits with a word that multiplies them. */
    private boolean scaled(Match m, int k, String value) {
        String factor = k < m.limit ? valueOf(m, k) : null;
        if (factor != null && factor.startsWith("*")) {
            String product = new BigDecimal(value)
                    .multiply(new BigDecimal(factor.substring(1)))
                    .stripTrailingZeros()
                    .toPlainString();
            if (leads(m, k + 1, product)) {
                return true;
            }
        }
        return leads(m, k, value);
    }

    private boolean words(Match m, int i) {
        String[] values = new String[MOST_WORDS];
        int n = 0;
        Sum sum = new Sum();
        while (n < MOST_WORDS && i + n < m.limit) {
            String value = valueOf(m, i + n);
            if (value == null || !sum.add(value)) {
                break;
            }
            values[n++] = sum.value();
        }
        for (int k = n; k > 0; k--) {
            if (leads(m, i + k, values[k - 1])) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String valueOf(Match m, int i) {
        WordClass node = numerals.next(m.atoms.id(i));
        return node == null ? null : node.value;
    }

    private boolean leads(Match m, int i, String value) {
        String before = m.get(slot);
        m.set(slot, value);
        if (next.at(m, i)) {
            return true;
        }
        m.set(slot, before);
        return false;
    }

    @Override
    boolean first(Set<Integer> ids) {
        ids.add(Atoms.NUMBER);
        numerals.forEachFirst(ids::add);
        return false;
    }

    @Override
    void second(int id, Set<Integer> ids) {
        if (id == Atoms.NUMBER) {
            ids.add(separators[0]);
            ids.add(separators[1]);
        } else if (!numerals.begins(id)) {
            return;
        }
        numerals.forEachFirst(ids::add);
        next.firstAsSecond(ids);
    }

    /** Number words added up from left to right. */
    private static final class Sum {
        private long done;
        private long open;
        private boolean vague;
        private boolean any;
        private long last;

        /** Takes a word's value: {@code 5}, {@code *10}, {@code +4} or {@code X}; false where it cannot follow. */
        boolean add(String value) {
            boolean afterVague = vague && last == 0;
            if (value.equals(VAGUE)) {
                vague = true;
                last = 0;
            } else if (value.startsWith("*")) {
                multiply(Long.parseLong(value.substring(1)));
            } else if (vague) {
                last = 1;
                return afterVague; // "vài ba", "dăm bảy", but not "vài chục năm"
            } else if (value.startsWith("+") && !any) {
                return false; // "đầu tư năm 2019": no number begins with "tư"
            } else {
                long digit = Long.parseLong(value);
                // "hai mươi lăm" and "một trăm linh năm" add up; "hai ba" is two or three: the first counts
                if (any && last < 10 && last > 0) {
                    return digit == last + 1;
                }
                open += digit;
                last = digit;
            }
            any = true;
            return true;
        }

        private void multiply(long factor) {
            if (!any) {
                open = factor;
            } else if (factor >= 1000) {
                done = (done + open) * factor;
                open = 0;
            } else if (last > 0 && last < 10) {
                open += last * (factor - 1);
            } else {
                open *= factor;
            }
            last = factor;
            vague |= done + open > 1_000_000_000L;
        }

        String value() {
            return vague ? VAGUE : Long.toString(done + open);
        }
    }
}
