package vn.biennien.store.internal;

import java.util.Arrays;
import java.util.List;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.store.Folding;

/**
 * What of a text two copies have in common: each run of {@value #LENGTH} words of its body, folded and without figures;
 * and its particulars, which are its figures and the words with a capital inside sentences, each with the two words before
 * it, because forms that are filled in anew each day differ in little else. Headline, standfirst, captions and credit
 * lines do not count: they are what desks change. Immutable.
 */
final class Shingles {

    /** Words in a run. Shorter runs are common to many articles; each word that an editor changes breaks so many runs. */
    static final int LENGTH = 5;

    /** Texts with fewer runs are too short to tell a copy from a phrase that everybody uses. */
    static final int FEWEST = 30;

    private static final int RUNS_A_KEY = 24;
    private static final int FEWEST_KEYS = 10;
    private static final int MOST_KEYS = 64;
    private static final int FIGURE = 0x5bd1e995; // stands for any figure in a run
    private static final int[] NONE = {};

    /** A word behind one of these has its capital from its place. */
    private static final String OPENING = ".!?…:;\"“‘«(";

    private final int[] runs;
    private final long[] particulars; // the words before it in the upper half, so that they lie together

    private Shingles(int[] runs, long[] particulars) {
        this.runs = runs;
        this.particulars = particulars;
    }

    /** The shingles of a text with these blocks. */
    static Shingles of(String text, List<Block> blocks) {
        Scan scan = new Scan(text);
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                scan.words(block.span());
            }
        }
        return new Shingles(
                distinct(scan.runs, scan.runCount),
                Arrays.stream(scan.particulars, 0, scan.particularCount)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    /** How many different runs of words there are. */
    int size() {
        return runs.length;
    }

    /**
     * The runs that a text is filed under: those with the smallest hashes, about one of {@value #RUNS_A_KEY}. Two texts
     * choose alike without knowing of each other, a short one and a long one too (a bottom-k MinHash).
     */
    int[] keys() {
        if (runs.length < FEWEST) {
            return NONE;
        }
        int wanted = Math.max(FEWEST_KEYS, Math.min(MOST_KEYS, runs.length / RUNS_A_KEY));
        return Arrays.copyOf(runs, wanted);
    }

    /** How many runs stand in both. */
    int shared(Shingles other) {
        return common(runs, other.runs);
    }

    /** How many particulars stand in both, behind the same words. */
    int sharedParticulars(Shingles other) {
        int common = 0;
        int j = 0;
        for (long x : particulars) {
            while (j < other.particulars.length && other.particulars[j] < x) {
                j++;
            }
            if (j < other.particulars.length && other.particulars[j] == x) {
                common++;
            }
        }
        return common;
    }

    /** How many particulars stand behind words behind which {@code other} has a particular too, the same or not. */
    int comparableParticulars(Shingles other) {
        int comparable = 0;
        int j = 0;
        for (long x : particulars) {
            while (j < other.particulars.length && before(other.particulars[j]) < before(x)) {
                j++;
            }
            if (j < other.particulars.length && before(other.particulars[j]) == before(x)) {
                comparable++;
            }
        }
        return comparable;
    }

    private static long before(long particular) {
        return particular >> 32;
    }

    private static int common(int[] a, int[] b) {
        int common = 0;
        int j = 0;
        for (int x : a) {
            while (j < b.length && b[j] < x) {
                j++;
            }
            if (j < b.length && b[j] == x) {
                common++;
            }
        }
        return common;
    }

    private static int[] distinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** Goes through a text once. */
    private static final class Scan {
        private final String text;
        private final int[] last = new int[LENGTH];
        private int words;
        private int[] runs = new int[512];
        private int runCount;
        private long[] particulars = new long[64];
        private int particularCount;
        private boolean opening;

        Scan(String text) {
            this.text = text;
        }

        void words(Span span) {
            words = 0; // runs do not reach over the end of a paragraph, for paragraphs change places
            opening = true;
            int at = span.start();
            while (at < span.end()) {
                char c = text.charAt(at);
                if (Character.isDigit(c)) {
                    at = figure(at, span.end());
                } else if (Character.isLetter(c)) {
                    at = word(at, span.end());
                } else {
                    opening |= OPENING.indexOf(c) >= 0;
                    at++;
                }
            }
        }

        private int word(int from, int end) {
            int hash = 0;
            int at = from;
            while (at < end) {
                char c = text.charAt(at);
                char folded = Folding.fold(c);
                if (folded != 0 && !Character.isLetterOrDigit(folded)) {
                    break;
                }
                hash = folded == 0 ? hash : hash * 31 + folded;
                at++;
            }
            if (!opening && Character.isUpperCase(text.charAt(from))) {
                particular(hash);
            }
            add(hash);
            return at;
        }

        /** Digits, with the points, commas and strokes between them: {@code 68,96}, {@code 26/1}. */
        private int figure(int from, int end) {
            int hash = 0;
            int at = from;
            while (at < end && (Character.isDigit(text.charAt(at)) || isInside(at, end))) {
                hash = hash * 31 + text.charAt(at);
                at++;
            }
            particular(hash);
            add(FIGURE);
            return at;
        }

        private void particular(int hash) {
            if (particularCount == particulars.length) {
                particulars = Arrays.copyOf(particulars, 2 * particularCount);
            }
            long before = words == 0 ? 0 : last[(words - 1) % LENGTH];
            before = words <= 1 ? before : before * 31 + last[(words - 2) % LENGTH];
            particulars[particularCount++] = (before << 32) | (hash & 0xffffffffL);
        }

        private boolean isInside(int at, int end) {
            char c = text.charAt(at);
            return (c == '.' || c == ',' || c == '/') && at + 1 < end && Character.isDigit(text.charAt(at + 1));
        }

        private void add(int word) {
            opening = false;
            last[words++ % LENGTH] = word;
            if (words < LENGTH) {
                return;
            }
            int hash = 1;
            for (int i = 0; i < LENGTH; i++) {
                hash = hash * 0x01000193 + last[(words + i) % LENGTH];
            }
            if (runCount == runs.length) {
                runs = Arrays.copyOf(runs, 2 * runCount);
            }
            runs[runCount++] = mix(hash);
        }

        /** Spreads a hash, so that the smallest ones are of no kind of words in particular. */
        private static int mix(int hash) {
            int h = hash;
            h = (h ^ (h >>> 16)) * 0x85ebca6b;
            h = (h ^ (h >>> 13)) * 0xc2b2ae35;
            return h ^ (h >>> 16);
        }
    }
}
