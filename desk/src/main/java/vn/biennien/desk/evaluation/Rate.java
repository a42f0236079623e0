package vn.biennien.desk.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and their harmonic mean, from 0 to 1 with four decimals; 0 where there is nothing to count.
 *
 * @param p share of the predicted that is right
 * @param r share of the annotated that was found
 * @param f1 harmonic mean of both
 * @param tp how many are right
 * @param pred how many were predicted
 * @param gold how many are annotated
 */
public record Rate(double p, double r, double f1, int tp, int pred, int gold) {

    /** The rate of counts. */
    public static Rate of(int tp, int pred, int gold) {
        double p = pred == 0 ? 0 : (double) tp / pred;
        double r = gold == 0 ? 0 : (double) tp / gold;
        double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
        return new Rate(round(p), round(r), round(f1), tp, pred, gold);
    }

    /** {@code part / whole} with four decimals; 0 where the whole is nothing. */
    static double share(int part, int whole) {
        return whole == 0 ? 0 : round((double) part / whole);
    }

    /** As Python rounds: the exact value of the double, halves to the even digit. */
    private static double round(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
