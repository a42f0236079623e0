package vn.biennien.analysis.internal.learning;

import java.util.List;

/**
 * Trains a conditional log-linear model over choices: it maximises the summed log probability of the right candidates
 * under a Gaussian prior, by L-BFGS (Nocedal 1980; Liu and Nocedal 1989, memory of seven) with backtracking.
 * Deterministic: the same choices in the same order give the same model, bit for bit.
 */
public final class ChoiceTrainer {
    private static final int MEMORY = 7;

    private final List<Choice> choices;
    private final double prior;
    /** Only places that occur are trained: {@code used[i]} is the place of weight {@code i}. */
    private final int[] used;

    private final int size;

    /**
     * A trainer on {@code choices}.
     *
     * @param prior strength of the pull towards zero (one over the prior's variance)
     */
    public ChoiceTrainer(List<Choice> choices, double prior) {
        java.util.BitSet seen = new java.util.BitSet(Features.PLACES);
        choices.forEach(c -> c.candidates().forEach(places -> {
            for (int place : places) {
                seen.set(place);
            }
        }));
        this.used = seen.stream().toArray();
        this.size = used.length;
        int[] number = new int[Features.PLACES];
        for (int i = 0; i < size; i++) {
            number[used[i]] = i;
        }
        this.choices = choices.stream().map(c -> renumbered(c, number)).toList();
        this.prior = prior;
    }

    private static Choice renumbered(Choice choice, int[] number) {
        List<int[]> candidates = choice.candidates().stream()
                .map(places ->
                        java.util.Arrays.stream(places).map(p -> number[p]).toArray())
                .toList();
        return new Choice(candidates, choice.right());
    }

    private LinearModel model(double[] x) {
        double[] weights = new double[Features.PLACES];
        for (int i = 0; i < size; i++) {
            weights[used[i]] = x[i];
        }
        return LinearModel.of(weights);
    }

    /** Runs at most {@code iterations} steps. */
    public LinearModel train(int iterations) {
        double[] x = new double[size];
        double[] gradient = new double[size];
        double value = evaluate(x, gradient);
        double[][] s = new double[MEMORY][];
        double[][] y = new double[MEMORY][];
        double[] rho = new double[MEMORY];
        int kept = 0;
        for (int k = 0; k < iterations; k++) {
            double[] direction = direction(gradient, s, y, rho, kept);
            double slope = dot(direction, gradient);
            double step = kept == 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
            double[] nextX = new double[size];
            double[] nextGradient = new double[size];
            double next = 0;
            boolean moved = false;
            for (int tries = 0; tries < 20; tries++, step /= 2) {
                for (int i = 0; i < size; i++) {
                    nextX[i] = x[i] + step * direction[i];
                }
                next = evaluate(nextX, nextGradient);
                if (next <= value + 1e-4 * step * slope) {
                    moved = true;
                    break;
                }
            }
            if (!moved || value - next < 1e-6 * Math.abs(value)) {
                return model(moved ? nextX : x);
            }
            remember(s, y, rho, kept++, x, nextX, gradient, nextGradient);
            x = nextX;
            gradient = nextGradient;
            value = next;
        }
        return model(x);
    }

    private void remember(
            double[][] s,
            double[][] y,
            double[] rho,
            int kept,
            double[] x,
            double[] nextX,
            double[] g,
            double[] nextG) {
        double[] ds = new double[size];
        double[] dy = new double[size];
        for (int i = 0; i < size; i++) {
            ds[i] = nextX[i] - x[i];
            dy[i] = nextG[i] - g[i];
        }
        int slot = kept % MEMORY;
        s[slot] = ds;
        y[slot] = dy;
        rho[slot] = 1 / dot(ds, dy);
    }

    private double[] direction(double[] gradient, double[][] s, double[][] y, double[] rho, int kept) {
        double[] q = gradient.clone();
        int known = Math.min(kept, MEMORY);
        double[] alpha = new double[MEMORY];
        for (int j = 1; j <= known; j++) {
            int slot = (kept - j) % MEMORY;
            alpha[slot] = rho[slot] * dot(s[slot], q);
            addTo(q, -alpha[slot], y[slot]);
        }
        if (known > 0) {
            int last = (kept - 1) % MEMORY;
            double scale = 1 / (rho[last] * dot(y[last], y[last]));
            for (int i = 0; i < size; i++) {
                q[i] *= scale;
            }
        }
        for (int j = known; j >= 1; j--) {
            int slot = (kept - j) % MEMORY;
            double beta = rho[slot] * dot(y[slot], q);
            addTo(q, alpha[slot] - beta, s[slot]);
        }
        for (int i = 0; i < size; i++) {
            q[i] = -q[i];
        }
        return q;
    }

    /** Negative log probability with its gradient. */
    private double evaluate(double[] x, double[] gradient) {
        double value = 0;
        for (int i = 0; i < size; i++) {
            gradient[i] = prior * x[i];
            value += 0.5 * prior * x[i] * x[i];
        }
        for (Choice choice : choices) {
            value += evaluate(choice, x, gradient);
        }
        return value;
    }

    private static double evaluate(Choice choice, double[] x, double[] gradient) {
        int n = choice.candidates().size();
        double[] score = new double[n];
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < n; c++) {
            for (int place : choice.candidates().get(c)) {
                score[c] += x[place];
            }
            max = Math.max(max, score[c]);
        }
        double all = 0;
        double right = 0;
        for (int c = 0; c < n; c++) {
            score[c] = Math.exp(score[c] - max);
            all += score[c];
            right += choice.right()[c] ? score[c] : 0;
        }
        for (int c = 0; c < n; c++) {
            double pull = score[c] / all - (choice.right()[c] ? score[c] / right : 0);
            for (int place : choice.candidates().get(c)) {
                gradient[place] += pull;
            }
        }
        return Math.log(all) - Math.log(right);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addTo(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
